import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { DataCipher } from '#libs/blobs/src/data-cipher.js';
import { instant } from '#libs/domain/src/instant.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { mustBeCurrent } from '#libs/messaging/src/outbox/must-be-current.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { Paper } from '../domain/paper.js';
import { published } from '../integration/paper.published.js';
import { PaperRow } from './paper.row.js';

export const aggregateType = 'paper';

@Injectable()
export class PaperRepository {
  readonly #cipher: DataCipher;

  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    dataKey: DataKey,
  ) {
    this.#cipher = new DataCipher(dataKey, 'paper');
  }

  async get(matterId: string, id: string, tx: Tx, expected?: number): Promise<Paper> {
    const row = await tx.findOneBy(PaperRow, { id, matterId });
    if (row === null) throw new NotFound('paper', id);
    if (expected !== undefined) await mustBeCurrent({ type: aggregateType, id, version: row.version }, expected, tx);
    return this.paperOf(row);
  }

  /** In the order they were issued, void ones too. */
  async of(matterId: string, tx: Tx): Promise<Paper[]> {
    const rows = await tx.findBy(PaperRow, { matterId });
    return rows.sort((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime()).map((row) => this.paperOf(row));
  }

  async add(paper: Paper, tx: Tx): Promise<void> {
    const { snapshot, issuedAt, ...facts } = paper.facts;
    const closed = this.#cipher.close(paper.id, Buffer.from(JSON.stringify(snapshot)));
    await tx.insert(PaperRow, { ...facts, version: paper.version, snapshot: closed, issuedAt: new Date(issuedAt), voided: null });
    await this.tell(paper, tx);
  }

  /** Nothing of a paper changes but that it is void. */
  async save(paper: Paper, tx: Tx): Promise<void> {
    const { id, savedVersion: version } = paper;
    const { affected } = await tx.update(PaperRow, { id, version }, { version: paper.version, voided: paper.voided ?? null });
    if (affected !== 1) throw new SavedElsewhere('paper', id);
    await this.tell(paper, tx);
  }

  private async tell(paper: Paper, tx: Tx): Promise<void> {
    const told = paper.recorded.map((event) => {
      const { sequence, at, by } = event;
      return { ...published(event, paper), aggregateId: paper.id, sequence, at, by };
    });
    await this.outbox.append(aggregateType, told, tx);
    const { form, number, templateVersion, matterId } = paper.facts;
    const details = { paperId: paper.id, form, number, templateVersion };
    const entry = { rule: 'R-110', subject: `complaint/${matterId}`, details };
    await this.audit.record(
      paper.recorded.map(({ type, at, by }) => ({ at, by, action: type, ...entry })),
      tx,
    );
  }

  private paperOf({ snapshot, issuedAt, voided, version, ...row }: PaperRow): Paper {
    const open = JSON.parse(this.#cipher.open(row.id, snapshot).toString()) as Record<string, string>;
    return new Paper({ ...row, snapshot: open, issuedAt: instant(issuedAt.toISOString()) }, version, voided ?? undefined);
  }
}
