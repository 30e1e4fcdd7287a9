import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/auth/src/principal.js';

@Entity({ name: 'account' })
export class AccountRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') username!: string;
  @Column('text') name!: string;
  @Column('text') unit!: string;
  @Column('text', { array: true }) roles!: Role[];
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('boolean') active!: boolean;
}
