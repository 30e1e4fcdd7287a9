import { type RightType, rightTypeNames } from '#libs/directory/src/right-types.js';
import { isRegion, regionNames } from '#libs/domain/src/region.js';
import type { MatterLine } from '../reading/matter-line.response.js';

const kinds: Readonly<Record<string, string>> = { complaint: '投诉', report: '举报' };
const states: Readonly<Record<string, string>> = {
  registered: '已登记',
  accepted: '已受理',
  refused: '不予受理',
  verifying: '核查中',
  answered: '已答复',
  closed: '已办结',
};
const custody: Readonly<Record<string, string>> = { held: '持有', frozen: '冻结', 'in-transit': '在途', moved: '已移出', closed: '已办结' };
const urgencies: Readonly<Record<string, string>> = { normal: '一般', urgent: '紧急', critical: '特急' };

const names: Readonly<Partial<typeof rightTypeNames>> = rightTypeNames;

const inChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const time = (iso: string | undefined) => (iso === undefined ? '' : inChina.format(new Date(iso)));
const region = (word: string) => (isRegion(word) ? regionNames[word].zh : word);

/** The columns of the export, for people with a spreadsheet. Never anything of who reported: the read model has none. */
export const csvColumns: readonly { readonly header: string; readonly of: (line: MatterLine) => string }[] = [
  { header: '编号', of: ({ number }) => number },
  { header: '类型', of: ({ kind }) => kinds[kind] ?? kind },
  { header: '权利类型', of: ({ rightType }) => names[rightType as RightType]?.zh ?? rightType },
  { header: '渠道', of: ({ channel }) => channel },
  { header: '紧急程度', of: ({ urgency }) => urgencies[urgency] ?? urgency },
  { header: '登记地区', of: ({ origin }) => region(origin) },
  { header: '持有地区', of: ({ holder }) => region(holder) },
  { header: '办理状态', of: ({ state }) => states[state] ?? state },
  { header: '流转状态', of: (line) => custody[line.custody.state] ?? line.custody.state },
  { header: '标题', of: ({ title }) => title ?? '' },
  { header: '被投诉举报人', of: ({ respondent }) => respondent?.name ?? '' },
  { header: '地点', of: ({ place }) => place?.text ?? '' },
  { header: '收到时间', of: ({ receivedAt }) => time(receivedAt) },
  { header: '更新时间', of: ({ updatedAt }) => time(updatedAt) },
  { header: '下一期限', of: ({ next }) => time(next?.due) },
  { header: '已超期', of: ({ overdue }) => (overdue ? '是' : '否') },
];
