import type { AgencyKind } from '../agency-kinds.js';
import type { DivisionLevel } from '../division.js';
import type { RightType } from '../right-types.js';

/** What the submitter wants: an unlawful act punished, or a dispute over a right decided. */
export type Subject = 'breach' | 'dispute';

/** Which kind of agency acts on a right, from which level on, from one day to another. Rows of one right and subject do not overlap. */
export interface Competence {
  readonly rights: readonly RightType[];
  readonly subject: Subject;
  readonly kind: AgencyKind;
  /** The lowest level that may act. */
  readonly level: DivisionLevel;
  /** First and last local day, yyyy-mm-dd. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly cites: readonly string[];
  readonly confidence: 'seen' | 'recalled';
  /** In Chinese, for the operator and the caller. */
  readonly why: string;
}

const patents = ['invention', 'utility-model', 'design', 'patent'] as const;
const marks = ['trademark', 'geographical-indication', 'special-sign'] as const;
const works = ['copyright', 'software'] as const;

/** The market-supervision bodies include those that they replaced in the reform of 2018. */
export const competences: readonly Competence[] = [
  {
    ...{ rights: marks, subject: 'breach', kind: 'market-supervision', level: 'county', validFrom: '2014-01-01' },
    ...{ cites: ['C-06', 'C-16', 'P-01'], confidence: 'seen', why: '商标、地理标志、特殊标志的违法行为由市场监督管理部门查处' },
  },
  {
    ...{ rights: patents, subject: 'breach', kind: 'market-supervision', level: 'county', validFrom: '2014-01-01' },
    ...{ cites: ['T-17', 'P-01'], confidence: 'recalled', why: '假冒专利由市场监督管理部门查处' },
  },
  {
    ...{ rights: patents, subject: 'dispute', kind: 'ip-office', level: 'prefecture', validFrom: '2014-01-01' },
    ...{ cites: ['T-02'], confidence: 'seen', why: '专利侵权纠纷由管理专利工作的部门裁决或者调解，不作为举报转办' },
  },
  {
    ...{ rights: works, subject: 'breach', kind: 'copyright', level: 'county', validFrom: '2014-01-01' },
    ...{ cites: ['O-05', 'O-06'], confidence: 'recalled', why: '侵犯著作权由著作权主管部门及文化市场综合执法机构查处' },
  },
  {
    ...{ rights: ['plant-variety'], subject: 'breach', kind: 'agriculture', level: 'province' },
    ...{ validFrom: '2014-01-01', validTo: '2025-05-31', cites: ['O-07'], confidence: 'seen' },
    why: '植物新品种侵权此前由省级农业农村主管部门处理；林木品种由林业和草原主管部门处理',
  },
  {
    ...{ rights: ['plant-variety'], subject: 'breach', kind: 'agriculture', level: 'county', validFrom: '2025-06-01' },
    ...{ cites: ['O-07'], confidence: 'seen' },
    why: '2025年6月1日起，植物新品种侵权由县级以上农业农村主管部门处理；林木品种由林业和草原主管部门处理',
  },
  {
    ...{ rights: ['trade-secret'], subject: 'breach', kind: 'market-supervision', level: 'county' },
    ...{ validFrom: '2014-01-01', validTo: '2026-05-31', cites: ['P-01'], confidence: 'recalled', why: '侵犯商业秘密由市场监督管理部门查处' },
  },
  {
    ...{ rights: ['trade-secret'], subject: 'breach', kind: 'market-supervision', level: 'prefecture', validFrom: '2026-06-01' },
    ...{ cites: ['O-09'], confidence: 'seen', why: '侵犯商业秘密由市场监督管理部门查处，涉及技术秘密的由设区的市一级办理' },
  },
  {
    ...{ rights: ['layout-design'], subject: 'dispute', kind: 'ip-office', level: 'province', validFrom: '2014-01-01' },
    ...{ cites: ['O-08'], confidence: 'recalled', why: '集成电路布图设计纠纷由省级知识产权局协助国家知识产权局办理' },
  },
];
