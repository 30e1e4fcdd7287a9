import { lettersOf, pairsOf } from './plain.js';

/** A respondent as it is compared. */
export interface Party {
  /** The name without its legal form and the region in front of it. */
  readonly core: string;
  /** It names a kind of business and nobody in particular (某药店): together with a place it means somebody, alone nobody. */
  readonly vague: boolean;
}

const inBrackets = /[（(【[][^）)】\]]*[）)】\]]/g;
// Longest first: 有限责任公司 must not leave 有限责任 behind.
const forms = [
  ...['股份有限责任公司', '有限责任公司', '股份有限公司', '集团有限公司', '控股有限公司', '有限公司', '股份公司', '集团公司', '总公司'],
  ...[
    '专业合作社',
    '个体工商户',
    '个人独资企业',
    '有限合伙',
    '合伙企业',
    '分公司',
    '营业部',
    '经营部',
    '门市部',
    '门市',
    '销售部',
    '经销部',
    '经销处',
    '批发部',
    '零售部',
    '供应站',
    '服务部',
  ],
  ...[
    '旗舰店',
    '专卖店',
    '专营店',
    '直营店',
    '加盟店',
    '分店',
    '商行',
    '商店',
    '门店',
    '公司',
    '企业',
    '厂家',
    '工厂',
    '店铺',
    '店',
    '厂',
    '部',
    '社',
  ],
];
const regionInFront = /^(?:中国|北京|天津|河北|石家庄|唐山|秦皇岛|邯郸|邢台|保定|张家口|承德|沧州|廊坊|衡水)(?:省|市)?/;
const nobody = /^(?:某+|一家|一个|多家|几家|个别|不知名|无名|未知|不详|不明|该|这家|那家|本地|当地|外地|外省|网上|线上|某某)+/;
const blanked = /[×xX*＊○〇]{2,}|某/;

/** Reads a respondent's name: how it is spaced, bracketed or spelled, and which legal form it bears, makes no difference. */
export function partyOf(name: string): Party {
  const whole = lettersOf(name.replaceAll(inBrackets, ''));
  const named = whole.replace(nobody, '');
  const vague = named !== whole || blanked.test(name) || [...named].length < 3;
  let core = named.replace(regionInFront, '').replace(nobody, '') || named;
  for (let form = formAt(core); form !== undefined; form = formAt(core)) core = core.slice(0, -form.length);
  return { core: core === '' ? whole : core, vague };
}

/** Two signs at least must stay: 药店 says more than 药. */
const formAt = (core: string): string | undefined => forms.find((form) => core.endsWith(form) && [...core].length - [...form].length >= 2);

/** 1 for the same name, less for one that contains the other or nearly is it (a slip of the ear), 0 for another. */
export function sameParty(a: Party, b: Party): number {
  if (a.core === '' || b.core === '') return 0;
  if (a.core === b.core) return 1;
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (short.length >= 3 && long.includes(short)) return 0.8;
  const [left, right] = [new Set(pairsOf(a.core)), new Set(pairsOf(b.core))];
  const both = [...left].filter((pair) => right.has(pair)).length;
  const dice = left.size + right.size === 0 ? 0 : (2 * both) / (left.size + right.size);
  return dice >= 0.6 ? dice * 0.9 : 0;
}
