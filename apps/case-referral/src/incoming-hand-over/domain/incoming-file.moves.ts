import type { Moves } from '#libs/domain/src/moves.js';

export const incomingFileStates = ['awaited', 'received', 'quarantined'] as const;
export type IncomingFileState = (typeof incomingFileStates)[number];

/** One file of a hand-over at the receiver. What is not what the dossier says is put aside until the sender offers it again. */
export const incomingFileMoves = {
  receive: { from: ['awaited'], to: 'received', rule: 'R-020' },
  quarantine: { from: ['awaited'], to: 'quarantined', rule: 'R-020' },
  awaitAgain: { from: ['quarantined'], to: 'awaited', rule: 'R-020' },
} as const satisfies Moves<IncomingFileState, string>;

export type IncomingFileMove = keyof typeof incomingFileMoves;

/** Why a file was put aside: its hash or size differs, the sender's copy is damaged, the scanner found something. */
export const quarantineReasons = ['hash', 'size', 'damaged-at-sender', 'infected'] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];
