import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { StaleNewsLog } from '#libs/audit/src/stale-news-log.js';
import { urgentMeasureMoves } from '#libs/custody/src/urgent-measure.moves.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { mustBeCurrent } from '#libs/messaging/src/outbox/must-be-current.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { UrgentMeasure } from '../domain/urgent-measure.js';
import { published } from '../integration/urgent-measure.published.js';
import { UrgentMeasureRow } from './urgent-measure.row.js';

const aggregateType = 'urgent-measure';

@Injectable()
export class UrgentMeasureRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly seals: Seals,
    private readonly staleNews: StaleNewsLog,
  ) {}

  async find(id: string, tx: Tx): Promise<UrgentMeasure | undefined> {
    const row = await tx.findOneBy(UrgentMeasureRow, { id });
    return row === null ? undefined : measureOf(row);
  }

  /** With `expected`, throws `Stale` if the measure changed after the caller read it. */
  async get(id: string, tx: Tx, expected?: number): Promise<UrgentMeasure> {
    const measure = await this.find(id, tx);
    if (measure === undefined) throw new NotFound('urgent measure', id);
    if (expected !== undefined) await mustBeCurrent({ type: aggregateType, id, version: measure.version }, expected, tx);
    return measure;
  }

  async ofMatter(matterId: string, tx: Tx): Promise<UrgentMeasure[]> {
    const rows = await tx.findBy(UrgentMeasureRow, { matterId });
    return rows.map(measureOf).sort((a, b) => (a.facts.takenAt + a.id < b.facts.takenAt + b.id ? -1 : 1));
  }

  async add(measure: UrgentMeasure, tx: Tx): Promise<void> {
    await tx.insert(UrgentMeasureRow, rowOf(measure));
    await this.tell(measure, tx);
  }

  /** The only way to change a row. Nobody's change is overwritten: the version read must still be the version stored. */
  async save(measure: UrgentMeasure, tx: Tx): Promise<void> {
    const { id, savedVersion: version } = measure;
    await this.staleNews.record(`${aggregateType}/${id}`, measure.stale, tx);
    if (measure.recorded.length === 0) return;
    const { affected } = await tx.update(UrgentMeasureRow, { id, version }, rowOf(measure));
    if (affected !== 1) throw new SavedElsewhere('urgent measure', id);
    await this.tell(measure, tx);
  }

  private async tell(measure: UrgentMeasure, tx: Tx): Promise<void> {
    const told = measure.recorded.map(async (event) => ({
      ...(await published(event, measure, this.seals)),
      ...{ aggregateId: measure.id, sequence: event.sequence, at: event.at, by: event.by },
    }));
    await this.outbox.append(aggregateType, await Promise.all(told), tx);
    const entries = measure.recorded.map(({ at, by, type, sequence }) => ({
      ...{ at, by, action: type, rule: ruleOf[type], subject: `${aggregateType}/${measure.id}` },
      details: { matterId: measure.facts.matterId, version: sequence, state: measure.state },
    }));
    await this.audit.record(entries, tx);
  }
}

const ruleOf = {
  MeasureRecorded: urgentMeasureMoves.record.rule,
  MeasureJudged: urgentMeasureMoves.approve.rule,
  MeasureDealtWith: urgentMeasureMoves.dealWith.rule,
  MeasureLapsed: urgentMeasureMoves.lapse.rule,
  MeasureTold: urgentMeasureMoves.dealWith.rule,
} as const;

const measureOf = ({ state, version, ...facts }: UrgentMeasureRow) =>
  new UrgentMeasure({ ...facts, dealWithBy: facts.dealWithBy ?? undefined }, { state, version });

const rowOf = ({ version, state, facts }: UrgentMeasure) => ({ ...facts, version, state, dealWithBy: facts.dealWithBy ?? null });
