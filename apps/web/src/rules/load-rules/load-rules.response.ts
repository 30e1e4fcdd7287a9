import { ApiProperty } from '@nestjs/swagger';

export class LoadedResponse {
  @ApiProperty({ example: 'calendar/2027' })
  readonly key!: string;

  @ApiProperty({ type: 'integer', description: 'how often it was loaded' })
  readonly version!: number;
}
