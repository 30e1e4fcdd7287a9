/** A story that callers tell in words of their own. None of it is in deploy/sample. */
export interface Story {
  readonly right: string;
  readonly respondent: string;
  /** Other spellings of the same name. */
  readonly spelled: readonly string[];
  readonly district: string;
  readonly address: string;
  readonly told: readonly (readonly [title: string, facts: string])[];
}

export const stories: readonly Story[] = [
  {
    ...{
      right: '商标',
      respondent: '北京瑞禾商贸有限公司',
      spelled: ['瑞禾商贸', '北京瑞禾商贸公司', '北京瑞禾商貿有限公司', '北京瑞禾商贸（有限公司）'],
    },
    ...{ district: '北京市海淀区', address: '北京市海淀区槐柏路12号' },
    told: [
      ['行车记录仪疑似假货', '花399元买的行车记录仪，开机画面没有品牌标志，序列号在厂家网站查不到，屏幕还有划痕。'],
      ['买到冒牌行车记录仪', '来电人反映购买的记录仪价格399元，序列号厂家查询不到，开机画面也没有标志，要求退款。'],
      ['行车记录仪序列号查不到', '上个月买了台行车记录仪，屏幕有划痕，厂家客服讲序列号无效，怀疑不是正品。'],
    ],
  },
  {
    ...{
      right: '商标',
      respondent: '北京瑞禾商贸有限公司',
      spelled: ['瑞禾商贸'],
      district: '北京市海淀区',
      address: '北京市海淀区槐柏路12号',
    },
    told: [
      ['电动牙刷刷头仿冒', '购买的替换刷头刷毛脱落，外盒印刷模糊，与此前在专柜买的颜色差别很大，共花费128元。'],
      ['冒牌牙刷头掉毛', '市民称替换刷头用两天就掉毛，盒子印得模糊，颜色和专柜的不一样，128元要求退。'],
    ],
  },
  {
    ...{ right: '著作权', respondent: '天津晨光印务有限公司', spelled: ['天津晨光印务公司', '晨光印务', '天津晨光印務有限公司'] },
    ...{ district: '天津市西青区', address: '天津市西青区柳口路88号' },
    told: [
      ['印务公司私印考研资料', '厂里职工反映车间在凌晨印刷考研政治资料，封面印着名师照片，没有出版社的委印单，成品用无牌货车运走。'],
      ['凌晨偷印考研政治书', '有人举报该厂夜里开机印考研政治，名师头像印在封面，拿不出委印单，装上无牌货车拉走。'],
    ],
  },
  {
    ...{
      right: '商标',
      respondent: '保定宏途轮胎经销部',
      spelled: ['宏途轮胎', '保定市宏途轮胎经销部'],
      district: '河北省保定市莲池区',
      address: '河北省保定市莲池区裕华东路201号',
    },
    told: [
      ['翻新轮胎冒充新胎', '车主换了四条轮胎，胎侧的生产周期被打磨过，花纹深浅不一，厂家鉴定说是翻新胎，贴的是国际品牌。'],
      ['轮胎经销部卖翻新胎', '四条胎都是翻新的，胎侧生产周期有打磨痕迹，花纹深度不一样，品牌厂家出了鉴定。'],
    ],
  },
  {
    ...{
      right: '专利',
      respondent: '廊坊恒跃门窗厂',
      spelled: ['恒跃门窗', '廊坊市恒跃门窗厂'],
      district: '河北省廊坊市安次区',
      address: '河北省廊坊市安次区南龙道9号',
    },
    told: [
      ['断桥窗锁扣抄袭专利', '专利权人称该厂生产的断桥铝窗锁扣结构与其实用新型完全一致，已在建材展上公开销售，附拆解照片。'],
      ['门窗厂仿制锁扣结构', '断桥铝窗的锁扣结构与来信人的实用新型一样，对方在建材展展出并接单，有拆解照片为证。'],
    ],
  },
  {
    ...{
      right: '地理标志',
      respondent: '某茶叶店',
      spelled: ['某茶叶商店'],
      district: '天津市红桥区',
      address: '天津市红桥区丁字沽三号路6号',
    },
    told: [
      ['龙井茶产地不实', '店内散装茶标着西湖龙井，老板说是自家亲戚从贵州寄来的，包装袋上却印着地理标志专用图样，二两卖260元。'],
      ['贵州茶冒充西湖龙井', '茶叶店把贵州寄来的茶装进印有专用图样的袋子，当西湖龙井卖，二两260元。'],
    ],
  },
  {
    ...{ right: '地理标志', respondent: '某茶叶店', spelled: ['某茶叶店'], district: '北京市丰台区', address: '北京市丰台区马连道15号' },
    told: [
      ['普洱茶年份造假', '老茶客称茶饼内飞被换过，十年陈期其实只有两年，饼面还印了地理标志，一饼收了1800元。'],
      ['普洱茶饼换内飞', '买的茶饼号称十年，内飞是后换的，鉴定只有两年陈期，1800元一饼，印着地理标志。'],
    ],
  },
  {
    ...{
      right: '软件',
      respondent: '石家庄云帆信息技术有限公司',
      spelled: ['云帆信息技术', '石家庄云帆信息技术公司', '石家莊雲帆信息技術有限公司'],
    },
    ...{ district: '河北省石家庄市长安区', address: '河北省石家庄市长安区中山东路300号' },
    told: [
      [
        '医院排班系统源码被盗用',
        '软件企业发现对方给县医院部署的排班系统里还留着自己程序员的注释，界面布局和报错编号都一样，双方合作已于去年终止。',
      ],
      ['排班系统抄袭源码', '合作终止后对方继续给县医院装排班系统，注释里有来信企业程序员的名字，报错编号、界面布局相同。'],
    ],
  },
  {
    ...{
      right: '商标',
      respondent: '天津海河渔具商行',
      spelled: ['海河渔具商行', '海河渔具'],
      district: '天津市河北区',
      address: '天津市河北区中山路77号',
    },
    told: [
      ['碳素鱼竿贴牌', '钓友买的碳素竿第一次抛竿就断在第三节，竿身喷字一擦就掉，品牌在本地没有这个代理商。'],
      ['鱼竿喷字掉色断节', '新竿抛一次第三节就断了，喷的字能擦掉，问了品牌说天津没有这家代理。'],
    ],
  },
  {
    ...{
      right: '植物新品种',
      respondent: '沧州绿野种苗有限公司',
      spelled: ['绿野种苗', '沧州市绿野种苗有限公司'],
      district: '河北省沧州市献县',
      address: '河北省沧州市献县商林镇8号',
    },
    told: [
      ['冬枣苗未经许可繁育', '育种人称该公司大棚里有三万株嫁接冬枣苗，接穗是从示范园偷剪的，正在向山东批发，每株12元。'],
      ['大棚偷繁冬枣苗', '示范园的接穗被剪走，嫁接了三万株，在大棚里卖往山东，一株12元。'],
    ],
  },
  {
    ...{
      right: '商业秘密',
      respondent: '北京智谷精密仪器有限公司',
      spelled: ['智谷精密仪器', '北京智谷精密儀器有限公司'],
      district: '北京市昌平区',
      address: '北京市昌平区回龙观西大街5号',
    },
    told: [
      ['离职工程师泄露图纸', '离职工程师用移动硬盘拷走主轴装配图和供应商报价表，入职该公司三个月后对方就推出同款主轴。'],
      ['主轴装配图被带走', '工程师离职时拷贝了装配图、供应商报价，去了对方公司，三个月同款主轴上市。'],
    ],
  },
  {
    ...{
      right: '特殊标志',
      respondent: '某体育用品超市',
      spelled: ['某体育用品超市'],
      district: '河北省张家口市崇礼区',
      address: '河北省张家口市崇礼区长青路20号',
    },
    told: [
      ['滑雪手套印五环', '游客在雪场旁的超市看到滑雪手套和围脖印有五环图案，吊牌没有编号，店员讲是自己找人绣的。'],
      ['超市卖五环围脖手套', '雪场旁边的店卖绣着五环的手套、围脖，吊牌无编号，店员承认自己找人绣。'],
    ],
  },
];

/** The same form text with somebody else's name in it: what a professional complainant sends out by the dozen. */
export const formLetter = [
  '宣传页使用绝对化用语并冒用注册标记',
  '其宣传页上使用了注册标记，经查询该标识并未核准注册，已拍照公证，请依法查处并书面答复结果，逾期将申请复议。',
] as const;

export const strangers = [
  '天津福源家具有限公司',
  '北京泽润照明器材厂',
  '唐山佳宁窗帘商行',
  '邯郸金穗面粉有限公司',
  '北京青禾文具店',
] as const;

export interface MadeFile {
  readonly csv: string;
  /** Later row, earlier row. */
  readonly truth: readonly (readonly [number, number])[];
}

/** A number generator that always gives the same (mulberry32): from 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const desks = ['北京', '天津', '河北'] as const;
const header = '工单编号,受理时间,受理渠道,受理地区,来电人,联系电话,诉求类型,问题分类,工单标题,诉求内容,诉求地点,事发区县,被反映单位,备注';

/** A hotline's file: stories told once or more, by the same caller or another, at any desk, with respondents spelled anyhow; and rows that only look alike. */
export function makeFile(seed: number): MadeFile {
  const random = dice(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let phone = 13_900_000_000 + Math.floor(random() * 90_000);
  const rows: { story: number; cells: string[] }[] = [];
  const add = (story: number, caller: number, [title, facts]: readonly [string, string], of: Omit<Story, 'told' | 'spelled'>) => {
    const cells = [
      `测${seed}-${rows.length + 1}`,
      '2026-06-01 09:00:00',
      '12345电话',
      pick(desks),
      '测试某',
      String(caller),
      '举报',
      of.right,
    ];
    rows.push({ story, cells: [...cells, title, facts, of.address, of.district, of.respondent, ''] });
  };
  const calls = stories.flatMap((story, at) => {
    const first = phone++;
    return story.told.map((words, time) => ({
      at,
      time,
      words,
      story,
      caller: time > 0 && random() < 0.5 ? first : time === 0 ? first : phone++,
    }));
  });
  // Stories come mixed, each in its own order.
  for (const { at, time, words, story, caller } of calls.toSorted((a, b) => a.time - b.time || (random() < 0.5 ? -1 : 1))) {
    add(at, caller, words, { ...story, respondent: time === 0 ? story.respondent : pick([story.respondent, ...story.spelled]) });
  }
  const professional = phone++;
  for (const [index, respondent] of strangers.entries()) {
    add(100 + index, professional, formLetter, {
      right: '商标',
      respondent,
      district: '天津市南开区',
      address: `天津市南开区鞍山西道${index + 1}号`,
    });
  }
  const truth = rows.flatMap(({ story }, index): [number, number][] => {
    const first = rows.findIndex((row) => row.story === story);
    return first < index ? [[index + 1, first + 1]] : [];
  });
  return { csv: [header, ...rows.map(({ cells }) => cells.join(','))].join('\r\n'), truth };
}
