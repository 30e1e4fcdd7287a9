import { Flag } from '#libs/http/src/fields.js';

export class JudgeMeasureRequest {
  @Flag({ description: 'false: it should not have been taken and is lifted at once' })
  readonly approved!: boolean;
}
