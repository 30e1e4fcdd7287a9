import { Flag, OneOf, Text } from '#libs/http/src/fields.js';
import { type MediationEnd, mediationEnds } from '../domain/handling.js';

export class EndMediationRequest {
  @OneOf(mediationEnds)
  readonly ground!: MediationEnd;

  @Text({ max: 20_000, multiline: true, description: 'the terms, or the reasons' })
  readonly text!: string;

  @Flag({ optional: true, description: 'those represented in a joint complaint consent to the settlement (C-05)' })
  readonly representedConsent?: boolean;
}
