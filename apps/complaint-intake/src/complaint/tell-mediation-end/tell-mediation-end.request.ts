import { Text } from '#libs/http/src/fields.js';

export class TellMediationEndRequest {
  @Text({ max: 400, description: 'how both were told' })
  readonly how!: string;
}
