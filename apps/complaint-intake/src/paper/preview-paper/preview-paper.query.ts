import { Query } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';

export class PreviewPaper extends Query<Buffer> {
  constructor(
    readonly matterId: string,
    readonly form: string,
    readonly entered: Readonly<Record<string, string>>,
    readonly me: Principal,
  ) {
    super();
  }
}
