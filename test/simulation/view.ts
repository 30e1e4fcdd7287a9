import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { digestOf } from '#apps/case-status/src/matter/model/digest.js';
import { type HeardEvent, heardEvent } from '#apps/case-status/src/matter/model/heard-event.js';
import { foldMatter, type MatterView } from '#apps/case-status/src/matter/model/matter.fold.js';
import type { Region } from '#libs/domain/src/region.js';
import { unwrapped } from './open-envelopes.js';
import type { SimulatedLog } from './simulated-log.js';

/** One region's shared read model: the events as they came to it, each once, and the real fold over them. */
export class View {
  readonly #heard = new Map<string, HeardEvent>();

  constructor(readonly region: Region) {}

  get group(): string {
    return `${this.region}.${caseStatus.name}`;
  }

  async listen(log: SimulatedLog): Promise<void> {
    await log.subscribe(this.group, caseStatus.hears(this.region), async (message) => {
      const event = heardEvent(unwrapped(message));
      if (!this.#heard.has(event.eventId)) this.#heard.set(event.eventId, event);
    });
  }

  get heard(): readonly HeardEvent[] {
    return [...this.#heard.values()];
  }

  matter(id: string): MatterView {
    return foldMatter(id, this.heard);
  }

  digest(id: string): string {
    return digestOf(this.matter(id), this.heard);
  }
}
