import { Count } from '#libs/http/src/fields.js';

export class RotateSecretRequest {
  @Count({
    min: 0,
    max: 168,
    optional: true,
    description: 'hours for which the old secret goes on counting, 24 where nothing is said; 0 if it leaked',
  })
  readonly oldForHours?: number;
}
