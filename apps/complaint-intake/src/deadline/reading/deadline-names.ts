/** The clocks that run on a matter here. */
export const deadlineNames = ['decide', 'verify', 'mediate'] as const;
export type DeadlineName = (typeof deadlineNames)[number];
