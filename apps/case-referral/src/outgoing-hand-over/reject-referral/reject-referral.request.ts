import { Text } from '#libs/http/src/fields.js';

export class RejectReferralRequest {
  @Text({ max: 2_000, multiline: true })
  readonly reason!: string;
}
