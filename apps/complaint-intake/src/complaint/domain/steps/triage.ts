import type { Due } from '#libs/rules/src/due.js';
import { DeskNotBelow, NotDistributed, PassedOn } from '../handling.errors.js';
import type { Desk } from '../handling.js';
import type { WorkStep } from '../work-step.js';

/** F26-3, C-24: to an agency down the line of the own region. Whoever has it may give it back and may not pass it on. */
export const distribute = (desk: Desk, reportBackBy: Due): WorkStep => ({
  step: 'distribute',
  does: ({ custody, handling }, at) => {
    if (handling.desk !== undefined) throw new PassedOn(handling.desk.name);
    if (desk.region !== custody.region || desk.level === 'province') throw new DeskNotBelow(desk.name);
    const { kind, division, name } = desk;
    return {
      handling: { desk: { ...desk, at }, returned: undefined },
      events: [{ type: 'MatterDistributed', desk: { kind, division, name }, reportBackBy }],
    };
  },
});

/** C-24: a unit without power gives it back to the unified intake. */
export const returnToIntake = (reason: string): WorkStep => ({
  step: 'returnToIntake',
  does: ({ handling }, at) => {
    if (handling.desk === undefined) throw new NotDistributed('the unified intake has it');
    return {
      handling: { desk: undefined, returned: { from: handling.desk.name, reason, at } },
      events: [{ type: 'MatterReturnedToIntake', from: handling.desk.name }],
    };
  },
});

/** C-18: no power here and no duty to forward; the submitter is told which agency to go to. */
export const redirect = (redirection: { to: string; text: string }): WorkStep => ({
  step: 'redirect',
  does: (_matter, at) => ({
    handling: { redirection: { ...redirection, at } },
    events: [{ type: 'SubmitterRedirected', to: redirection.to }],
    ends: { how: 'closed', cause: 'redirected' },
  }),
});

/** C-13: a complaint ends with its withdrawal. */
export const withdraw = (reason: string): WorkStep => ({
  step: 'withdraw',
  does: (_matter, at) => ({
    handling: { withdrawal: { reason, at } },
    events: [{ type: 'SubmissionWithdrawn', ends: true }],
    ends: { how: 'withdrawn', cause: 'withdrawn' },
  }),
});

/** A report's leads live on. */
export const noteWithdrawal = (reason: string): WorkStep => ({
  step: 'noteWithdrawal',
  does: (_matter, at) => ({ handling: { withdrawal: { reason, at } }, events: [{ type: 'SubmissionWithdrawn', ends: false }] }),
});
