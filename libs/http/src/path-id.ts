import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { type Check, idCheck } from './fields/checks.js';
import { cleanId } from './fields/cleaning.js';
import { notANumber } from './fields/faults.js';
import { invalid } from './problems/http-problem.js';

/** An id in the address, in lower case. What is no UUID is refused by name and never reaches the database. */
export const PathId = (name = 'id'): ParameterDecorator => pathPart(name, idCheck, { type: 'string', format: 'uuid' });

/** A running number in the address; stays text, because it may be larger than a JavaScript number holds. */
export const PathNumber = (name = 'id'): ParameterDecorator => pathPart(name, numberCheck, { type: 'string', pattern: '^\\d{1,18}$' });

const numberCheck: Check = (value) => (typeof value === 'string' && /^\d{1,18}$/.test(value) ? undefined : notANumber);

const pathPart =
  (name: string, check: Check, schema: object): ParameterDecorator =>
  (target, method, index) => {
    const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (method !== undefined && descriptor !== undefined) ApiParam({ name, schema })(target, method, descriptor);
    Param(name, new PathPart(name, check))(target, method, index);
  };

class PathPart implements PipeTransform {
  constructor(
    private readonly name: string,
    private readonly check: Check,
  ) {}

  transform(value: unknown): unknown {
    const fault = this.check(value);
    if (fault !== undefined) throw invalid([{ ...fault, field: this.name }]);
    return cleanId(value);
  }
}
