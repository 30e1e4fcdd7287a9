import { FileStateChangedV1 } from '#libs/contracts/src/case-referral/file-state-changed.v1.js';
import type { Region } from '#libs/domain/src/region.js';
import type { FileStateChanged, IncomingFile } from '../domain/incoming-file.js';

/** Domain event → contract. Which file it is, its id says; what it is, only the two regions know. */
export function published(
  { state, reason, at }: FileStateChanged,
  { facts }: IncomingFile,
  about: { matterId: string; from: Region; to: Region },
) {
  const { matterId, from, to } = about;
  const file = { handOverId: facts.handOverId, matterId, from, to, fileId: facts.id };
  return FileStateChangedV1.of(matterId, { ...file, state, ...(reason === undefined ? {} : { reason }), at });
}
