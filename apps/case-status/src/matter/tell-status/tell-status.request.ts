import { Secret, Text } from '#libs/http/src/fields.js';

export class TellStatusRequest {
  @Text({ max: 40, description: 'twelve digits; spaces and hyphens do not count' })
  readonly code!: string;

  @Secret()
  readonly answer!: string;
}
