export interface DoctorCounts {
  readonly ownerless: number;
  readonly doubleHeld: number;
  readonly epochConflicts: number;
  readonly digestDifferences: number;
  readonly brokenAuditLinks: number;
}

/** The five figures in one sentence: the last line of a terminal and the words of a badge. */
export const sentenceOf = (counts: DoctorCounts): string =>
  `无主 ${counts.ownerless}，双持 ${counts.doubleHeld}，任次冲突 ${counts.epochConflicts}，摘要不一致 ${counts.digestDifferences}，审计断链 ${counts.brokenAuditLinks}`;

export const sentenceEnOf = (counts: DoctorCounts): string =>
  `${counts.ownerless} ownerless, ${counts.doubleHeld} double-held, ${counts.epochConflicts} epoch conflicts, ` +
  `${counts.digestDifferences} digest differences, ${counts.brokenAuditLinks} broken audit links`;

export const sumOf = (counts: DoctorCounts): number => Object.values(counts).reduce((sum: number, each: number) => sum + each, 0);
