import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import * as custody from '#libs/custody/src/custody.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { HandOver, MatterStory } from './matter-story.js';

/** Makes the story go on by one step that the tables allow; `dice` says which. */
export function goOn(story: MatterStory, dice: number): void {
  const steps = possibleSteps(story);
  steps[dice % steps.length]?.();
}

function possibleSteps(story: MatterStory): (() => unknown)[] {
  const others = regions.filter((region) => region !== story.holder);
  const held = story.row.state === 'held';
  const decide = story.facts.kind === 'complaint' ? (['accepted', 'refused'] as const) : (['verifying'] as const);
  const handOvers = story.handOvers.flatMap((handOver) => stepsOf(story, handOver));
  return [
    () => story.pass(1440),
    // Somebody sets the clocks back.
    () => story.pass(-45),
    () => story.link(),
    () => story.forge(others[0]!, others[1]!),
    ...(held && story.state === 'registered' ? decide.map((state) => () => story.move(state)) : []),
    ...(held && ['accepted', 'verifying'].includes(story.state) ? [() => story.move('answered')] : []),
    ...(held && ['answered', 'refused'].includes(story.state) ? [() => story.move('closed')] : []),
    ...(held && story.handOvers.length < 6 ? [...others, ...others].map((to, at) => () => story.draft(to, `operator-${at % 2}`)) : []),
    // Again and again, or few stories would come as far as a second holder.
    ...[handOvers, handOvers, handOvers, handOvers].flat(),
  ];
}

function stepsOf(story: MatterStory, h: HandOver): (() => unknown)[] {
  if (h.outgoing === 'drafted') {
    const may = story.holder === h.from && story.row.state === 'held' && story.row.epoch === h.epoch && mayBeOffered(story, h.to);
    return [
      () => story.withdraw(h),
      () => story.withdraw(h, 'rejected', 'head'),
      ...(may ? [1, 2, 3, 4].map(() => () => story.approve(h)) : []),
    ];
  }
  if (h.outgoing !== 'in-transit') return [];
  const asked = story.events.some(
    ({ event }) => event.type === RecallRequestedV1.type && (event.data as { handOverId: string }).handOverId === h.id,
  );
  const ask = asked ? [] : [() => story.askBack(h)];
  if (h.incoming === undefined) return [() => story.deliver(h), ...ask];
  if (h.incoming === 'delivered')
    return [() => story.sign(h), () => story.sign(h, 'system', true), ...ask, ...(asked ? [() => story.confirmRecall(h)] : [])];
  if (h.incoming === 'signed')
    return [() => story.accept(h), () => story.return(h), ...ask, ...(asked ? [() => story.confirmRecall(h)] : [])];
  if (h.incoming === 'accepted') return [() => story.letGo(h)];
  return [() => story.end(h.incoming as 'returned' | 'recalled', h)];
}

function mayBeOffered(story: MatterStory, to: Region): boolean {
  try {
    custody.mayBeOffered(story.row, to, true);
    return true;
  } catch (no) {
    if (no instanceof DomainError) return false;
    throw no;
  }
}
