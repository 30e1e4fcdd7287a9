import { ApiProperty } from '@nestjs/swagger';
import type { Due } from '#libs/rules/src/due.js';
import { DueResponse } from '../reading/due.response.js';

export class RegisteredMatterResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'BJ-TS-2026-0000012' })
  readonly number!: string;

  @ApiProperty({ enum: ['complaint', 'report'] })
  readonly kind!: string;

  @ApiProperty({
    example: '110482093176',
    required: false,
    description:
      'the status code (查询码), with which the submitter asks how it stands; left out for a supplement: it is for whoever told first',
  })
  readonly statusCode?: string;

  @ApiProperty({ required: false, description: 'to be told instead of the last four digits of a phone, where none was given' })
  readonly statusSecret?: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ description: 'it was registered before: what was told now is on its file (C-20)' })
  readonly supplemented!: boolean;

  @ApiProperty({ type: DueResponse })
  readonly decideBy!: Due;
}

export class RegisteredResponse {
  @ApiProperty({ type: RegisteredMatterResponse, isArray: true, description: 'two, linked, where the submission was both (C-02)' })
  readonly matters!: RegisteredMatterResponse[];
}
