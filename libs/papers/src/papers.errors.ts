import { DomainError } from '#libs/domain/src/domain-error.js';

export class NoTemplateInForce extends DomainError {
  readonly code = 'paper.no-template';
  readonly kind = 'not-found';
  constructor(readonly form: string) {
    super(`no template ${form} is in force`);
  }
}

export class PaperFieldMissing extends DomainError {
  readonly code = 'paper.field-missing';
  readonly kind = 'rule-broken';
  override readonly details: { readonly inFields: readonly string[] };
  constructor(fields: readonly string[]) {
    super(`missing: ${fields.join(', ')}`);
    this.details = { inFields: fields };
  }
}

export class PaperFieldUnknown extends DomainError {
  readonly code = 'paper.field-unknown';
  readonly kind = 'rule-broken';
  override readonly details: { readonly inFields: readonly string[] };
  constructor(form: string, field: string) {
    super(`${form} has no such field`);
    this.details = { inFields: [field] };
  }
}

export class PaperFieldWrong extends DomainError {
  readonly code = 'paper.field-wrong';
  readonly kind = 'rule-broken';
  override readonly details: { readonly inFields: readonly string[] };
  constructor(field: string) {
    super('a field has another form');
    this.details = { inFields: [field] };
  }
}

/** */
export class PaperNamesReporter extends DomainError {
  readonly code = 'paper.names-reporter';
  readonly kind = 'rule-broken';
  override readonly details: { readonly inFields: readonly string[] };
  constructor(fields: readonly string[]) {
    super('what was typed names whoever complained, and the paper reaches the respondent');
    this.details = { inFields: fields };
  }
}
