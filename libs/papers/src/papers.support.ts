import type { Facts } from './sources.js';
import { reporterSources, submissionSources } from './sources.js';
import type { AnyTemplate, Field } from './template.js';

const reporter = {
  'reporter.masked-name': '张**',
  'reporter.name': '张伟丽',
  'reporter.phone': '13812345678',
  'reporter.address': '北京市朝阳区望京街道甲2号院3号楼1501',
  'reporter.id-type': '居民身份证',
  'reporter.id-number': '110105199003072345',
};
/** What the submitter wrote may name them: each text is planted with it. */
const own = Object.fromEntries(submissionSources.map((source) => [source, `${source}，张伟丽，13812345678`]));

/** For tests: everything that could be known of a matter. */
export const everyFact: Facts = {
  ...own,
  ...reporter,
  'submission.title': '购买的“晨曦”牌台灯疑似假冒注册商标，张伟丽',
  'submission.received-on': '2026-05-06',
  'submission.happened-on': '2026-04-28',
  'decision.ground': '4',
  'agency.name': '北京市知识产权局（演示）',
  'officer.name': '李明',
  'paper.number': '京知执投受〔2026〕第3号',
  'paper.date': '2026-05-06',
  'matter.number': 'BJ-TS-2026-0000012',
  'matter.right': '商标',
  'matter.kind': '投诉',
  'respondent.name': '北京晨光文具贸易有限公司',
  'respondent.contact': '王经理',
  'respondent.phone': '010-82345678',
  'respondent.address': '北京市海淀区中关村大街1号海龙大厦1206室',
};

/** None of it may be found in what a respondent reads. */
export const plantedReporter: readonly string[] = ['张伟丽', '13812345678', ...reporterSources.map((source) => everyFact[source] ?? '')];

const sample: Readonly<Record<string, string>> = {
  day: '2026-05-15',
  minute: '2026-05-20T09:30',
  long: '第一款\n第二款',
  list: '身份证件复印件',
};

/** Something that fits in every field that is typed in. */
export function typedInto(template: AnyTemplate): Record<string, string> {
  const fields: readonly Field[] = template.fields;
  const typed = fields.filter(({ source }) => source === 'entered');
  return Object.fromEntries(typed.map(({ name, kind = 'text', choices }) => [name, choices?.[1]?.value ?? sample[kind] ?? `某${name}`]));
}
