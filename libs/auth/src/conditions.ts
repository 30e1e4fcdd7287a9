import type { Region } from '#libs/domain/src/region.js';
import type { Principal } from './principal.js';

/** What the policy may need to know of a thing. A condition about something that is not said does not hold. */
export interface Resource {
  /** The region whose cell owns the thing. */
  readonly region?: Region;
  /** Regions linked to a matter: its origin, its holder, and all that were party to a hand-over of it. */
  readonly regions?: readonly Region[];
  /** The state of a matter. */
  readonly state?: string;
  /** The account that wrote the draft which is to be approved. */
  readonly draftedBy?: string;
}

export interface Reason {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

interface Condition {
  readonly holds: (principal: Principal, resource: Resource) => boolean;
  readonly reason: Reason;
}

/** Matters of which the news may speak. */
export const concludedStates = ['answered', 'closed'] as const;

export const conditions = {
  'own-region': {
    holds: (principal, { region }) => region === principal.region,
    reason: { code: 'other-region', zh: '这是其他地区的事项。', en: 'This belongs to another region.' },
  },
  linked: {
    holds: (principal, { regions = [] }) => regions.includes(principal.region),
    reason: {
      code: 'not-linked',
      zh: '本地区与此事项没有关联，只能看到办理状态。',
      en: 'Your region has no link to this matter and sees its status only.',
    },
  },
  concluded: {
    holds: (_principal, { state }) => (concludedStates as readonly (string | undefined)[]).includes(state),
    reason: { code: 'not-concluded', zh: '事项尚未答复或办结。', en: 'The matter is not answered or closed yet.' },
  },
  'not-own-draft': {
    holds: (principal, { draftedBy }) => draftedBy !== undefined && draftedBy !== principal.accountId,
    reason: { code: 'own-draft', zh: '不能审批自己起草的文稿。', en: 'Nobody approves their own draft.' },
  },
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;
