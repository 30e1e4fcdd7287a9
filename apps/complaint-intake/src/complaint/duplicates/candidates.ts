import { Injectable } from '@nestjs/common';
import { decide } from '#libs/auth/src/policy.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { Here } from '#libs/domain/src/here.js';
import { type Comparison, compare } from '#libs/duplicates/src/compare.js';
import type { Described } from '#libs/duplicates/src/described.js';
import type { DuplicateDecision } from '../persistence/duplicate-decisions.js';
import { DuplicateIndex, type Found } from '../persistence/duplicate-index.js';
import { MattersElsewhere } from '../persistence/matters-elsewhere.js';
import type { CandidateResponse, DuplicatesResponse, ElsewhereResponse } from './duplicates.response.js';

const mostShown = 5;

export interface Known {
  /** The matter that is asked about is not its own candidate. */
  readonly not?: string;
  readonly decided?: ReadonlyMap<string, DuplicateDecision>;
}

interface Asked {
  readonly decided: DuplicateDecision | undefined;
  /** A submission of both kinds becomes two matters; neither half is put on the file of another by one word. */
  readonly oneKind: boolean;
}

/** The matters that may be the one described, for whoever asks: those of this cell, and what is known of the other regions'. */
@Injectable()
export class Candidates {
  constructor(
    private readonly index: DuplicateIndex,
    private readonly elsewhere: MattersElsewhere,
    private readonly here: Here,
  ) {}

  async of(asked: readonly Described[], principal: Principal, { not, decided = new Map() }: Known = {}): Promise<DuplicatesResponse> {
    const [one] = asked;
    if (one === undefined) return { candidates: [], elsewhere: [] };
    const [found, elsewhere] = await Promise.all([this.index.find(one), this.elsewhere.find(one)]);
    const candidates = found
      .filter(({ id }) => id !== not)
      .map((each) => ({ each, likeness: likest(asked, each) }))
      .filter(({ likeness }) => likeness.verdict !== 'other')
      .toSorted((a, b) => b.likeness.score - a.likeness.score || (a.each.id < b.each.id ? -1 : 1))
      .slice(0, mostShown);
    return {
      candidates: candidates.map(({ each, likeness }) =>
        this.shown(each, likeness, principal, { decided: decided.get(each.id), oneKind: asked.length === 1 }),
      ),
      elsewhere: elsewhere.map(
        ({ words, ...each }): ElsewhereResponse => ({ ...each, reasons: [words], ...decidedOf(decided.get(each.id)) }),
      ),
    };
  }

  /** What this cell has a row of, it held or holds: its region is linked. */
  private shown(found: Found, likeness: Comparison, principal: Principal, { decided, oneKind }: Asked): CandidateResponse {
    const { id, version, state, custody, content } = found;
    const readable = decide(principal, 'matter.read-content', { regions: [this.here.region], state }).allowed;
    return {
      ...{ id, version, state, custody: custody.state, number: content.number, kind: content.kind },
      ...{ rightType: content.rightType, receivedAt: content.receivedAt },
      ...{ title: readable ? content.title : null, respondent: readable ? content.respondent.name : null },
      ...{ score: likeness.score, verdict: likeness.verdict, reasons: readable ? likeness.evidence.map(({ words }) => words) : [] },
      mayBeSame: oneKind && likeness.verdict === 'same' && custody.state === 'held' && state !== 'closed',
      ...decidedOf(decided),
    };
  }
}

const decidedOf = (decided: DuplicateDecision | undefined) => (decided === undefined ? {} : { decided });

const rank = { same: 2, similar: 1, other: 0 } as const;

/** Of all that was said, what comes closest. */
const likest = (asked: readonly Described[], { said }: Found): Comparison =>
  asked
    .flatMap((one) => said.map((other) => compare(one, other)))
    .reduce((best, each) => (rank[each.verdict] * 1_000 + each.score > rank[best.verdict] * 1_000 + best.score ? each : best));
