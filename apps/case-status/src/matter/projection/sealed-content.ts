import { Injectable } from '@nestjs/common';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { MatterSplitV1 } from '#libs/contracts/src/complaint-intake/matter-split.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import { type MatterContent, matterContent } from '#libs/contracts/src/matter-content.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';

const telling = [ComplaintRegisteredV1, HandOverOfferedV1, MatterTakenV1, MatterSplitV1];

/** Opens what an event says of a matter, where it was sealed to this region. Never opens who reported (C-22): no view shows it. */
@Injectable()
export class SealedContent {
  constructor(private readonly seals: Seals) {}

  async openedFrom(event: PublishedEvent): Promise<MatterContent | null> {
    const contract = telling.find(({ type, version }) => type === event.type && version === event.version);
    if (contract === undefined) return null;
    return (await this.seals.openIfMine(contract.read(event).data.content, matterContent)) ?? null;
  }
}
