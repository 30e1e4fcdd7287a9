import { Injectable } from '@nestjs/common';
import { FileTickets } from '#libs/blobs/src/file-tickets.js';
import { Peers } from '#libs/service/src/peers.js';
import type { QuarantineReason } from '../domain/incoming-file.moves.js';
import type { Errand } from '../files/fetching.js';

/** A try that brought nothing; another may. */
export class Interrupted extends Error {
  constructor(
    readonly problem: 'no-address' | 'unreachable' | 'refused' | 'broke-off' | 'damaged-here',
    cause?: unknown,
  ) {
    super(problem, { cause });
  }
}

/** What the sender has is not what it promised; trying again is no use. */
export class NotAsPromised extends Error {
  constructor(readonly reason: QuarantineReason) {
    super(reason);
  }
}

/** Milliseconds in which the sender must send something. */
const patience = 30_000;

/** The other regions' files, over HTTP: the only thing that cells ask each other beside the log. */
@Injectable()
export class PeerFiles {
  constructor(
    private readonly peers: Peers,
    private readonly tickets: FileTickets,
  ) {}

  /** The bytes from there on. Never more than were promised. */
  async *from(errand: Errand, offset: number, stopping: AbortSignal): AsyncGenerator<Uint8Array> {
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), patience);
    try {
      const answer = await this.ask(errand, offset, AbortSignal.any([stopping, silence.signal]));
      mustBeTheRest(answer, errand, offset);
      let length = offset;
      for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
        clearTimeout(timer);
        length += piece.length;
        if (length > errand.bytes) throw new NotAsPromised('size');
        yield piece;
        timer = setTimeout(() => silence.abort(), patience);
      }
    } catch (failure) {
      if (failure instanceof Interrupted || failure instanceof NotAsPromised) throw failure;
      throw new Interrupted('broke-off', failure);
    } finally {
      clearTimeout(timer);
    }
  }

  private async ask({ handOverId, sha256, from }: Errand, offset: number, signal: AbortSignal): Promise<Response> {
    const address = this.peers.addressOf(from);
    if (address === undefined) throw new Interrupted('no-address');
    const authorization = `Bearer ${await this.tickets.issue({ handOverId, sha256, from })}`;
    const url = `${address.replace(/\/$/, '')}/api/case-referral/hand-over-files/${handOverId}/${sha256}`;
    try {
      return await fetch(url, { headers: { authorization, range: `bytes=${offset}-` }, redirect: 'error', signal });
    } catch (failure) {
      throw new Interrupted('unreachable', failure);
    }
  }
}

function mustBeTheRest(answer: Response, { bytes }: Errand, offset: number): void {
  if (answer.status === 409) throw new NotAsPromised('damaged-at-sender');
  const total = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1];
  if (answer.status === 416 || (total !== undefined && Number(total) !== bytes)) throw new NotAsPromised('size');
  if (answer.status !== 206 || answer.headers.get('content-range') !== `bytes ${offset}-${bytes - 1}/${bytes}`)
    throw new Interrupted('refused');
}
