import type { Due } from '#libs/rules/src/due.js';
import { DueDayPast, IdentityNotDemanded, NoLegalBasis } from '../handling.errors.js';
import type { WorkStep } from '../work-step.js';

/** C-03, F26-4: a clock of its own. The one for accepting or refusing (C-08) runs on: no text stops it. */
export const demandIdentity = (items: readonly string[], dueBy: Due): WorkStep => ({
  step: 'demandIdentity',
  does: (_matter, at) => {
    if (dueBy.due <= at) throw new DueDayPast(dueBy.due);
    return { handling: { identity: { items, dueBy } }, events: [{ type: 'IdentityDemanded', dueBy }] };
  },
});

export const noteIdentity = (note: string): WorkStep => ({
  step: 'noteIdentity',
  does: ({ handling }, at) => {
    if (handling.identity === undefined) throw new IdentityNotDemanded('no proof was demanded');
    return { handling: { identity: { ...handling.identity, shown: { note, at } } }, events: [{ type: 'IdentityShown' }] };
  },
});

/** C-21: a result is told only where a law, a regulation, a rule or an agreement says so, and the notice names it (F26-10). */
export const tellResult = ({ basis, text }: { basis: string; text: string }): WorkStep => ({
  step: 'tellResult',
  does: (_matter, at) => {
    if (basis.trim() === '') throw new NoLegalBasis('what demands the notice must be named');
    return { handling: { result: { basis, text, at } }, events: [{ type: 'ResultTold', basis }] };
  },
});

/** C-25: what is told to others says that there is a note, and not what it says. */
export const flagExtortion = (flag: { facts: string; policePaper?: string | undefined }): WorkStep => ({
  step: 'flagExtortion',
  does: (_matter, at, by) => ({ handling: { extortion: { ...flag, by, at } }, events: [{ type: 'ComplaintNoted' }] }),
});
