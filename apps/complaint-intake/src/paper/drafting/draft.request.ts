import { ListOf, Text } from '#libs/http/src/fields.js';

export class EnteredFieldRequest {
  @Text({ max: 60 })
  readonly name!: string;

  @Text({ max: 8_000, multiline: true })
  readonly value!: string;
}

/** A form and what is typed into it; the list of papers names the fields. */
export class DraftRequest {
  @Text({ max: 40, description: 'such as F26-5' })
  readonly form!: string;

  @ListOf(() => EnteredFieldRequest, { max: 40 })
  readonly fields!: readonly EnteredFieldRequest[];
}

/** The last one counts where a field comes twice. */
export const enteredOf = ({ fields }: DraftRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));
