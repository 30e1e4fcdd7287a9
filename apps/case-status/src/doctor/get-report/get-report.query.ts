import { Query } from '@nestjs/cqrs';
import type { NewestReportResponse } from './doctor-report.response.js';

export class GetReport extends Query<NewestReportResponse> {}
