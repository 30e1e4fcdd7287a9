import { Injectable } from '@nestjs/common';
import { BlobStore, type StoredBlob } from '#libs/blobs/src/blob-store.js';
import { templateOf } from '#libs/papers/src/templates.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Opening } from '../drafting/opening.js';
import { PaperRepository } from '../persistence/paper.repository.js';

/** The kept file of a paper; void ones too, for they stay on file. */
@Injectable()
export class OpenedPaper {
  constructor(
    private readonly transactions: Transactions,
    private readonly papers: PaperRepository,
    private readonly opening: Opening,
    private readonly blobs: BlobStore,
  ) {}

  async open(matterId: string, id: string, as: 'pdf' | 'docx', by: string): Promise<{ name: string; blob: StoredBlob }> {
    const { facts } = await this.transactions.run((tx) => this.papers.get(matterId, id, tx));
    const blob = await this.blobs.find(facts.renderings[as].sha256);
    if (blob === undefined) throw new NotFound('paper', id);
    const template = templateOf(facts.form, facts.templateVersion);
    await this.transactions.run((tx) => this.opening.record('PaperOpened', template, matterId, by, tx, id));
    return { name: `${template.name.zh} ${facts.number}`, blob };
  }
}
