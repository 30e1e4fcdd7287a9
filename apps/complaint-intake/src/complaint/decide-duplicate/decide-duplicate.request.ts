import { Id, OneOf } from '#libs/http/src/fields.js';

export class DecideDuplicateRequest {
  @Id({ description: 'the other matter' })
  readonly other!: string;

  @OneOf(['similar', 'different'], { description: 'similar: linked to each other; different: not asked again. The same: merge' })
  readonly decision!: 'similar' | 'different';
}
