import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { dayAt, yearOf } from '#libs/rules/src/local-day.js';
import type { Norm, Rule } from '#libs/rules/src/rule.js';
import { Rules } from '#libs/rules/src/rules.js';
import { RuleNews } from '#libs/service/src/rule-news/rule-news.js';
import { ListRules } from './list-rules.query.js';
import type { RuleLine, RuleListResponse } from './rule-list.response.js';

@QueryHandler(ListRules)
export class ListRulesHandler implements IQueryHandler<ListRules> {
  constructor(
    private readonly news: RuleNews,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<RuleListResponse> {
    const today = dayAt(this.clock.now());
    const { limits, norms } = this.rules.allInForce(today);
    const years = [0, 1, 2].map((more) => yearOf(today) + more).filter((year) => this.rules.counting.calendar.isPublished(year));
    const loaded = await this.news.list();
    return {
      limits: limits.map((rule) => ({
        ...lineOf(rule),
        amount: rule.amount,
        unit: rule.unit,
        ...(rule.setting && { setting: rule.setting }),
      })),
      norms: norms.map(lineOf),
      calendarYears: years,
      loaded: loaded.map(({ key, kind, version, loaded_by: by, loaded_at: at }) => ({ key, kind, version, by, at: at.toISOString() })),
    };
  }
}

const lineOf = ({ id, name, source, article, validFrom, validTo, confidence }: Norm | Rule): RuleLine => ({
  ...{ id, name, source, validFrom, confidence },
  ...(article === undefined ? {} : { article }),
  ...(validTo === undefined ? {} : { validTo }),
});
