import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { UrgentMeasureRepository } from '../persistence/urgent-measure.repository.js';

/** Tells whoever accepted a matter of the measures that this region took on it and that are still open (P-12, P-13). */
@Injectable()
export class Supplements {
  constructor(
    private readonly measures: UrgentMeasureRepository,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  async tellHolder(matterId: string, holder: { readonly region: Region; readonly epoch: number }, tx: Tx): Promise<void> {
    if (holder.region === this.here.region) return;
    for (const measure of await this.measures.ofMatter(matterId, tx)) {
      measure.tell(holder.region, holder.epoch, this.clock.now());
      await this.measures.save(measure, tx);
    }
  }
}
