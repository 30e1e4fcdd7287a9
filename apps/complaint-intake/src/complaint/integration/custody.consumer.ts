import { Controller } from '@nestjs/common';
import { DisputeDecidedV1 } from '#libs/contracts/src/case-referral/dispute-decided.v1.js';
import { DisputeOpenedV1 } from '#libs/contracts/src/case-referral/dispute-opened.v1.js';
import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { HandOverApprovedV1 } from '#libs/contracts/src/case-referral/hand-over-approved.v1.js';
import { HandOverEndedV1 } from '#libs/contracts/src/case-referral/hand-over-ended.v1.js';
import { HandOverMovedV1 } from '#libs/contracts/src/case-referral/hand-over-moved.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { dossierFiles } from '#libs/contracts/src/dossier-files.js';
import { matterContent, reporterData } from '#libs/contracts/src/matter-content.js';
import { pastOf } from '#libs/custody/src/past.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { Attachments } from '../attachment/attachments.js';
import { Complaint } from '../domain/complaint.js';
import { decidedBy } from '../domain/complaint.moves.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';

/**
 * The owner's side of every hand-over of this region: freezes on approval, thaws only on *ended*, lets go only on *moved*, takes only on an acceptance by
 * this region. It hears its own region's referral service and nobody else.
 */
@Controller()
export class CustodyConsumer {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly attachments: Attachments,
    private readonly seals: Seals,
    private readonly rules: Rules,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  @Hears(HandOverApprovedV1)
  approved({ data }: HandOverApprovedV1, { tx }: Delivery): Promise<void> {
    const { handOverId: id, to, epoch, designated, newGround } = data;
    return this.change(data.matterId, tx, (complaint, now) => complaint.freeze({ id, to, epoch, designated, newGround }, now));
  }

  @Hears(HandOverOfferedV1)
  async offered({ data }: HandOverOfferedV1, { tx }: Delivery): Promise<void> {
    await this.attachments.handedOver(data.matterId, tx);
    await this.change(data.matterId, tx, (complaint, now) => complaint.offered(data.handOverId, data.number, now));
  }

  @Hears(HandOverEndedV1)
  ended({ data }: HandOverEndedV1, { tx }: Delivery): Promise<void> {
    return this.change(data.matterId, tx, (complaint, now) => complaint.thaw(data.handOverId, data, now));
  }

  @Hears(HandOverMovedV1)
  moved({ data }: HandOverMovedV1, { tx }: Delivery): Promise<void> {
    return this.change(data.matterId, tx, (complaint, now) => complaint.letGo(data.handOverId, data.number, now));
  }

  @Hears(DisputeOpenedV1)
  async disputeOpened({ data }: DisputeOpenedV1, { tx }: Delivery): Promise<void> {
    // By a return the owner itself made it a dispute.
    if (data.cause === 'objection' || data.cause === 'second-return') return;
    await this.change(data.matterId, tx, (complaint, now) => complaint.dispute(data.epoch, now));
  }

  @Hears(DisputeDecidedV1)
  async disputeDecided({ data }: DisputeDecidedV1, { tx }: Delivery): Promise<void> {
    if (data.to === this.here.region) await this.change(data.matterId, tx, (complaint, now) => complaint.stay(data.epoch, now));
  }

  @Hears(HandOverAcceptedV1)
  async accepted({ data }: HandOverAcceptedV1, { tx }: Delivery): Promise<void> {
    const [content, reporter, listed, before] = await Promise.all([
      this.seals.open(data.content, matterContent),
      data.reporter === undefined ? null : this.seals.open(data.reporter, reporterData),
      data.files === undefined ? { files: [] } : this.seals.open(data.files, dossierFiles),
      this.complaints.find(data.matterId, tx),
    ]);
    const { matterId: id, handOverId, from, epoch, receivedAt } = data;
    // C-08 and P-07 run from receipt by the agency that has power: here that is our own signature.
    const decideBy = this.rules.due(decidedBy[content.kind], receivedAt);
    const arrived = { id, content, region: this.here.region, from, epoch, past: pastOf(data), handOverId, decideBy };
    await this.complaints.take({ complaint: Complaint.take(arrived, before, this.clock.now()), reporter }, tx);
    await this.attachments.take(id, listed.files, tx);
  }

  private async change(matterId: string, tx: Tx, what: (complaint: Complaint, now: Instant) => void): Promise<void> {
    const complaint = await this.complaints.get(matterId, tx);
    what(complaint, this.clock.now());
    await this.complaints.save(complaint, tx);
  }
}
