import { OneOf, Text } from '#libs/http/src/fields.js';
import { type ReturnGround, returnGrounds } from '../domain/return-grounds.js';

export class ObjectToHandOverRequest {
  @OneOf(returnGrounds)
  readonly ground!: ReturnGround;

  @Text({ max: 4_000, multiline: true })
  readonly reason!: string;
}
