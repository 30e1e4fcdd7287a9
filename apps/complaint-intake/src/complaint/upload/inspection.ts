import { Injectable } from '@nestjs/common';
import { BlobStore } from '#libs/blobs/src/blob-store.js';
import { fileKinds, fitsEnding } from '#libs/blobs/src/file-kind/file-kinds.js';
import { sniff } from '#libs/blobs/src/file-kind/sniff.js';
import { VirusScan } from '#libs/blobs/src/virus-scan/virus-scan.js';
import type { FileFacts } from '../domain/attachment.js';

export type Inspected = { readonly facts: FileFacts } | { readonly refusal: { readonly code: `upload.${string}`; readonly what: string } };

/** Looks at a file that is in the store: what it is by its bytes, whether the scanner finds anything. */
@Injectable()
export class Inspection {
  constructor(
    private readonly blobs: BlobStore,
    private readonly virusScan: VirusScan,
  ) {}

  async inspect(sha256: string, name: string): Promise<Inspected> {
    const blob = await this.blobs.find(sha256);
    if (blob === undefined) throw new Error(`the blob ${sha256} is not in the store`);
    const sniffed = await sniff(blob, name);
    if ('refused' in sniffed) return { refusal: { code: `upload.type-${sniffed.refused}`, what: sniffed.what } };
    const { kind } = sniffed;
    const scan = await this.virusScan.scan(blob);
    if (scan.state === 'infected') return { refusal: { code: 'upload.infected', what: scan.signature } };
    const { mediaType } = fileKinds[kind];
    const { bytes } = blob;
    return {
      facts: {
        name,
        kind,
        mediaType,
        bytes,
        sha256,
        endingFits: fitsEnding(kind, name),
        scan: scan.state === 'clean' ? 'clean' : scan.why,
      },
    };
  }
}
