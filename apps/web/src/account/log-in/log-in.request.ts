import { Secret, Text } from '#libs/http/src/fields.js';

export class LogInRequest {
  @Text({ max: 100 })
  readonly username!: string;

  @Secret()
  readonly password!: string;
}
