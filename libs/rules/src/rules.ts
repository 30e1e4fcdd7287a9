import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import { chineseDaysCalendar, packagedNotices } from './chinese-days.calendar.js';
import { begun, type Deadline, started } from './deadline.js';
import { type Counting, type Due, due, type Remaining, remaining } from './due.js';
import { dayAt, type LocalDay, localDay } from './local-day.js';
import { noticeCalendar, withNotices } from './notice-calendar.js';
import type { Norm, Rule, RuleId } from './rule.js';
import { builtInRules, inForce, merged, type RuleSet } from './rule-book.js';
import { findRule, ruleInForce } from './rule-in-force.js';
import { type CountName, type GivenRuleSettings, type RuleSettings, ruleSettings } from './rule-settings.js';
import type { ReminderPlan } from './thresholds.js';
import { newest, type Upload } from './upload.js';
import type { WorkCalendar } from './work-calendar.js';

/**
 * The time limits as one region applies them: the dated rules, what it loaded, its own settings and a calendar. Pure but for `load`, by which a service that
 * heard of a new calendar or law makes it count everywhere at once; throws on bad settings.
 */
export class Rules {
  readonly #given: RuleSettings;
  readonly #region: Region | undefined;
  readonly #followers = new Set<() => void>();
  #loaded: readonly Upload[] = [];
  #settings: RuleSettings;
  #records: RuleSet = builtInRules;
  #calendar: WorkCalendar = chineseDaysCalendar;

  constructor(given: GivenRuleSettings = {}, region?: Region) {
    this.#given = ruleSettings(given);
    this.#settings = this.#given;
    this.#region = region;
  }

  /** In place of what was loaded before; of two that speak of the same, the later counts. Whoever follows is told. */
  load(uploads: readonly Upload[]): void {
    this.#loaded = newest(uploads);
    const files = <K extends Upload['kind']>(kind: K) =>
      this.#loaded.flatMap((each) => (each.kind === kind ? [each.file as Extract<Upload, { kind: K }>['file']] : []));
    this.#calendar = noticeCalendar(withNotices(packagedNotices, files('calendar')));
    this.#records = files('rules').reduce<RuleSet>(merged, builtInRules);
    this.#settings = files('settings')[0] ?? this.#given;
    for (const follower of this.#followers) follower();
  }

  /** The same with one thing more, to see what it would change. */
  with(upload: Upload): Rules {
    const other = new Rules(this.#given, this.#region);
    other.load([...this.#loaded, upload]);
    return other;
  }

  /** Tells after each load; a service counts again what it keeps. */
  follow(loaded: () => void): void {
    this.#followers.add(loaded);
  }

  /** All that is in force on a day in this region, amounts as it set them. */
  allInForce(day: LocalDay): { readonly limits: readonly Rule[]; readonly norms: readonly Norm[] } {
    const ids = (records: readonly Norm[]) => [...new Set(records.map(({ id }) => id))];
    return {
      limits: ids(this.#records.limits).flatMap((id) => this.find(id, day) ?? []),
      norms: ids(this.#records.norms).flatMap((id) => this.norm(id, day) ?? []),
    };
  }

  get counting(): Counting {
    return { calendar: this.#calendar, rollOnWeekends: this.#settings.rollOnWeekends };
  }

  /** Throws `NoRuleInForce`. */
  inForce(id: string, day: LocalDay): Rule {
    return ruleInForce(id, day, this.applying);
  }

  find(id: string, day: LocalDay): Rule | undefined {
    return findRule(id, day, this.applying);
  }

  /** What the law says under that id on that day, and where it stands. */
  norm(id: string, day: LocalDay): Norm | undefined {
    return inForce(this.#records.norms, id, day, this.#region);
  }

  /** By the rule of the start's own day: a matter keeps the version it began with. */
  due(id: RuleId, start: Instant): Due {
    return due(this.inForce(id, dayAt(start)), start, this.counting);
  }

  /** By the rule of another day than the start's: a complaint keeps the law under which it was received (C-27). */
  dueUnder(day: LocalDay, id: RuleId, start: Instant): Due {
    return due(this.inForce(id, day), start, this.counting);
  }

  /** The same as a clock that may be paused and extended. */
  begin(what: string, id: string, start: Instant): Deadline {
    return begun(what, this.inForce(id, dayAt(start)), start, this.counting);
  }

  /** A clock for an end that was counted before. */
  clock(what: string, counted: Due): Deadline {
    return started(what, this.of(counted), counted);
  }

  /** The rule that a clock began with: a version is named after its first day, which need not be the start's (C-27). */
  of({ ruleId, ruleVersion }: Pick<Due, 'ruleId' | 'ruleVersion'>): Rule {
    return this.inForce(ruleId, localDay(ruleVersion.slice(0, 10)));
  }

  /** R-008, as the region sets it on that day. */
  remindersOn(day: LocalDay): ReminderPlan {
    const amount = (id: RuleId) => this.inForce(id, day).amount;
    return {
      early: amount('remind-early'),
      late: amount('remind-late'),
      toLiaison: amount('escalate-to-liaison'),
      toOffice: amount('escalate-to-office'),
    };
  }

  /** A number that the region may set. */
  count(name: CountName): number {
    return this.#settings.counts[name];
  }

  remaining(deadline: Pick<Due, 'due'>, now: Instant): Remaining {
    return remaining(deadline, now, { calendar: this.#calendar });
  }

  private get applying() {
    return { own: this.#settings.amounts, region: this.#region, records: this.#records.limits };
  }
}
