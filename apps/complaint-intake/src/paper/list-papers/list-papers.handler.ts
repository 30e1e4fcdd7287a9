import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import type { AnyTemplate, Field } from '#libs/papers/src/template.js';
import { templateOf, templatesInForce } from '#libs/papers/src/templates.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import { type KnownMatter, KnownMatters } from '../../known-matter/known-matter.js';
import { mustFit, type Paper } from '../domain/paper.js';
import { filledIn } from '../drafting/filled.js';
import { holdsReporter } from '../drafting/opening.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { ListPapers } from './list-papers.query.js';
import type { MatterPaperResponse, PaperFormResponse, PaperList } from './paper-list.response.js';

@QueryHandler(ListPapers)
export class ListPapersHandler implements IQueryHandler<ListPapers> {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: KnownMatters,
    private readonly papers: PaperRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ matterId }: ListPapers): Promise<PaperList> {
    const [matter, papers] = await this.transactions.run(async (tx) => {
      return [await this.matters.get(matterId, tx), await this.papers.of(matterId, tx)] as const;
    });
    const forms = templatesInForce(dayAt(this.clock.now())).filter((template) => fits(template, matter));
    return { items: papers.map(told), forms: forms.map((form) => formOf(form, matter)) };
  }
}

/** Papers are few and forms are eleven: asking the rule itself is the simplest way to tell the same as it will. */
function fits(template: AnyTemplate, matter: KnownMatter): boolean {
  try {
    mustFit(template, matter);
    return true;
  } catch (refusal) {
    if (refusal instanceof DomainError) return false;
    throw refusal;
  }
}

function told({ id, version, facts, voided }: Paper): MatterPaperResponse {
  const { form, templateVersion, number, issuedBy, issuedAt, renderings } = facts;
  const { name } = templateOf(form, templateVersion);
  return {
    id,
    version,
    form,
    name,
    templateVersion,
    number,
    issuedBy,
    issuedAt,
    ...renderings,
    ...(voided === undefined ? {} : { voided }),
  };
}

function formOf(template: AnyTemplate, { handling }: KnownMatter): PaperFormResponse {
  const { form, name, reaches } = template;
  const fields: readonly Field[] = template.fields;
  const filled = filledIn(form, handling);
  return {
    ...{ form, name, reaches, opensReporter: holdsReporter(template) },
    fields: fields
      .filter(({ source }) => source === 'entered')
      .map(({ name: field, label, kind = 'text', required = false, choices = [] }) => ({
        name: field,
        label,
        kind,
        required,
        choices: [...choices],
        ...(filled[field] === undefined ? {} : { filled: filled[field] }),
      })),
  };
}
