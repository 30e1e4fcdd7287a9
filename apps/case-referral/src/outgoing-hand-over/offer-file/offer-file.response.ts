import { ApiProperty } from '@nestjs/swagger';

export class OfferFileResponse {
  @ApiProperty({ format: 'uuid' })
  readonly fileId!: string;
}
