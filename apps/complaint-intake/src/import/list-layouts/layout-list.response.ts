import { ApiProperty } from '@nestjs/swagger';
import { LayoutResponse } from '../layout-parts.js';

export class LayoutListResponse {
  @ApiProperty({ type: LayoutResponse, isArray: true })
  readonly items!: readonly LayoutResponse[];
}
