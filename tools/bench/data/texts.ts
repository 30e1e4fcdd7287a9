import type { Chance } from './chance.js';

const signs = [
  ...'安邦宝贝才昌成诚达大德东方丰福富港高光广贵国海汉航和恒宏鸿华辉惠吉佳嘉建江金锦京晶精景久巨凯康科乐力立丽联良龙隆美民明南宁鹏平普奇启千庆群仁荣瑞润赛三森山尚盛圣世双顺泰天通同万旺威伟文西鑫祥晓新信兴星雄旭雅亚阳洋耀业亿义益银英永优友裕元源远悦云泽展长振正志智中众卓',
];
const goods = [
  '箱包',
  '管件',
  '裤子',
  '机油',
  '小米',
  '白酒',
  '化肥',
  '轴承',
  '水泵',
  '皮具',
  '童车',
  '灯具',
  '茶叶',
  '药材',
  '手机壳',
  '滤芯',
];
const rights = ['商标', '专利', '版权', '地理标志', '商业秘密'];
const doubts = ['疑似冒牌', '做工粗糙且无标识', '包装与正品不同', '网上查不到授权', '宣传写着正品尾货', '喷码模糊'];
const wishes = ['要求退款', '要求查处', '要求退一赔三', '请核查货源', '希望尽快答复'];
const places = [
  '北京市丰台区',
  '北京市朝阳区',
  '天津市河东区',
  '天津市武清区',
  '河北省保定市高碑店市',
  '河北省沧州市孟村回族自治县',
  '河北省石家庄市长安区',
  '河北省廊坊市三河市',
];
const asked = ['来电人在', '举报人称在', '消费者反映从'];

export interface MatterText {
  readonly title: string;
  readonly facts: string;
  readonly respondent: string;
  readonly place: string;
}

const name = (chance: Chance) => chance.pick(signs) + chance.pick(signs);

/** A matter as a caller tells it. Firms are made of two signs out of a hundred and thirty: words repeat as they do in life. */
export function matterText(chance: Chance): MatterText {
  const [good, right, doubt, wish, place] = [
    chance.pick(goods),
    chance.pick(rights),
    chance.pick(doubts),
    chance.pick(wishes),
    chance.pick(places),
  ];
  const firm = `${name(chance)}${name(chance)}`;
  const price = 20 + chance.below(5_000);
  return {
    title: `${good}${doubt}${wish}`,
    facts:
      `${chance.pick(asked)}${place}一家${firm}门店购买${good}${1 + chance.below(9)}件共${price}元，${doubt}，涉及${right}，` +
      `联系${name(chance)}公司客服称不是其产品，另有${name(chance)}街附近多家店铺在售同样${chance.pick(goods)}，${wish}。`,
    respondent: `${place.slice(0, 2)}${firm}${good}有限公司`,
    place: `${place}测试路${1 + chance.below(400)}号`,
  };
}
