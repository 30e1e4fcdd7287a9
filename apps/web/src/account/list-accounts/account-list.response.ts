import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '#libs/auth/src/principal.js';

export class AccountResponse {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match' })
  readonly version!: number;

  @ApiProperty()
  readonly username!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly unit!: string;

  @ApiProperty({ enum: roles, isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty({ description: 'false where it is suspended' })
  readonly active!: boolean;
}

export class AccountListResponse {
  @ApiProperty({ type: AccountResponse, isArray: true })
  readonly items!: readonly AccountResponse[];
}
