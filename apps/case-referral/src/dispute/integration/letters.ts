import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Audit } from '#libs/audit/src/audit.js';
import { LetterForwardedV1 } from '#libs/contracts/src/case-referral/letter-forwarded.v1.js';
import { LetterRefusedV1 } from '#libs/contracts/src/case-referral/letter-refused.v1.js';
import { DisputeMoveNotAllowed } from '#libs/custody/src/dispute.errors.js';
import type { Decision } from '#libs/custody/src/dispute.rules.js';
import { Clock } from '#libs/domain/src/clock.js';
import type { DomainError } from '#libs/domain/src/domain-error.js';
import { Here } from '#libs/domain/src/here.js';
import type { Region } from '#libs/domain/src/region.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import { AgreedOnThird, HolderUnknown, MatterClosed } from '../domain/dispute.errors.js';
import { Dispute } from '../domain/dispute.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';

type LetterEvent = ReturnType<typeof LetterForwardedV1.of> | ReturnType<typeof LetterRefusedV1.of>;
export type LetterKept = { readonly disputeId: string; readonly version: number } | { readonly forwardedTo: Region };

/** A letter about who handles a matter goes on file where the matter is held; any other cell sends it on. Only the holder acts on it. */
@Injectable()
export class Letters {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly matters: KnownMatters,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  async receive(matterId: string, decision: Decision, tx: Tx): Promise<LetterKept> {
    const holder = await this.matters.holderOf(matterId, tx);
    if (holder === undefined) throw new HolderUnknown('no region that this one knows of holds the matter');
    if (holder.region !== this.here.region) return this.forward(matterId, decision, holder.region, tx);
    const dispute = await this.keep(matterId, decision, holder.epoch, tx);
    return { disputeId: dispute.id, version: dispute.version };
  }

  /** What cannot be kept is answered and never parked: everything of the matter would wait behind a wrong letter. */
  async receiveForwarded({ matterId, ...letter }: LetterForwardedV1['data'], tx: Tx): Promise<void> {
    try {
      await this.receive(matterId, { ...letter.decision, recordedBy: letter.by }, tx);
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
      await this.refuse({ matterId, ...letter }, failure.code, tx);
    }
  }

  async forward(matterId: string, { kind, to: designated, paper, recordedBy: by }: Decision, to: Region, tx: Tx): Promise<LetterKept> {
    const letterId = newId();
    const at = this.clock.now();
    const decision = { kind, to: designated, paper };
    const event = LetterForwardedV1.of(matterId, { letterId, matterId, from: this.here.region, to, decision, by, at });
    await this.tell('LetterForwarded', event, { by, details: { matterId, to, designated } }, tx);
    return { forwardedTo: to };
  }

  private async refuse({ letterId, matterId, from, to }: LetterForwardedV1['data'], why: string, tx: Tx): Promise<void> {
    const at = this.clock.now();
    const event = LetterRefusedV1.of(matterId, { letterId, matterId, from, to, why, at });
    await this.tell('LetterRefused', event, { by: 'system', details: { matterId, from, why } }, tx);
  }

  private async tell(
    action: 'LetterForwarded' | 'LetterRefused',
    event: LetterEvent,
    { by, details }: { readonly by: string; readonly details: object },
    tx: Tx,
  ): Promise<void> {
    const { letterId, at } = event.data;
    await this.outbox.append('letter', [{ ...event, aggregateId: letterId, sequence: 1, at, by }], tx);
    await this.audit.record([{ at, by, action, rule: 'P-06', subject: `letter/${letterId}`, details }], tx);
  }

  private async keep(matterId: string, decision: Decision, epoch: number, tx: Tx): Promise<Dispute> {
    const at = this.clock.now();
    const custody = await this.matters.custodyOf(matterId, tx);
    if (custody?.state === 'closed') throw new MatterClosed('the matter was closed here');
    const open = await this.disputes.openOf(matterId, tx);
    if (open !== undefined) {
      open.recordDecision(decision, at);
      await this.disputes.save(open, tx);
      return open;
    }
    const dispute = Dispute.openByLetter({ id: newId(), matterId, epoch, holder: this.here.region }, decision, at);
    await this.disputes.add(dispute, tx);
    return dispute;
  }
}

/** What a rule says of a letter itself. Trouble of the moment is none: the letter is weighed again when it is delivered again. */
const isRefusal = (failure: unknown): failure is DomainError =>
  [AgreedOnThird, HolderUnknown, MatterClosed, DisputeMoveNotAllowed].some((refusal) => failure instanceof refusal);
