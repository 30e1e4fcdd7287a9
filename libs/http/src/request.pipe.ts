import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import { refuseHarm } from './body.js';
import { objectCheck } from './fields/checks.js';
import { type Fault, missing, unknown, wrongType } from './fields/faults.js';
import { faultOf, readFromAddress } from './fields/field.js';
import { type FieldFault, invalid } from './problems/http-problem.js';

type ClassOf = new () => object;
const mostFaults = 50;

/** Makes an object of the request class or refuses with every field that is wrong. Nothing is coerced, nothing unknown is let through. */
export class RequestPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || !isRequestClass(metatype)) return value;
    const plain = value ?? {};
    const wrong = objectCheck(plain);
    if (wrong !== undefined) throw invalid([asField('', wrong)]);
    const given = type === 'query' ? fromQuery(metatype, plain as Record<string, unknown>) : plain;
    const made = plainToInstance(metatype, given, { enableImplicitConversion: false });
    const errors = await validate(made, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length > 0) throw invalid(errors.flatMap((error) => fieldFaults(error, '')).slice(0, mostFaults));
    return made;
  }
}

function fromQuery(type: ClassOf, values: Record<string, unknown>): Record<string, unknown> {
  refuseHarm(values);
  return readFromAddress(type.prototype as object, values);
}

function fieldFaults(error: ValidationError, above: string): FieldFault[] {
  const field = above === '' ? error.property : `${above}.${error.property}`;
  const below = (error.children ?? []).flatMap((child) => fieldFaults(child, field));
  if (error.constraints === undefined) return below;
  const fault = error.constraints['whitelistValidation'] === undefined ? ownFault(error) : unknown;
  return fault === undefined ? below : [asField(field, fault), ...below];
}

/** An item of a list that is no object fails with the list as its target; the list's own check has already named it. */
function ownFault(error: ValidationError): Fault | undefined {
  if (error.constraints?.['field'] === undefined) return undefined;
  return error.target === undefined
    ? missing
    : (faultOf(error.target, error.property, error.value) ?? wrongType('另一种类型', 'another type'));
}

const asField = (field: string, { code, message, messageEn, at }: Fault): FieldFault => ({
  field: at === undefined ? field : `${field}.${at}`,
  code,
  message,
  messageEn,
});

const isRequestClass = (metatype: ArgumentMetadata['metatype']): metatype is ClassOf =>
  typeof metatype === 'function' && !([String, Number, Boolean, Array, Object] as unknown[]).includes(metatype);
