import { Injectable } from '@nestjs/common';
import type { Principal } from '#libs/auth/src/principal.js';
import { divisionOf } from '#libs/directory/src/division.js';
import { resolvePlace } from '#libs/directory/src/resolve-place.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { fieldsNamingReporter } from '#libs/papers/src/fill/names-reporter.js';
import { type Snapshot, snapshotOf } from '#libs/papers/src/fill/snapshot.js';
import { PaperSettings } from '#libs/papers/src/paper-settings.js';
import { PaperNamesReporter } from '#libs/papers/src/papers.errors.js';
import type { Facts } from '#libs/papers/src/sources.js';
import type { AnyTemplate } from '#libs/papers/src/template.js';
import { templateInForce } from '#libs/papers/src/templates.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import type { KnownMatter } from '../../known-matter/known-matter.js';
import { mustReach, type Seat } from '../domain/addressee.js';
import { mustFit } from '../domain/paper.js';

export interface Draft {
  readonly template: AnyTemplate;
  readonly entered: Readonly<Record<string, string>>;
  readonly facts: Facts;
}

/** What preview and issue have in common: the form of the day, what is known and what was typed, checked. */
@Injectable()
export class Drafting {
  constructor(
    private readonly settings: PaperSettings,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  draft(form: string, matter: KnownMatter, entered: Readonly<Record<string, string>>, me: Principal): Draft {
    const day = dayAt(this.clock.now());
    const template = templateInForce(form, day);
    mustFit(template, matter);
    mustReach(template.reaches, this.here.region, seatOf(entered['to'] ?? ''));
    const naming = fieldsNamingReporter(template, matter.facts, entered);
    if (naming.length > 0) throw new PaperNamesReporter(naming);
    const facts = { ...matter.facts, 'agency.name': me.unit, 'officer.name': me.name, 'paper.date': day };
    const draft = { template, entered, facts };
    snapshotOf(template, facts, entered);
    return draft;
  }

  numbered({ template, facts, entered }: Draft, number: string): Snapshot {
    return snapshotOf(template, { ...facts, 'paper.number': number }, entered);
  }

  /** What the number of a form is made of. */
  numbering(template: AnyTemplate, me: Principal) {
    return { agency: this.settings.agency(me.unit, this.here.region).code, ...this.settings.number(template) };
  }
}

function seatOf(name: string): Seat | undefined {
  const found = resolvePlace(name);
  const division = found.found ? divisionOf(found.code) : undefined;
  return division === undefined ? undefined : { region: division.region, level: division.level };
}
