import { Aggregate, type DomainEvent } from '#libs/domain/src/aggregate.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import type { Instant } from '#libs/domain/src/instant.js';

export const outgoingFileStates = ['awaited', 'received', 'quarantined'] as const;
export type OutgoingFileState = (typeof outgoingFileStates)[number];

export interface OutgoingFileFacts {
  readonly id: string;
  readonly handOverId: string;
  readonly version: number;
  readonly sha256: string;
  /** What the receiver last told of it. */
  readonly state: OutgoingFileState;
}

export interface FileOfferedAgain extends DomainEvent {
  readonly type: 'FileOfferedAgain';
}

export class FileNotQuarantined extends DomainError {
  readonly code = 'hand-over.file-not-quarantined';
  readonly kind = 'conflict';
}

/** What lies here is not what the dossier lists either. */
export class FileDamagedHere extends DomainError {
  readonly code = 'hand-over.file-damaged-here';
  readonly kind = 'conflict';
}

/** One file that this region hands over. */
export class OutgoingFile extends Aggregate<FileOfferedAgain> {
  constructor(readonly facts: OutgoingFileFacts) {
    super(`${facts.handOverId}/${facts.id}`, facts.version);
  }

  /** `sound`: this region's own copy has the hash that the dossier lists. */
  offerAgain(sound: boolean, by: string, at: Instant): void {
    if (this.facts.state !== 'quarantined') throw new FileNotQuarantined('the receiver did not put it aside');
    if (!sound) throw new FileDamagedHere('the copy here is damaged too');
    this.record({ type: 'FileOfferedAgain', by, at });
  }
}

/** A file may be fetched as long as its hand-over is on its way; one that carries out a designation is accepted before its files are there. */
export const mayBeFetched = ({ state, designated }: { readonly state: string; readonly designated?: boolean | undefined }): boolean =>
  state === 'in-transit' || (state === 'accepted' && designated === true);
