import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { filesToSend } from '#libs/contracts/src/dossier-files.js';
import { Here } from '#libs/domain/src/here.js';
import type { Region } from '#libs/domain/src/region.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { OutgoingFile, type OutgoingFileState } from '../domain/outgoing-file.js';
import { published } from '../integration/outgoing-file.published.js';
import { OutgoingFileRow } from './outgoing-file.row.js';

const aggregateType = 'outgoing-file';

/** Which files a hand-over takes along: what may be fetched, and what the receiver told of it. */
@Injectable()
export class OutgoingFiles {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly seals: Seals,
    private readonly here: Here,
  ) {}

  /** What the owner listed, as it froze the matter. Told again, it is known already. */
  async list(handOverId: string, sealed: string, tx: Tx): Promise<void> {
    const { files } = await this.seals.open(sealed, filesToSend);
    const rows = files.map(({ bytes, ...file }) => ({ ...file, handOverId, bytes: String(bytes), version: 0, state: 'awaited' as const }));
    await tx.createQueryBuilder().insert().into(OutgoingFileRow).values(rows).orIgnore().execute();
  }

  of(handOverId: string, tx: Tx): Promise<OutgoingFileRow[]> {
    return tx.findBy(OutgoingFileRow, { handOverId });
  }

  lists(handOverId: string, sha256: string, tx: Tx): Promise<boolean> {
    return tx.existsBy(OutgoingFileRow, { handOverId, sha256 });
  }

  async get(handOverId: string, id: string, tx: Tx): Promise<OutgoingFile> {
    const row = await tx.findOneBy(OutgoingFileRow, { handOverId, id });
    if (row === null) throw new NotFound('file', id);
    return new OutgoingFile(row);
  }

  /** The receiver's word; news that was overtaken cannot come, since one topic keeps one matter's order. */
  async told(handOverId: string, id: string, state: OutgoingFileState, reason: string | undefined, tx: Tx): Promise<void> {
    await tx.update(OutgoingFileRow, { handOverId, id }, { state, reason: reason ?? null });
  }

  async save(file: OutgoingFile, { matterId, to }: { matterId: string; to: Region }, tx: Tx): Promise<void> {
    const { handOverId, id } = file.facts;
    const { affected } = await tx.update(OutgoingFileRow, { handOverId, id, version: file.savedVersion }, { version: file.version });
    if (affected !== 1) throw new SavedElsewhere('file', id);
    const told = file.recorded.map((event) => ({
      ...published(event, file, { matterId, from: this.here.region, to }),
      ...{ aggregateId: file.id, sequence: event.sequence, at: event.at, by: event.by },
    }));
    await this.outbox.append(aggregateType, told, tx);
    const subject = `outgoing-hand-over/${handOverId}`;
    await this.audit.record(
      file.recorded.map(({ at, by, type }) => ({ at, by, action: type, rule: 'R-020', subject, details: { fileId: id } })),
      tx,
    );
  }
}
