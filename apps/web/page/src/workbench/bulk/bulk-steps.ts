import { draftReferral, signHandOver } from '../../api/hand-overs.js';
import type { MatterLine, Me, Region } from '../../api/types.js';
import { type Action, may } from '../../frame/permission.js';

export const bulkSteps = ['sign', 'refer'] as const;
export type BulkStep = (typeof bulkSteps)[number];

/** As many matters as one decision may cover: more than that nobody has read. */
export const mostRows = 100;

export interface Referral {
  readonly to: Region;
  readonly reason: string;
}

interface BulkRule {
  readonly action: Action;
  readonly fits: (line: MatterLine, region: Region) => boolean;
  /** `seen` takes the place of the list's version where a refusal told a newer one. */
  readonly send: (line: MatterLine, values: Referral, key: string, seen: number | undefined) => Promise<unknown>;
}

export const bulkRules: Readonly<Record<BulkStep, BulkRule>> = {
  sign: {
    action: 'hand-over.sign',
    fits: ({ openHandOver }) =>
      openHandOver?.direction === 'incoming' && openHandOver.state === 'delivered' && openHandOver.version !== undefined,
    send: ({ openHandOver }, _values, key, seen) => signHandOver(openHandOver?.id ?? '', seen ?? openHandOver?.version ?? 0, key),
  },
  refer: {
    action: 'referral.draft',
    fits: ({ holder, custody, state, openHandOver }, region) =>
      holder === region && custody.state === 'held' && !custody.disputed && state !== 'closed' && openHandOver === undefined,
    // A draft changes nothing that exists, so there is no version to name.
    send: ({ id: matterId }, values, key) => draftReferral({ matterId, ...values }, key),
  },
};

/** The rows of a selection that a step fits; the services have the last word on each. */
export const fitting = (step: BulkStep, lines: readonly MatterLine[], me: Pick<Me, 'region' | 'allowed'>): MatterLine[] =>
  may(me, bulkRules[step].action) ? lines.filter((line) => bulkRules[step].fits(line, me.region)) : [];
