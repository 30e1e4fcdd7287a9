import { ApiProperty } from '@nestjs/swagger';
import { ReporterResponse } from '../reading/reporter.response.js';

export class OpenReporterResponse {
  @ApiProperty({ type: ReporterResponse, nullable: true })
  readonly reporter!: ReporterResponse | null;
}
