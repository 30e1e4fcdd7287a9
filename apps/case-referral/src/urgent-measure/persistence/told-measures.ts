import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { UrgentMeasureDealtWithV1 } from '#libs/contracts/src/case-referral/urgent-measure-dealt-with.v1.js';
import type { UrgentMeasureToldV1 } from '#libs/contracts/src/case-referral/urgent-measure-told.v1.js';
import { MeasureMoveNotAllowed } from '#libs/custody/src/urgent-measure.errors.js';
import { type UrgentMeasureState, urgentMeasureMoves } from '#libs/custody/src/urgent-measure.moves.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { mustBeCurrent } from '#libs/messaging/src/outbox/must-be-current.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { MeasureEnd } from '../domain/urgent-measure.js';
import { ToldMeasureRow } from './urgent-measure.row.js';

const aggregateType = 'told-urgent-measure';

/** Measures that other regions took on a matter that came here: this region deals with them, the one that took them keeps them. */
@Injectable()
export class ToldMeasures {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The supplement; told once for each time that the matter comes here. */
  async keep(
    { measureId: id, matterId, region, kind, takenAt, state, dealWithBy, details }: UrgentMeasureToldV1['data'],
    tx: Tx,
  ): Promise<void> {
    if (await tx.findOneBy(ToldMeasureRow, { id })) return;
    await tx.insert(ToldMeasureRow, { id, version: 1, matterId, region, kind, takenAt, state, details, dealWithBy: dealWithBy ?? null });
  }

  ofMatter(matterId: string, tx: Tx): Promise<ToldMeasureRow[]> {
    return tx.findBy(ToldMeasureRow, { matterId });
  }

  async find(id: string, tx: Tx): Promise<ToldMeasureRow | undefined> {
    return (await tx.findOneBy(ToldMeasureRow, { id })) ?? undefined;
  }

  /** How the region that took it says it stands. What was dealt with here stays so: its own word may have crossed ours on the way. */
  async stands(id: string, state: UrgentMeasureState, tx: Tx): Promise<void> {
    const row = await this.find(id, tx);
    if (row === undefined || row.state === 'dealt-with' || row.state === state) return;
    await this.change(row, state, tx);
  }

  async dealWith(
    row: ToldMeasureRow,
    end: MeasureEnd,
    { expected, by, at }: { expected: number; by: string; at: Instant },
    tx: Tx,
  ): Promise<number> {
    await mustBeCurrent({ type: aggregateType, id: row.id, version: row.version }, expected, tx);
    if (row.state !== 'in-force') throw new MeasureMoveNotAllowed('dealWith', row.state);
    const { id: measureId, matterId, region } = row;
    const event = UrgentMeasureDealtWithV1.of(matterId, { measureId, matterId, region, ...end, by, at });
    await this.change(row, 'dealt-with', tx);
    await this.outbox.append(aggregateType, [{ ...event, aggregateId: measureId, sequence: row.version + 1, at, by }], tx);
    const { rule } = urgentMeasureMoves.dealWith;
    const entry = {
      at,
      by,
      action: 'MeasureDealtWith',
      rule,
      subject: `urgent-measure/${measureId}`,
      details: { matterId, region, how: end.how },
    };
    await this.audit.record([entry], tx);
    return row.version + 1;
  }

  private async change({ id, version }: ToldMeasureRow, state: UrgentMeasureState, tx: Tx): Promise<void> {
    const { affected } = await tx.update(ToldMeasureRow, { id, version }, { state, version: version + 1 });
    if (affected !== 1) throw new SavedElsewhere('urgent measure', id);
  }
}
