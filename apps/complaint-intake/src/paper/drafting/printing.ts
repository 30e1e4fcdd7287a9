import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { BlobStore } from '#libs/blobs/src/blob-store.js';
import { toDocx } from '#libs/papers/src/docx/to-docx.js';
import { blocksOf } from '#libs/papers/src/fill/blocks.js';
import type { Snapshot } from '#libs/papers/src/fill/snapshot.js';
import { PaperSettings } from '#libs/papers/src/paper-settings.js';
import { type Fonts, readFonts } from '#libs/papers/src/pdf/fonts.js';
import { toPdf } from '#libs/papers/src/pdf/to-pdf.js';
import type { AnyTemplate } from '#libs/papers/src/template.js';
import type { PaperFacts, Rendering } from '../domain/paper.js';

/** Prints, and keeps what was printed: write-once, encrypted, named by its hash. */
@Injectable()
export class Printing {
  #fonts: Promise<Fonts> | undefined;

  constructor(
    private readonly settings: PaperSettings,
    private readonly blobs: BlobStore,
  ) {}

  async pdf(template: AnyTemplate, snapshot: Snapshot, issuedAt: Date): Promise<Buffer> {
    // Read when the first paper is printed: most processes print none.
    this.#fonts ??= readFonts(this.settings.fonts);
    const title = `${template.name.zh} ${snapshot['number'] ?? ''}`.trim();
    return toPdf(blocksOf(template, snapshot), { title, issuedAt }, await this.#fonts);
  }

  async keep(template: AnyTemplate, snapshot: Snapshot, issuedAt: Date): Promise<PaperFacts['renderings']> {
    const pdf = await this.pdf(template, snapshot, issuedAt);
    const docx = await toDocx(blocksOf(template, snapshot), template.name.zh);
    return { pdf: await this.stored(pdf), docx: await this.stored(docx) };
  }

  /** A blob whose paper was rolled back is named by nothing, and harmless. */
  private async stored(bytes: Buffer): Promise<Rendering> {
    const unfinished = await this.blobs.unfinished(`paper-${newId()}`);
    await unfinished.append(
      (async function* () {
        yield bytes;
      })(),
    );
    return unfinished.finish();
  }
}
