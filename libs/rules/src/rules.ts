import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { CalendarFile } from './calendar-file.js';
import { chineseDaysCalendar, packagedNotices } from './chinese-days.calendar.js';
import { begun, type Deadline, started } from './deadline.js';
import { type Counting, type Due, due, type Remaining, remaining } from './due.js';
import { dayAt, type LocalDay } from './local-day.js';
import { noticeCalendar, withNotices } from './notice-calendar.js';
import type { Norm, Rule, RuleId } from './rule.js';
import { builtInRules, inForce, merged, type RuleSet } from './rule-book.js';
import { findRule, ruleInForce } from './rule-in-force.js';
import { type GivenRuleSettings, type RuleSettings, ruleSettings } from './rule-settings.js';
import type { ReminderPlan } from './thresholds.js';
import type { WorkCalendar } from './work-calendar.js';

/** What a region loaded on top of what is built in. */
export interface Loaded {
  readonly calendars: readonly CalendarFile[];
  readonly rules: readonly RuleSet[];
}

const nothing: Loaded = { calendars: [], rules: [] };

/**
 * The time limits as one region applies them: the dated rules, what it loaded, its own settings and a calendar. Pure but for `load`, by which a service that
 * heard of a new calendar or law makes it count everywhere at once; throws on bad settings.
 */
export class Rules {
  readonly #settings: RuleSettings;
  readonly #region: Region | undefined;
  #records: RuleSet = builtInRules;
  #calendar: WorkCalendar = chineseDaysCalendar;

  constructor(given: GivenRuleSettings = {}, region?: Region) {
    this.#settings = ruleSettings(given);
    this.#region = region;
  }

  /** In place of what was loaded before. */
  load({ calendars, rules }: Loaded = nothing): void {
    this.#calendar = noticeCalendar(withNotices(packagedNotices, calendars));
    this.#records = rules.reduce(merged, builtInRules);
  }

  /** The same settings with something else loaded, to see what it would change. */
  with(loaded: Loaded): Rules {
    const other = new Rules(this.#settings, this.#region);
    other.load(loaded);
    return other;
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

  /** The same as a clock that may be paused and extended. */
  begin(what: string, id: string, start: Instant): Deadline {
    return begun(what, this.inForce(id, dayAt(start)), start, this.counting);
  }

  /** A clock for an end that was counted before. */
  clock(what: string, counted: Due): Deadline {
    return started(what, this.of(counted), counted);
  }

  /** The rule that a clock began with. */
  of({ ruleId, start }: Pick<Due, 'ruleId' | 'start'>): Rule {
    return this.inForce(ruleId, dayAt(start));
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

  remaining(deadline: Pick<Due, 'due'>, now: Instant): Remaining {
    return remaining(deadline, now, { calendar: this.#calendar });
  }

  private get applying() {
    return { own: this.#settings.amounts, region: this.#region, records: this.#records.limits };
  }
}
