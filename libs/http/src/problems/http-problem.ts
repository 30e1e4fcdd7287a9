import { HttpException } from '@nestjs/common';

export interface FieldFault {
  /** The path of the field, such as `respondent.name` or `items.2`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly messageEn: string;
}

export interface ProblemExtras {
  readonly errors?: readonly FieldFault[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal that belongs to HTTP and not to the domain: a missing header, a wrong field, a body too large. */
export class HttpProblem extends HttpException {
  constructor(
    status: number,
    readonly code: `${string}.${string}`,
    readonly extras: ProblemExtras = {},
  ) {
    super(code, status);
  }
}

/** Names of unknown fields come from the caller and may be as long as the body. */
const shortened = (error: FieldFault): FieldFault => ({ ...error, field: error.field.slice(0, 200) });

export const invalid = (errors: readonly FieldFault[]): HttpProblem =>
  new HttpProblem(400, 'request.invalid', { errors: errors.map(shortened) });
