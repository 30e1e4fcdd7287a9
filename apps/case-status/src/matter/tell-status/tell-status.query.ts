import { Query } from '@nestjs/cqrs';
import type { Region } from '#libs/domain/src/region.js';
import type { PublicStatus } from './public-status.js';

/** Of a code and digits, as they were typed. One word for all that is not to be told apart. */
export type Told =
  | { readonly status: PublicStatus }
  | { readonly refused: 'not-found' | 'mistyped' }
  | { readonly refused: 'elsewhere'; readonly region: Region }
  | { readonly refused: 'wait'; readonly seconds: number };

/** 提交人查询办理进度 (C-22: nobody else) */
export class TellStatus extends Query<Told> {
  constructor(
    readonly code: string,
    readonly answer: string,
    readonly address: string,
  ) {
    super();
  }
}
