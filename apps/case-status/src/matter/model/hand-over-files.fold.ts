import { FileStateChangedV1 } from '#libs/contracts/src/case-referral/file-state-changed.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { type HeardEvent, heardAs } from './heard-event.js';

/** How far the files of a hand-over are, by their ids: what they are, only its two regions know. */
export interface HandOverFiles {
  readonly total: number;
  readonly received: readonly string[];
  /** Put aside by the receiver (隔离). */
  readonly quarantined: readonly { readonly id: string; readonly reason: string }[];
}

export const isOfFile = (event: HeardEvent): boolean => heardAs(FileStateChangedV1, event) !== undefined;

/** The receiver's last word on each file counts; each file has a record of its own. */
export function foldFiles(talk: { readonly outgoing: readonly HeardEvent[]; readonly files: readonly HeardEvent[] }): HandOverFiles | null {
  const total = talk.outgoing.map((event) => heardAs(HandOverOfferedV1, event)?.fileCount).find((count) => count !== undefined);
  if (total === undefined) return null;
  const last = new Map<string, FileStateChangedV1['data']>();
  for (const event of talk.files.toSorted((a, b) => a.sequence - b.sequence)) {
    const told = heardAs(FileStateChangedV1, event);
    if (told !== undefined) last.set(told.fileId, told as FileStateChangedV1['data']);
  }
  const files = [...last.values()].sort((a, b) => (a.fileId < b.fileId ? -1 : 1));
  return {
    total,
    received: files.filter(({ state }) => state === 'received').map(({ fileId }) => fileId),
    quarantined: files.filter(({ state }) => state === 'quarantined').map(({ fileId, reason = '' }) => ({ id: fileId, reason })),
  };
}
