import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const RulesLoadedV1 = contract(
  'web.rules-loaded',
  1,
  Type.Object({
    kind: Type.Union([Type.Literal('calendar'), Type.Literal('rules'), Type.Literal('settings')]),
    key: Type.String({ minLength: 1, maxLength: 400 }),
    content: Type.Record(Type.String(), Type.Unknown()),
    by: Type.String(),
    at: instantField,
  }),
  'A region loaded a calendar, laws and rules, or its own amounts (R-005, R-009). The content is read with the checks of the rules themselves.',
);
export type RulesLoadedV1 = EventOf<typeof RulesLoadedV1>;
