import { Flag, OneOf } from '#libs/http/src/fields.js';
import { type Side, sides } from '../domain/handling.js';

export class RecordMediationConsentRequest {
  @OneOf(sides)
  readonly side!: Side;

  @Flag()
  readonly given!: boolean;
}
