import { ApiProperty } from '@nestjs/swagger';
import { type Action, actions } from '#libs/auth/src/actions.js';
import { decide } from '#libs/auth/src/policy.js';
import { type Principal, type Role, roles } from '#libs/auth/src/principal.js';
import { type Region, regions } from '#libs/domain/src/region.js';

export class MeResponse {
  @ApiProperty({ format: 'uuid' })
  readonly accountId!: string;

  @ApiProperty()
  readonly username!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: regions })
  readonly region!: Region;

  @ApiProperty({ enum: roles, isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty()
  readonly unit!: string;

  @ApiProperty({ enum: actions, isArray: true, description: 'what the roles allow at all; single things may still be refused' })
  readonly allowed!: readonly Action[];
}

export const me = (principal: Principal): MeResponse => ({
  accountId: principal.accountId,
  username: principal.username,
  name: principal.name,
  region: principal.region,
  roles: principal.roles,
  unit: principal.unit,
  allowed: actions.filter((action) => decide(principal, action).allowed),
});
