import { LineLost, Problem } from '../api/problem.js';

export interface Saved {
  readonly version: number;
  readonly savedAt: string;
}

export type DraftState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly at: string }
  /** `elsewhere`: another window of the same account has saved, sent or thrown away the draft. */
  | { readonly kind: 'unsaved'; readonly why: 'line' | 'elsewhere' | 'refused' };

/** Keeps a draft in step with what is typed. What could not be saved stays where it is typed, and the next save takes it along. */
export class DraftSaver {
  /** A save whose answer never came: it is repeated as it was, before anything newer, so that a lost answer is no conflict. */
  #unanswered: string | undefined;

  constructor(
    private readonly put: (text: string, version: number) => Promise<Saved>,
    public version: number,
    /** What is known to be kept, or was never worth keeping. */
    public kept: string,
  ) {}

  async save(text: string): Promise<DraftState> {
    try {
      const repeated = this.#unanswered;
      const first = repeated === undefined ? undefined : await this.send(repeated);
      const last = text === this.kept ? first : await this.send(text);
      return last === undefined ? { kind: 'nothing' } : { kind: 'saved', at: last.savedAt };
    } catch (error) {
      if (!(error instanceof LineLost)) this.#unanswered = undefined;
      return { kind: 'unsaved', why: whyOf(error) };
    }
  }

  private async send(text: string): Promise<Saved> {
    this.#unanswered = text;
    const saved = await this.put(text, this.version);
    this.#unanswered = undefined;
    this.version = saved.version;
    this.kept = text;
    return saved;
  }
}

function whyOf(error: unknown) {
  if (error instanceof LineLost) return 'line';
  return error instanceof Problem && error.stale !== undefined ? 'elsewhere' : 'refused';
}
