import type { LocalDay } from '#libs/rules/src/local-day.js';
import type { Block, Cell } from './block.js';
import type { NumberPattern } from './number.js';
import type { OpenSource, Source } from './sources.js';

/** Who gets the paper in hand. `file`: it stays with the agency. */
export type Reader = 'file' | 'submitter' | 'lower-agency' | 'other-region' | 'respondent' | 'both-parties';
export type ReachesRespondent = 'respondent' | 'both-parties';

/** what a template that reaches a respondent may draw from cannot even be written down as a reporter's or a submission's. */
type SourceFor<R extends Reader> = R extends ReachesRespondent ? OpenSource : Source;

export interface Choice {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

export interface Field<S extends Source = Source> {
  readonly name: string;
  readonly source: S;
  readonly kind?: 'text' | 'long' | 'day' | 'minute' | 'choice' | 'list';
  readonly required?: boolean;
  readonly label: { readonly zh: string; readonly en: string };
  readonly choices?: readonly Choice[];
  /** C-22: a party of a mediation has to be named in what both sides sign. */
  readonly namesParty?: boolean;
}

/** A block whose texts hold `{field}`. `when`: only where that field says something. */
export type TemplateBlock = (
  | Exclude<Block, { readonly is: 'ticks' | 'annexes' | 'table' }>
  | { readonly is: 'ticks'; readonly field: string }
  | { readonly is: 'annexes'; readonly field: string }
  | { readonly is: 'table'; readonly columns: readonly number[]; readonly rows: readonly TemplateRow[] }
) & { readonly when?: string };
export interface TemplateRow {
  readonly cells: readonly Cell[];
  readonly lines?: number;
}

/** A form as it stood from one day to another. Several records of one form follow each other without overlapping; the first day is its version. */
export interface Template<R extends Reader = Reader> {
  readonly form: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly issuer: string;
  readonly validFrom: LocalDay;
  readonly validTo?: LocalDay;
  /** How sure it is that the agencies' own form looks like this. */
  readonly confidence: 'seen' | 'recalled' | 'proposed';
  readonly reaches: R;
  /** The matters it is for: their kind, and the states in which it can be issued. */
  readonly kinds: readonly ('complaint' | 'report')[];
  readonly states: readonly string[];
  readonly number: { readonly word: string; readonly pattern: NumberPattern };
  /** Years that it is kept [proposed]. */
  readonly retention: number;
  readonly fields: readonly Field<SourceFor<R>>[];
  readonly body: readonly TemplateBlock[];
}

/** What a list holds. */
export type AnyTemplate = { [R in Reader]: Template<R> }[Reader];

export const reachesRespondent = ({ reaches }: { readonly reaches: Reader }): boolean =>
  reaches === 'respondent' || reaches === 'both-parties';
