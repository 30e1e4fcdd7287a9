import { regions } from '#libs/domain/src/region.js';
import { Count, Id, ListOf, Nested, OneOf, Text } from '#libs/http/src/fields.js';

export const findingKinds = ['ownerless', 'double-held', 'epoch-conflict', 'digest-difference', 'broken-audit-link'] as const;
export type FindingKind = (typeof findingKinds)[number];

const most = 1_000_000_000;

export class ReportCountsRequest {
  @Count({ min: 0, max: most })
  readonly ownerless!: number;

  @Count({ min: 0, max: most })
  readonly doubleHeld!: number;

  @Count({ min: 0, max: most })
  readonly epochConflicts!: number;

  @Count({ min: 0, max: most })
  readonly digestDifferences!: number;

  @Count({ min: 0, max: most })
  readonly brokenAuditLinks!: number;
}

export class FindingRequest {
  @OneOf(findingKinds)
  readonly kind!: FindingKind;

  @Id({ optional: true })
  readonly matterId?: string;

  @OneOf(regions, { optional: true })
  readonly region?: string;

  @Text({ max: 40, optional: true })
  readonly service?: string;

  @Text({ max: 40, optional: true })
  readonly entryId?: string;

  @Text({ max: 1_000 })
  readonly what!: string;

  @Text({ max: 1_000 })
  readonly whatEn!: string;

  @Text({ max: 1_000 })
  readonly advice!: string;

  @Text({ max: 1_000 })
  readonly adviceEn!: string;
}

export class LeaveReportRequest {
  @Count({ min: 0, max: most, description: 'how many matters were compared' })
  readonly matters!: number;

  @Nested(() => ReportCountsRequest)
  readonly counts!: ReportCountsRequest;

  @Count({ min: 0, max: most, description: 'matters that could not be judged: a region had not read the log to its end' })
  readonly waiting!: number;

  @ListOf(regions, { max: 3, description: 'the regions that had not' })
  readonly behind!: readonly string[];

  @ListOf(() => FindingRequest, { max: 200, description: 'the first of what was found; `counts` are the whole of it' })
  readonly findings!: readonly FindingRequest[];
}
