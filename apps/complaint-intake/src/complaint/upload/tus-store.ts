import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { DomainError } from '#libs/domain/src/domain-error.js';
import { fileName } from './file-name.js';
import { type Uploads, uploadLifeMs } from './uploads.js';

/** One account's uploads as the tus library sees them. */
export class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  constructor(
    private readonly uploads: Uploads,
    private readonly by: string,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.uploads.begin({ id: upload.id, by: this.by, name: fileName(upload.metadata?.['filename']), bytes: upload.size ?? 0 });
    upload.creation_date = new Date().toISOString();
    return upload;
  }

  override async write(body: Readable, id: string): Promise<number> {
    return (await this.uploads.unfinished(id)).append(body as AsyncIterable<Uint8Array>);
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await this.found(() => this.uploads.get(id, this.by));
    return new Upload({
      id,
      size: Number(row.bytes),
      offset: await this.uploads.offset(row),
      creation_date: row.createdAt.toISOString(),
    });
  }

  override remove(id: string): Promise<void> {
    return this.found(() => this.uploads.discard(id, this.by));
  }

  override getExpiration(): number {
    return uploadLifeMs;
  }

  /** The library knows errors of its own only. */
  private async found<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (failure) {
      if (failure instanceof DomainError && failure.kind === 'not-found') throw ERRORS.FILE_NOT_FOUND;
      throw failure;
    }
  }
}
