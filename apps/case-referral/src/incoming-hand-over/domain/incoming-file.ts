import { HandOverMoveNotAllowed } from '#libs/custody/src/hand-over.errors.js';
import { Aggregate, type DomainEvent } from '#libs/domain/src/aggregate.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { next } from '#libs/domain/src/moves.js';
import { type IncomingFileMove, type IncomingFileState, incomingFileMoves, type QuarantineReason } from './incoming-file.moves.js';

export interface IncomingFileFacts {
  /** The file's id in every region that has the matter. */
  readonly id: string;
  readonly handOverId: string;
  readonly version: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly state: IncomingFileState;
  readonly reason?: QuarantineReason | undefined;
  /** What this region's own scanner said. */
  readonly scan?: string | undefined;
}

export interface FileStateChanged extends DomainEvent {
  readonly type: 'FileStateChanged';
  readonly state: IncomingFileState;
  readonly reason?: QuarantineReason | undefined;
}

/** One file that another region hands over, from its place in the dossier to this region's store. */
export class IncomingFile extends Aggregate<FileStateChanged> {
  #facts: IncomingFileFacts;

  constructor(facts: IncomingFileFacts) {
    super(`${facts.handOverId}/${facts.id}`, facts.version);
    this.#facts = facts;
  }

  get facts(): IncomingFileFacts {
    return { ...this.#facts, version: this.version };
  }

  receive(scan: string, at: Instant): void {
    this.becomes('receive', { scan, reason: undefined }, at);
  }

  quarantine(reason: QuarantineReason, at: Instant): void {
    this.becomes('quarantine', { reason }, at);
  }

  /** Told about a file that is not put aside, it changes nothing. */
  offeredAgain(at: Instant): void {
    if (this.#facts.state === 'quarantined') this.becomes('awaitAgain', { reason: undefined }, at);
    else this.ignore('file-offered-again', 'hand-over.file-not-quarantined', at);
  }

  private becomes(move: IncomingFileMove, more: Pick<IncomingFileFacts, 'reason' | 'scan'>, at: Instant): void {
    const state = next<IncomingFileState, IncomingFileMove>(incomingFileMoves, move, this.#facts.state, HandOverMoveNotAllowed);
    this.#facts = { ...this.#facts, ...more, state };
    const { reason } = this.#facts;
    this.record({ type: 'FileStateChanged', state, ...(reason === undefined ? {} : { reason }), by: 'system', at });
  }
}

export interface MissingFile {
  readonly id: string;
  readonly name: string;
  readonly state: IncomingFileState;
}

/** A matter without its evidence is not the matter that was offered. */
export class FilesMissing extends DomainError {
  readonly code = 'hand-over.files-missing';
  readonly kind = 'conflict';
  override readonly details: { readonly missing: readonly MissingFile[] };
  constructor(missing: readonly MissingFile[]) {
    super(`${missing.length} files are not here`);
    this.details = { missing };
  }
}

/** An ordinary hand-over is accepted only when its files are in. A designated one does not wait: what is missing then is fetched as a supplement. */
export function mustAllBeIn(files: readonly MissingFile[]): void {
  const missing = files.filter(({ state }) => state !== 'received').map(({ id, name, state }) => ({ id, name, state }));
  if (missing.length > 0) throw new FilesMissing(missing);
}
