import type { Instant } from '#libs/domain/src/instant.js';
import { chineseDaysCalendar } from './chinese-days.calendar.js';
import { type Due, due, type Remaining, remaining } from './due.js';
import { dayAt, type LocalDay } from './local-day.js';
import type { Rule, RuleId } from './rule.js';
import { ruleInForce } from './rule-in-force.js';
import { type GivenRuleSettings, type RuleSettings, ruleSettings } from './rule-settings.js';
import type { WorkCalendar } from './work-calendar.js';

/** The time limits as one region applies them: the dated rules, its own settings and a calendar. Pure; throws on bad settings. */
export class Rules {
  readonly #settings: RuleSettings;
  readonly #calendar: WorkCalendar;

  constructor(given: GivenRuleSettings = {}, calendar: WorkCalendar = chineseDaysCalendar) {
    this.#settings = ruleSettings(given);
    this.#calendar = calendar;
  }

  inForce(id: RuleId, day: LocalDay): Rule {
    return ruleInForce(id, day, this.#settings.amounts);
  }

  /** By the rule of the start's own day: a matter keeps the version it began with. */
  due(id: RuleId, start: Instant): Due {
    const counting = { calendar: this.#calendar, rollOnWeekends: this.#settings.rollOnWeekends };
    return due(this.inForce(id, dayAt(start)), start, counting);
  }

  remaining(deadline: Pick<Due, 'due'>, now: Instant): Remaining {
    return remaining(deadline, now, { calendar: this.#calendar });
  }
}
