import { caseReferral } from '#apps/case-referral/src/case-referral.module.js';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import type { Custody, HandOverNumber } from '#libs/custody/src/custody.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { schemaOf } from './database/tables.js';
import { Names, titled } from './names.js';
import { SkewedClock, Time } from './simulated-clock.js';
import { type Reader, SimulatedLog } from './simulated-log.js';
import { SimulatedService } from './simulated-service.js';
import { View } from './view.js';

export interface ComplaintRow {
  readonly id: string;
  readonly version: number;
  readonly kind: 'complaint' | 'report';
  readonly state: string;
  readonly custody: Custody;
}
export interface OutgoingRow {
  readonly id: string;
  readonly version: number;
  readonly matter_id: string;
  readonly receiver: Region;
  readonly epoch: number;
  readonly state: string;
  readonly number: HandOverNumber | null;
  readonly recall: string | null;
}
export interface IncomingRow {
  readonly id: string;
  readonly version: number;
  readonly matter_id: string;
  readonly sender: Region;
  readonly state: string;
  readonly number: HandOverNumber;
  readonly sign_by: { readonly due: string };
  readonly return_by: object | null;
}

export interface DisputeRow {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly carried_by: string | null;
}

/** Of a measure that this region took, or that it was told of. */
export interface MeasureRow {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** Something that was found wrong. Its message is the whole story. */
export class Violation extends Error {}

const definitions = [complaintIntake, caseReferral];
const schemas = await Promise.all(definitions.map(({ migrations }) => schemaOf(migrations)));
const skewMinutes: Readonly<Record<Region, number>> = { beijing: 0, tianjin: 7, hebei: -11 };

/** Three regions with their services, one log, one matter, and the story of what happened so far. */
export class World {
  readonly log = new SimulatedLog();
  readonly time = new Time();
  readonly names = new Names();
  readonly story: string[] = [];
  readonly services: readonly SimulatedService[];
  readonly views: readonly View[];
  matterId = '';
  #readers: Readonly<Record<'services' | 'views', readonly Reader[]>> = { services: [], views: [] };

  private constructor() {
    this.services = regions.flatMap((region) => definitions.map((definition, at) => this.service(region, definition, at)));
    this.views = regions.map((region) => new View(region));
  }

  static async begin(): Promise<World> {
    const world = new World();
    for (const service of world.services) await service.listen();
    const services = [...world.log.readers];
    for (const view of world.views) await view.listen(world.log);
    world.#readers = { services, views: world.log.readers.slice(services.length) };
    return world;
  }

  intake(region: Region): SimulatedService {
    return this.called(`${region}.${complaintIntake.name}`);
  }

  referral(region: Region): SimulatedService {
    return this.called(`${region}.${caseReferral.name}`);
  }

  called(group: string): SimulatedService {
    const service = this.services.find((each) => each.group === group);
    if (service === undefined) throw new Error(`no service ${group}`);
    return service;
  }

  /** Those who read for the services; nobody acts on what the read models hear. */
  readers(of: 'services' | 'views'): readonly Reader[] {
    return this.#readers[of];
  }

  complaint(region: Region): ComplaintRow | undefined {
    return this.intake(region).database.rows<ComplaintRow>('complaint')[0];
  }

  outgoing(region: Region): readonly OutgoingRow[] {
    return this.referral(region).database.rows<OutgoingRow>('outgoing_hand_over');
  }

  incoming(region: Region): readonly IncomingRow[] {
    return this.referral(region).database.rows<IncomingRow>('incoming_hand_over');
  }

  disputes(region: Region): readonly DisputeRow[] {
    return this.referral(region).database.rows<DisputeRow>('dispute');
  }

  measures(region: Region): readonly MeasureRow[] {
    return this.referral(region).database.rows<MeasureRow>('urgent_measure');
  }

  toldMeasures(region: Region): readonly MeasureRow[] {
    return this.referral(region).database.rows<MeasureRow>('told_measure');
  }

  tell(line: string): void {
    this.story.push(line);
  }

  wrong(what: string): Violation {
    const lines = this.story.map((line, at) => `${String(at + 1).padStart(4)}. ${this.names.in(line)}`);
    return new Violation(['', ...lines, `  ✘  ${this.names.in(what)}`, ...this.standing()].join('\n'));
  }

  private standing(): string[] {
    return regions.flatMap((region) => {
      const row = this.complaint(region)?.custody;
      const own = row === undefined ? 'no row' : `${row.state}, epoch ${row.epoch}, attempt ${row.attempt}`;
      const sent = this.outgoing(region).map((each) => `${this.names.of(each.id)} ${each.state}`);
      const got = this.incoming(region).map((each) => `${this.names.of(each.id)} ${each.state}`);
      return [`     ${titled(region)}: ${own}; sent: ${sent.join(', ') || '–'}; got: ${got.join(', ') || '–'}`];
    });
  }

  private service(region: Region, definition: (typeof definitions)[number], at: number): SimulatedService {
    const clock = new SkewedClock(this.time, skewMinutes[region]);
    const schema = schemas[at];
    if (schema === undefined) throw new Error(`no tables for ${definition.name}`);
    return new SimulatedService(definition, { region, schema, log: this.log, clock });
  }
}
