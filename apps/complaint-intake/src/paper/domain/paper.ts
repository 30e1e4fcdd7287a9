import * as custody from '#libs/custody/src/custody.js';
import { Aggregate } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { PaperNotNow, PaperOfOtherKind, PaperVoidedAlready } from './paper.errors.js';
import type { PaperEvent } from './paper.events.js';

/** Who stands for it, in order: for now the officer who issues it; approvals of the papers of cases come before. */
export interface Signer {
  readonly as: 'issuer' | 'approver';
  readonly account: string;
  readonly name: string;
  readonly unit: string;
  readonly at: Instant;
}

export interface Rendering {
  readonly sha256: string;
  readonly bytes: number;
}

export interface PaperFacts {
  readonly id: string;
  readonly matterId: string;
  readonly form: string;
  readonly templateVersion: string;
  readonly agency: string;
  readonly word: string;
  readonly year: number;
  readonly serial: number;
  readonly number: string;
  readonly snapshot: Readonly<Record<string, string>>;
  readonly signers: readonly Signer[];
  readonly renderings: { readonly pdf: Rendering; readonly docx: Rendering };
  readonly issuedBy: string;
  readonly issuedAt: Instant;
}

export interface Voided {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What a form asks of the matter it is for. */
export interface Fitting {
  readonly kinds: readonly string[];
  readonly states: readonly string[];
}

/** A paper that was issued: it never changes, and is declared void instead of taken away. */
export class Paper extends Aggregate<PaperEvent> {
  readonly facts: PaperFacts;
  #voided: Voided | undefined;

  constructor(facts: PaperFacts, version: number, voided?: Voided) {
    super(facts.id, version);
    this.facts = facts;
    this.#voided = voided;
  }

  static issue(facts: PaperFacts, at: Instant): Paper {
    const paper = new Paper(facts, 0);
    paper.record({ type: 'PaperIssued', by: facts.issuedBy, at });
    return paper;
  }

  get voided(): Voided | undefined {
    return this.#voided;
  }

  void(reason: string, by: string, at: Instant): void {
    if (this.#voided !== undefined) throw new PaperVoidedAlready('it is void already');
    this.#voided = { by, at, reason };
    this.record({ type: 'PaperVoided', by, at });
  }
}

/** Only the holder issues papers, and each form has its time. */
export function mustFit(form: Fitting, matter: { readonly kind: string; readonly state: string; readonly custody: custody.Custody }): void {
  custody.mustBeHeld(matter.custody);
  if (!form.kinds.includes(matter.kind)) throw new PaperOfOtherKind(`not for a ${matter.kind}`);
  if (!form.states.includes(matter.state)) throw new PaperNotNow(`not while it is ${matter.state}`);
}
