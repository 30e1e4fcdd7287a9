import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UrgentMeasureState } from '#libs/custody/src/urgent-measure.moves.js';
import type { MeasureDetails, MeasureKind } from '#libs/custody/src/urgent-measure.rules.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';

@Entity({ name: 'urgent_measure' })
export class UrgentMeasureRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'matter_id' }) matterId!: string;
  @Column('text') region!: Region;
  @Column('int') epoch!: number;
  @Column('text') kind!: MeasureKind;
  @Column('text', { name: 'taken_at' }) takenAt!: Instant;
  @Column('jsonb', { name: 'approve_by' }) approveBy!: Due;
  @Column('jsonb', { name: 'deal_with_by', nullable: true }) dealWithBy!: Due | null;
  @Column('jsonb') details!: MeasureDetails;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  @Column('text') state!: UrgentMeasureState;
}

/** A measure that another region took on a matter that is held here: its list, sealed to this region. */
@Entity({ name: 'told_measure' })
export class ToldMeasureRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'matter_id' }) matterId!: string;
  @Column('text') region!: Region;
  @Column('text') kind!: MeasureKind;
  @Column('text', { name: 'taken_at' }) takenAt!: Instant;
  @Column('jsonb', { name: 'deal_with_by', nullable: true }) dealWithBy!: Due | null;
  @Column('text') details!: string;
  @Column('text') state!: UrgentMeasureState;
}
