import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { Check } from './checks.js';
import { blankIsAbsent, type Cleaning } from './cleaning.js';
import { type Fault, missing } from './faults.js';

export interface FieldOptions {
  readonly optional?: boolean;
  readonly description?: string;
}

interface Kind extends FieldOptions {
  readonly check: Check;
  readonly clean?: Cleaning;
  readonly fromAddress?: Cleaning;
  readonly api: ApiPropertyOptions;
  readonly also?: readonly PropertyDecorator[];
}

type KnownField = Pick<Kind, 'check' | 'fromAddress'>;
const known = new WeakMap<object, Map<string, KnownField>>();

/** One kind of field: its check for class-validator, its form for class-transformer and its entry for OpenAPI, from one place. */
export const field =
  (kind: Kind): PropertyDecorator =>
  (target, property) => {
    const { check, clean, optional = false, description } = kind;
    remember(target, String(property), kind);
    ValidateBy({ name: 'field', validator: { validate: (value: unknown) => check(value) === undefined } })(target, property);
    if (optional) ValidateIf((_all: unknown, value: unknown) => value !== undefined)(target, property);
    if (clean !== undefined) {
      const form = optional ? blankIsAbsent(clean) : clean;
      Transform(({ value }: { value: unknown }) => form(value), { toClassOnly: true })(target, property);
    }
    for (const decorate of kind.also ?? []) decorate(target, property);
    ApiProperty({ ...kind.api, required: !optional, ...(description === undefined ? {} : { description }) } as ApiPropertyOptions)(
      target,
      property,
    );
  };

/** What the field's check says of the value; class-validator only tells that it failed. */
export const faultOf = (target: object, property: string, value: unknown): Fault | undefined =>
  value === undefined ? missing : knownField(target, property)?.check(value);

/** The values of an address, read as what the class expects of them. */
export const readFromAddress = (prototype: object, values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, (knownField(prototype, name)?.fromAddress ?? ((text: unknown) => text))(value)]),
  );

function remember(target: object, property: string, kind: KnownField): void {
  const fields = known.get(target) ?? new Map<string, KnownField>();
  known.set(target, fields.set(property, kind));
}

/** Looks along the prototypes, so that a class finds the fields it inherits. */
function knownField(target: object, property: string): KnownField | undefined {
  for (let at: object | null = target; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const found = known.get(at)?.get(property);
    if (found !== undefined) return found;
  }
  return undefined;
}
