import { type Disposal, disposals } from '#libs/custody/src/urgent-measure.rules.js';
import { OneOf } from '#libs/http/src/fields.js';

export class DealWithMeasureRequest {
  @OneOf(disposals, { description: 'secured by record or copy; sent for testing; sealed or seized; confiscated; given back' })
  readonly how!: Disposal;
}
