import { type Instant, instant } from '#libs/domain/src/instant.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { foldProgress, foldRegistration, linkedSubmissions, type Progress, partsOf, type Registration } from './complaint.fold.js';
import { type CustodyView, foldCustody, type Stay } from './custody.fold.js';
import { type Deadline, foldDeadlines } from './deadlines.fold.js';
import { type DisputeView, foldDisputes } from './dispute.fold.js';
import { foreignFacts } from './foreign-facts.js';
import { conversations, foldHandOver, type HandOverView } from './hand-overs.fold.js';
import { type HeardEvent, inCanonicalOrder } from './heard-event.js';
import { foldLetters, type LetterView } from './letters.fold.js';
import { foldMeasures, type MeasureView } from './measures.fold.js';
import { foldTasks, type Task } from './tasks.fold.js';

/** All that the three regions may know of a matter. Says nothing of who asks, where, or what time it is. */
export interface MatterView {
  readonly id: string;
  /** Null until the origin's own word was heard: topics overtake each other. */
  readonly registration: Registration | null;
  readonly custody: CustodyView | null;
  readonly custodyChain: readonly Stay[];
  readonly progress: Progress;
  readonly handOvers: readonly HandOverView[];
  readonly disputes: readonly DisputeView[];
  readonly letters: readonly LetterView[];
  readonly measures?: readonly MeasureView[] | undefined;
  readonly deadlines: readonly Deadline[];
  readonly tasks: readonly Task[];
  /** Origin, holders, and both sides of every hand-over that was sent: the link through which a region sees more than the status. */
  readonly regions: readonly Region[];
  readonly submissions: number;
  /** Matters that were split off from this one (C-02). */
  readonly parts?: readonly string[] | undefined;
  readonly updatedAt: Instant;
  /** Ids of events by which a region spoke for another; they changed nothing. */
  readonly ignored: readonly string[];
}

const unborn: Progress = { state: 'registered', version: 0 };

/** The matter as a function of the *set* of its events: order and repetition of delivery cannot show, so that three cells that heard the same say the same. */
export function foldMatter(id: string, heard: readonly HeardEvent[]): MatterView {
  const events = inCanonicalOrder(heard);
  const registration = foldRegistration(events);
  const { chain, custody } = foldCustody(events);
  const talks = conversations(events);
  const handOvers = talks.map(foldHandOver);
  const disputes = foldDisputes(events);
  const measures = foldMeasures(chain, events);
  const stay = chain.at(-1);
  const progress = stay === undefined ? unborn : foldProgress(stay, events);
  return {
    id,
    registration,
    custody,
    custodyChain: chain,
    progress,
    handOvers,
    disputes,
    letters: foldLetters(events),
    measures,
    deadlines: foldDeadlines(chain, { talks, disputes, measures }, events),
    tasks: foldTasks(custody, progress, { handOvers, disputes, measures }),
    regions: linkedRegions(registration, chain, handOvers, disputes),
    submissions: linkedSubmissions(events),
    parts: partsOf(chain, events),
    updatedAt: events.at(-1)?.at ?? instant('1970-01-01'),
    ignored: foreignFacts(events),
  };
}

/** A proposal that was never sent links nobody: the other region has not heard of it. */
function linkedRegions(
  registration: Registration | null,
  chain: readonly Stay[],
  handOvers: readonly HandOverView[],
  disputes: readonly DisputeView[],
): Region[] {
  const sent = handOvers.filter(({ incoming, offeredAt }) => incoming !== null || offeredAt !== null);
  const linked = new Set<Region | undefined>([
    registration?.origin,
    ...chain.map(({ region }) => region),
    ...sent.flatMap(({ from, to }) => [from, to]),
    ...disputes.flatMap(({ holder, other }) => [holder, other ?? undefined]),
  ]);
  return regions.filter((region) => linked.has(region));
}
