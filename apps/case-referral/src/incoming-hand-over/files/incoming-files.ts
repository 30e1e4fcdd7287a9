import { Injectable } from '@nestjs/common';
import { StaleNewsLog } from '#libs/audit/src/stale-news-log.js';
import { dossierFiles } from '#libs/contracts/src/dossier-files.js';
import { Here } from '#libs/domain/src/here.js';
import type { Region } from '#libs/domain/src/region.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { IncomingFile } from '../domain/incoming-file.js';
import { published } from '../integration/incoming-file.published.js';
import { IncomingHandOverRow } from '../persistence/incoming-hand-over.row.js';
import { IncomingFileRow } from './incoming-file.row.js';

const aggregateType = 'incoming-file';

/** The files of incoming hand-overs: which are awaited, in, or put aside. */
@Injectable()
export class IncomingFiles {
  constructor(
    private readonly outbox: Outbox,
    private readonly seals: Seals,
    private readonly staleNews: StaleNewsLog,
    private readonly here: Here,
  ) {}

  /** Notes what the dossier of an offer lists. */
  async expect(handOverId: string, sealed: string, tx: Tx): Promise<void> {
    const { files } = await this.seals.open(sealed, dossierFiles);
    const rows = files.map(({ id, sha256, bytes }) => ({
      handOverId,
      id,
      sha256,
      bytes: String(bytes),
      version: 0,
      state: 'awaited' as const,
    }));
    await tx.insert(IncomingFileRow, rows);
  }

  async find(handOverId: string, id: string, tx: Tx): Promise<IncomingFile | undefined> {
    const row = await tx.findOneBy(IncomingFileRow, { handOverId, id });
    return row === null ? undefined : fileOf(row);
  }

  /** What the dossier says of each, and how far it is. */
  async of({ id: handOverId, files }: Pick<IncomingHandOverRow, 'id' | 'files'>, tx: Tx) {
    if (files === null) return [];
    const [listed, rows] = await Promise.all([this.seals.open(files, dossierFiles), tx.findBy(IncomingFileRow, { handOverId })]);
    return listed.files.flatMap((file) => {
      const row = rows.find(({ id }) => id === file.id);
      return row === undefined ? [] : [{ ...file, row }];
    });
  }

  async stateOf(handOverId: string, tx: Tx) {
    const row = await tx.findOneOrFail(IncomingHandOverRow, { where: { id: handOverId } });
    return (await this.of(row, tx)).map(({ id, name, row: { state } }) => ({ id, name, state }));
  }

  /** The only way to change what became of a file; told in the same transaction. */
  async save(file: IncomingFile, { matterId, from }: { matterId: string; from: Region }, tx: Tx): Promise<void> {
    await this.staleNews.record(`${aggregateType}/${file.id}`, file.stale, tx);
    if (file.recorded.length === 0) return;
    const { handOverId, id, version, state, reason = null, scan = null } = file.facts;
    const fresh = state === 'awaited' ? { received: '0', failures: 0 } : {};
    const { affected } = await tx.update(
      IncomingFileRow,
      { handOverId, id, version: file.savedVersion },
      { version, state, reason, scan, problem: null, ...fresh },
    );
    if (affected !== 1) throw new SavedElsewhere('file', id);
    const told = file.recorded.map((event) => ({
      ...published(event, file, { matterId, from, to: this.here.region }),
      ...{ aggregateId: file.id, sequence: event.sequence, at: event.at, by: event.by },
    }));
    await this.outbox.append(aggregateType, told, tx);
  }
}

const fileOf = ({ bytes, reason, scan, ...row }: IncomingFileRow) =>
  new IncomingFile({ ...row, bytes: Number(bytes), reason: reason ?? undefined, scan: scan ?? undefined });
