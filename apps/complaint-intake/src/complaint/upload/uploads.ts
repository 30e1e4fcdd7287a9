import { Injectable } from '@nestjs/common';
import { BlobDamaged, BlobStore, type UnfinishedBlob } from '#libs/blobs/src/blob-store.js';
import { Clock } from '#libs/domain/src/clock.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { UploadRefused, UploadUnfinished, UploadUsed } from '../domain/attachment.errors.js';
import type { FileFacts } from '../domain/attachment.js';
import { type Inspected, Inspection } from './inspection.js';
import { UploadRow } from './upload.row.js';

/** How long an upload can be gone on with, and a file that arrived can be put on a matter. */
export const uploadLifeMs = 24 * 3_600_000;

const broken: Inspected = { refusal: { code: 'upload.broken', what: '' } };
const unfinishedName = (id: string) => `upload-${id}`;

/** Files on their way from a desk, each its sender's alone: to anybody else there is none. */
@Injectable()
export class Uploads {
  constructor(
    private readonly transactions: Transactions,
    private readonly blobs: BlobStore,
    private readonly inspection: Inspection,
    private readonly clock: Clock,
  ) {}

  async begin(upload: Pick<UploadRow, 'id' | 'by' | 'name'> & { bytes: number }): Promise<void> {
    const row = { ...upload, bytes: String(upload.bytes), state: 'receiving' as const, createdAt: new Date(this.clock.now()) };
    await this.transactions.run((tx) => tx.insert(UploadRow, row));
  }

  async get(id: string, by: string, tx?: Tx): Promise<UploadRow> {
    const find = (within: Tx) => within.findOneBy(UploadRow, { id, by });
    const row = await (tx === undefined ? this.transactions.run(find) : find(tx));
    if (row === null || Date.parse(this.clock.now()) - row.createdAt.getTime() > uploadLifeMs) throw new NotFound('upload', id);
    return row;
  }

  /** How far it has come. */
  async offset(row: UploadRow): Promise<number> {
    return row.state === 'receiving' ? (await this.unfinished(row.id)).length : Number(row.bytes);
  }

  unfinished(id: string): Promise<UnfinishedBlob> {
    return this.blobs.unfinished(unfinishedName(id));
  }

  /** Hashes, looks and scans once all bytes are here; done once, whoever asks first. */
  async finished(id: string, by: string): Promise<UploadRow> {
    const row = await this.get(id, by);
    if (row.state !== 'receiving' || (await this.offset(row)) < Number(row.bytes)) return row;
    const inspected = await this.inspected(row);
    const known = 'facts' in inspected ? { state: 'ready' as const, facts: inspected.facts } : { state: 'refused' as const, ...inspected };
    await this.transactions.run((tx) => tx.update(UploadRow, { id, state: 'receiving' }, known));
    return this.get(id, by);
  }

  /** The file, for the one matter that it is put on in this transaction. A submission that became two matters puts it on both. */
  async use(id: string, by: string, tx: Tx): Promise<FileFacts> {
    const { state, facts, refusal } = await this.get(id, by, tx);
    if (state === 'used') throw new UploadUsed('it is on a matter already');
    if (refusal !== null) throw new UploadRefused(refusal.code, refusal.what);
    if (facts === null) throw new UploadUnfinished('its bytes are not all here');
    const { affected } = await tx.update(UploadRow, { id, state: 'ready' }, { state: 'used' });
    if (affected !== 1) throw new UploadUsed('it was put on a matter at this moment');
    return facts;
  }

  async discard(id: string, by: string): Promise<void> {
    const row = await this.get(id, by);
    await this.transactions.run((tx) => tx.delete(UploadRow, { id }));
    if (row.state === 'receiving') await (await this.unfinished(id)).discard();
  }

  /** Forgets what nobody went on with. */
  async sweep(): Promise<void> {
    const before = new Date(Date.parse(this.clock.now()) - uploadLifeMs);
    await this.transactions.run((tx) => tx.query(`delete from upload where created_at < $1`, [before]));
    await this.blobs.sweep(7 * uploadLifeMs);
  }

  private async inspected({ id, name }: UploadRow): Promise<Inspected> {
    const unfinished = await this.unfinished(id);
    try {
      const { sha256 } = await unfinished.finish();
      return await this.inspection.inspect(sha256, name);
    } catch (failure) {
      if (!(failure instanceof BlobDamaged)) throw failure;
      await unfinished.discard();
      return broken;
    }
  }
}
