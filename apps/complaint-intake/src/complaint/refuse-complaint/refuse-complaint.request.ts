import { Count, Text } from '#libs/http/src/fields.js';

export class RefuseComplaintRequest {
  @Count({ min: 1, max: 7 })
  readonly ground!: number;

  @Text({ max: 4_000, multiline: true })
  readonly reasons!: string;

  @Text({ max: 4_000, multiline: true })
  readonly remedies!: string;
}
