import { ApiProperty } from '@nestjs/swagger';

export class ReplayedResponse {
  @ApiProperty({ type: 'integer', description: 'how many are sent again' })
  readonly replayed!: number;
}
