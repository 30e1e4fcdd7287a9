import { Query } from '@nestjs/cqrs';
import type { PaperList } from './paper-list.response.js';

export class ListPapers extends Query<PaperList> {
  constructor(readonly matterId: string) {
    super();
  }
}
