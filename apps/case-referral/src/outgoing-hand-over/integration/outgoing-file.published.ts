import { FileOfferedAgainV1 } from '#libs/contracts/src/case-referral/file-offered-again.v1.js';
import type { Region } from '#libs/domain/src/region.js';
import type { FileOfferedAgain, OutgoingFile } from '../domain/outgoing-file.js';

/** Domain event → contract. */
export function published({ by, at }: FileOfferedAgain, { facts }: OutgoingFile, about: { matterId: string; from: Region; to: Region }) {
  const { matterId, from, to } = about;
  return FileOfferedAgainV1.of(matterId, { handOverId: facts.handOverId, matterId, from, to, fileId: facts.id, by, at });
}
