export const returnGrounds = ['no-power', 'not-here', 'incomplete', 'other'] as const;
export type ReturnGround = (typeof returnGrounds)[number];
