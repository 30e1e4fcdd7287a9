import type { DisputeLine, MatterView, Paper, Region, TimelineEvent } from '../../api/types.js';

/** A paper of a dispute, and whether it counts. */
export interface PaperOnFile {
  readonly kind: 'report' | 'designation' | 'agreement';
  readonly state: 'sent' | 'pending' | 'effective' | 'replaced';
  readonly paper: Paper;
  /** Who handles the matter by it. */
  readonly to?: Region;
  readonly at: string;
}

type Told = Pick<TimelineEvent, 'type' | 'at' | 'region' | 'data'>;

/** What the holder told of one dispute, in order. Others’ word of it counts for nothing. */
export const eventsOf = <Event extends Told>(timeline: readonly Event[], { id, holder }: Pick<DisputeLine, 'id' | 'holder'>): Event[] =>
  timeline.filter(({ data, region }) => data['disputeId'] === id && region === holder);

/** The papers as they were put on file: of several decisions only the last one counts, and that once it is approved. */
export function papersOf(
  { timeline }: { timeline: readonly Told[] },
  dispute: Pick<DisputeLine, 'id' | 'holder' | 'decidedAt'>,
): PaperOnFile[] {
  const events = eventsOf(timeline, dispute).filter(({ type }) => type in kinds);
  const last = events.findLast(({ type }) => type === recorded);
  return events.map((event) => {
    const { paper, kind, to } = event.data as { paper: Paper; kind?: 'designation' | 'agreement'; to?: Region };
    if (event.type !== recorded || kind === undefined) return { kind: 'report', state: 'sent', paper, at: event.at };
    const state = event !== last ? 'replaced' : dispute.decidedAt === undefined ? 'pending' : 'effective';
    return { kind, state, paper, at: event.at, ...(to === undefined ? {} : { to }) };
  });
}

const recorded = 'case-referral.decision-recorded';
const kinds: Readonly<Record<string, true>> = { [recorded]: true, 'case-referral.dispute-reported': true };

/** Regions that objected once: ordinary hand-overs do not go there any more (P-05). */
export const barredIn = ({ handOvers }: Pick<MatterView, 'handOvers'>): Region[] => [
  ...new Set(handOvers.filter(({ objected }) => objected).map(({ to }) => to)),
];
