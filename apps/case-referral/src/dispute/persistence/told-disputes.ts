import { Injectable } from '@nestjs/common';
import type { DisputeOpenedV1 } from '#libs/contracts/src/case-referral/dispute-opened.v1.js';
import { Here } from '#libs/domain/src/here.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Tx } from '#libs/persistence/src/transactions.js';

export interface ToldDispute {
  readonly id: string;
  readonly matterId: string;
  readonly holder: Region;
  readonly other: Region;
  readonly cause: string;
  readonly negotiateBy: object | null;
  /** Sealed to this region. */
  readonly reasons: string | null;
}

/** Disputes that another region keeps with this one: what it gave as both sides' reasons. How they stand is for the read model to say. */
@Injectable()
export class ToldDisputes {
  constructor(private readonly here: Here) {}

  async keep({ disputeId, matterId, holder, cause, negotiateBy, reasonsForOther }: DisputeOpenedV1['data'], tx: Tx): Promise<void> {
    await tx.query(`insert into told_dispute (id, matter_id, holder, cause, negotiate_by, reasons) values ($1, $2, $3, $4, $5, $6)`, [
      ...[disputeId, matterId, holder, cause],
      ...[negotiateBy === undefined ? null : JSON.stringify(negotiateBy), reasonsForOther ?? null],
    ]);
  }

  async find(id: string, tx: Tx): Promise<ToldDispute | undefined> {
    const [row]: Omit<ToldDispute, 'other'>[] = await tx.query(
      `select id, matter_id as "matterId", holder, cause, negotiate_by as "negotiateBy", reasons from told_dispute where id = $1`,
      [id],
    );
    return row && { ...row, other: this.here.region };
  }
}
