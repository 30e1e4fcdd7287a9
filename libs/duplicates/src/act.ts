import { pairsOf, plain } from './plain.js';

/** What is said to have happened, as it is compared. */
export interface Act {
  readonly pairs: ReadonlySet<string>;
  readonly signs: ReadonlySet<string>;
  /** Sums, counts and numbers of goods, with their unit. */
  readonly figures: ReadonlySet<string>;
}

/** Enough for any complaint; a pasted book costs no more. */
const longest = 2_000;

/** What callers and hotlines say about everything: it tells no matter from another. */
const speech = [
  ...[
    '来电人',
    '来信人',
    '举报人',
    '投诉人',
    '反映人',
    '当事人',
    '消费者',
    '权利人',
    '品牌方',
    '打假人员',
    '工作人员',
    '有人',
    '本人',
    '他人',
    '对方',
  ],
  ...[
    '市民',
    '网友',
    '群众',
    '居民',
    '村民',
    '顾客',
    '家长',
    '业主',
    '客户',
    '商家',
    '店家',
    '卖家',
    '厂家',
    '经营者',
    '销售者',
    '来电',
    '来信',
    '致电',
  ],
  ...[
    '再次',
    '又一次',
    '重复',
    '多次',
    '曾经',
    '此前',
    '之前',
    '上次',
    '前期',
    '至今',
    '仍在',
    '仍然',
    '依然',
    '尚未',
    '已经',
    '目前',
    '现在',
    '日前',
    '近日',
    '最近',
  ],
  ...[
    '反映',
    '投诉',
    '举报',
    '热线',
    '打过',
    '称',
    '表示',
    '认为',
    '发现',
    '怀疑',
    '疑似',
    '疑为',
    '涉嫌',
    '据称',
    '听说',
    '说是',
    '声称',
    '要求',
    '希望',
    '请求',
    '诉求',
  ],
  ...['查处', '调查', '核查', '核实', '处理', '处罚', '解决', '尽快', '赔偿', '退款', '退货', '退费', '退一赔三', '查', '赔'],
  ...[
    '没有',
    '不是',
    '就是',
    '这个',
    '那个',
    '这家',
    '一家',
    '该',
    '某',
    '的',
    '了',
    '是',
    '在',
    '和',
    '与',
    '及',
    '也',
    '都',
    '被',
    '把',
    '将',
    '对',
    '从',
    '到',
    '给',
    '有',
    '说',
    '着',
    '过',
    '等',
    '请',
  ],
];
const spoken = new RegExp([...speech].sort((a, b) => b.length - a.length).join('|'), 'g');
/** Said of most matters about rights: alike, but not telling. */
const usual = [
  ...[
    '假冒',
    '冒牌',
    '侵权',
    '侵犯',
    '盗版',
    '仿冒',
    '商标',
    '专利',
    '著作权',
    '版权',
    '正品',
    '品牌',
    '名牌',
    '知名',
    '包装',
    '标识',
    '授权',
    '注册',
    '销售',
    '购买',
    '产品',
    '商品',
  ],
  ...['公司', '有限', '网店', '店铺', '平台', '网购', '生产', '企业', '许可', '未经', '质量', '使用', '官方', '官网', '证书', '防伪'],
];
const usualPairs: ReadonlySet<string> = new Set(usual.flatMap(pairsOf));
const usualWeight = 0.3;

export const weightOfPair = (pair: string): number => (usualPairs.has(pair) ? usualWeight : 1);

/** Those that are not in every complaint: by these a matter is found again. */
export const tellingPairs = ({ pairs }: Act): string[] => [...pairs].filter((pair) => weightOfPair(pair) === 1);

const figure = /\d+(?:\.\d+)?/g;
const hanRun = /[\u4e00-\u9fff]+|[a-z]{2,}/g;

/** `about`: the respondent and the place. Their words say who and where, and would make all matters of one shop alike. */
export function actOf(title: string, facts: string, about: readonly string[]): Act {
  const text = plain(`${title}。${facts}`.slice(0, longest));
  const known = new Set(about.flatMap((each) => pairsOf(plain(each))));
  const runs = text.replaceAll(spoken, ' ').match(hanRun) ?? [];
  const pairs = runs.flatMap((run) => (/^[a-z]/.test(run) ? [run] : pairsOf(run))).filter((pair) => !known.has(pair));
  const signs = pairs.flatMap((pair) => (weightOfPair(pair) < 1 ? [] : [...pair]));
  const figures = (text.match(figure) ?? []).filter((each) => each.length > 1);
  return { pairs: new Set(pairs), signs: new Set(signs), figures: new Set(figures) };
}
