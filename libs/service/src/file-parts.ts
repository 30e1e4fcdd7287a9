import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobStore } from '#libs/blobs/src/blob-store.js';
import { DataCipher } from '#libs/blobs/src/data-cipher.js';
import { FileBlobStore } from '#libs/blobs/src/file-blob-store.js';
import { FileLimits } from '#libs/blobs/src/file-limits.js';
import { VirusScan } from '#libs/blobs/src/virus-scan/virus-scan.js';
import type { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { Peers } from './peers.js';
import type { ServicePlace } from './service-place.js';

const megabyte = 1024 * 1024;

/** What a service needs to keep files and to fetch them: the region's store, which its services share, the scanner, the limits, the other regions' addresses. */
export interface FileParts {
  readonly blobs: BlobStore;
  readonly scan: VirusScan;
  readonly limits: FileLimits;
  readonly peers: Peers;
}

export function filePartsOf(place: ServicePlace, dataKey: DataKey): FileParts {
  const { dataDir = tmpdir(), region, log, files = {} } = place;
  const { largestFile = 512 * megabyte, largestMatter = 4_096 * megabyte, mostFiles = 200, clamd, peers = {} } = files;
  return {
    blobs: new FileBlobStore(join(dataDir, `${region}-blobs`), new DataCipher(dataKey, 'blob')),
    scan: new VirusScan(clamd === undefined ? undefined : new URL(clamd), (err) => log.warn({ err }, 'a file was not scanned')),
    limits: new FileLimits(largestFile, largestMatter, mostFiles),
    peers: new Peers(peers),
  };
}

export const fileProviders = ({ blobs, scan, limits, peers }: FileParts) => [
  { provide: BlobStore, useValue: blobs },
  { provide: VirusScan, useValue: scan },
  { provide: FileLimits, useValue: limits },
  { provide: Peers, useValue: peers },
];
