import type { MatterContent } from '#libs/contracts/src/matter-content.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import { foldContent, type OwnEvent } from '../model/content.fold.js';
import { type Deadline, isRunning } from '../model/deadlines.fold.js';
import { digestOf } from '../model/digest.js';
import { foldMatter, type MatterView } from '../model/matter.fold.js';
import { normalWords, piecesOf } from '../search/words.js';

/** Stands where there is no deadline, so that every matter has its place in the order by deadline. */
export const never = instant('2199-12-31T00:00:00.000Z');

/** The columns of `matter` in the order of the table, and their types. */
export const matterColumns = {
  id: 'uuid',
  view: 'jsonb',
  digest: 'text',
  listed: 'boolean',
  number: 'text',
  kind: 'text',
  right_type: 'text',
  channel: 'text',
  urgency: 'text',
  origin: 'text',
  holder: 'text',
  state: 'text',
  custody: 'text',
  regions: 'text[]',
  linked_matter_id: 'uuid',
  title: 'text',
  respondent: 'text',
  place: 'jsonb',
  received_at: 'timestamptz',
  updated_at: 'timestamptz',
  next_due: 'timestamptz',
  own_due: 'timestamptz',
  own_tasks: 'text[]',
  own_drafters: 'text[]',
  disputed: 'boolean',
  status_key: 'text',
} as const;

export type MatterRow = Readonly<Record<keyof typeof matterColumns, unknown>>;

export interface WordsRow {
  readonly matter_id: string;
  readonly number_words: string;
  readonly content_words: string;
  readonly pieces: readonly string[];
}

export interface MatterRows {
  readonly matter: MatterRow;
  /** Made only where they are wanted: most events bring no new words, and cutting a long text into its pieces is half of the work. */
  readonly words: () => WordsRow;
}

/** The matter as this region's tables hold it: the view that all share, and beside it what only this region knows or must do. */
export function rowsOf(id: string, events: readonly OwnEvent[], here: Region): MatterRows {
  const view = foldMatter(id, events);
  const content = foldContent(events);
  const statusKey = events.map(({ content: each }) => each?.statusKey).find((key) => key !== undefined);
  return {
    matter: { ...matterRow(view, digestOf(view, events), content, here), status_key: statusKey ?? null },
    words: () => wordsRow(view, content),
  };
}

function matterRow(view: MatterView, digest: string, content: MatterContent | null, here: Region): Omit<MatterRow, 'status_key'> {
  // The content repeats what the registration told, for a receiver who hears of the matter before that.
  const told = view.registration ?? content;
  const running = view.deadlines.filter(isRunning);
  const own = view.tasks.filter(({ region }) => region === here);
  return {
    id: view.id,
    view,
    digest,
    listed: told !== null && view.custody !== null,
    number: told?.number ?? null,
    kind: told?.kind ?? null,
    right_type: told?.rightType ?? null,
    channel: told?.channel ?? null,
    urgency: told?.urgency ?? null,
    origin: told?.origin ?? null,
    holder: view.custody?.region ?? null,
    state: view.progress.state,
    custody: view.custody?.state ?? null,
    regions: view.regions,
    linked_matter_id: told?.linkedMatterId ?? null,
    title: content?.title ?? null,
    respondent: content?.respondent.name ?? null,
    place: content?.place ?? null,
    received_at: told?.receivedAt ?? null,
    updated_at: view.updatedAt,
    next_due: earliest(running),
    own_due: earliest(running.filter(({ region }) => region === here)),
    own_tasks: [...new Set(own.map(({ kind }) => kind))],
    disputed: (view.custody?.disputed ?? false) || view.disputes.some(({ open }) => open),
    own_drafters: [...new Set(own.flatMap(({ draftedBy }) => draftedBy ?? []))],
  };
}

const earliest = (deadlines: readonly Deadline[]): Instant => [never, ...deadlines.map(({ due }) => due)].sort()[0] ?? never;

function wordsRow({ id, registration }: MatterView, content: MatterContent | null): WordsRow {
  const number = normalWords(registration?.number ?? content?.number ?? '');
  const told =
    content === null
      ? []
      : [content.title, content.facts, content.respondent.name, content.place.text, content.outsideNumber ?? '', ...dividedWords(content)];
  const words = told.map(normalWords).join('\n');
  return { matter_id: id, number_words: number, content_words: words, pieces: piecesOf(`${number}\n${words}`) };
}

const dividedWords = ({ parties = [], goods = [], clues = [] }: MatterContent) => [
  ...[...parties, ...goods].map(({ name }) => name),
  ...clues,
];
