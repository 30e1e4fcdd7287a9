import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import { Clock } from '#libs/domain/src/clock.js';
import type { Region } from '#libs/domain/src/region.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';

export interface FileTicket {
  readonly handOverId: string;
  readonly sha256: string;
  /** The region that has the file. */
  readonly from: Region;
}

/** Seconds. */
const lifetime = 300;
const clocksMayDiffer = 60;
/** What is signed for one purpose is worth nothing for another: events are signed with the same keys. */
const typ = 'file-ticket+jwt';

/** The paper that a region shows to fetch one file of one hand-over: signed with its own key, for five minutes. */
@Injectable()
export class FileTickets {
  constructor(
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  issue({ handOverId, sha256, from }: FileTicket): Promise<string> {
    const { kid, key } = this.keys.signing();
    const now = Math.floor(Date.parse(this.clock.now()) / 1000);
    return new SignJWT({ sha256 })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ })
      .setIssuer(this.keys.region)
      .setAudience(from)
      .setSubject(handOverId)
      .setIssuedAt(now)
      .setExpirationTime(now + lifetime)
      .sign(key);
  }

  /** Which region asks, if the ticket is sound, of this moment, for this file and meant for us. */
  async bearer(ticket: string, { handOverId, sha256 }: Omit<FileTicket, 'from'>): Promise<Region | undefined> {
    try {
      const { payload, key } = await jwtVerify(ticket, async ({ kid = '' }) => (await this.keys.verifying(kid))?.key ?? unknownKey(), {
        algorithms: ['EdDSA'],
        ...{ typ, audience: this.keys.region, subject: handOverId, clockTolerance: clocksMayDiffer },
        requiredClaims: ['iss', 'exp', 'iat'],
        maxTokenAge: lifetime,
        currentDate: new Date(this.clock.now()),
      });
      const signer = (await this.keys.verifying(kidOf(ticket)))?.region;
      return key !== undefined && signer === payload.iss && payload['sha256'] === sha256 ? signer : undefined;
    } catch (failure) {
      if (failure instanceof errors.JOSEError) return undefined;
      throw failure;
    }
  }
}

function unknownKey(): never {
  throw new errors.JWSSignatureVerificationFailed();
}

const kidOf = (ticket: string): string =>
  (JSON.parse(Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString()) as { kid?: string }).kid ?? '';
