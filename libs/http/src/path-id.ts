import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { idCheck } from './fields/checks.js';
import { cleanId } from './fields/cleaning.js';
import { invalid } from './problems/http-problem.js';

/** An id in the address, in lower case. What is no UUID is refused by name and never reaches the database. */
export const PathId =
  (name = 'id'): ParameterDecorator =>
  (target, method, index) => {
    const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (method !== undefined && descriptor !== undefined)
      ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method, descriptor);
    Param(name, new IdPipe(name))(target, method, index);
  };

class IdPipe implements PipeTransform {
  constructor(private readonly name: string) {}

  transform(value: unknown): unknown {
    const fault = idCheck(value);
    if (fault !== undefined) throw invalid([{ ...fault, field: this.name }]);
    return cleanId(value);
  }
}
