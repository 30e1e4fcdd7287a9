import { Phone } from '#libs/http/src/fields.js';

export class FindCallerMattersRequest {
  @Phone({ description: 'of the caller; compared as a keyed digest and forgotten' })
  readonly phone!: string;
}
