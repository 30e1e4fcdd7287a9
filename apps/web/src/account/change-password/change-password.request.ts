import { Secret } from '#libs/http/src/fields.js';

export class ChangePasswordRequest {
  @Secret({ description: 'the password as it is now' })
  readonly current!: string;

  @Secret({ description: 'at least 12 characters of any kind; not one that everybody knows' })
  readonly password!: string;
}
