import { Query } from '@nestjs/cqrs';
import type { ImportJobResponse } from '../job/import-job.response.js';

export class GetImport extends Query<ImportJobResponse> {
  constructor(readonly id: string) {
    super();
  }
}
