import { type MeasureKind, measureKinds } from '#libs/custody/src/urgent-measure.rules.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { Count, Id, ListOf, Moment, OneOf, Text } from '#libs/http/src/fields.js';

export class MeasureOfficerRequest {
  @Text({ max: 100 })
  readonly name!: string;

  @Text({ max: 60, description: 'number of the enforcement certificate' })
  readonly certificate!: string;
}

export class MeasureItemRequest {
  @Text({ max: 200 })
  readonly name!: string;

  @Count({ min: 1, max: 1_000_000_000_000 })
  readonly quantity!: number;

  @Text({ max: 20 })
  readonly unit!: string;
}

export class RecordMeasureRequest {
  @Id()
  readonly matterId!: string;

  @OneOf(measureKinds, { description: '先行登记保存、查封、扣押' })
  readonly kind!: MeasureKind;

  @Moment({ description: 'when it was taken: both clocks start here' })
  readonly takenAt!: Instant;

  @Text({ max: 300 })
  readonly where!: string;

  @ListOf(() => MeasureOfficerRequest, { max: 10, description: 'at least two (V-08)' })
  readonly officers!: readonly MeasureOfficerRequest[];

  @ListOf(() => MeasureItemRequest, { max: 200 })
  readonly items!: readonly MeasureItemRequest[];

  @Text({ max: 4_000, multiline: true, description: 'why it could not wait' })
  readonly reason!: string;
}
