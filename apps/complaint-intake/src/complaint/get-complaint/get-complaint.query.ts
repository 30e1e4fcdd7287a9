import { Query } from '@nestjs/cqrs';
import type { ComplaintResponse } from './complaint.response.js';

export class GetComplaint extends Query<ComplaintResponse> {
  constructor(readonly id: string) {
    super();
  }
}
