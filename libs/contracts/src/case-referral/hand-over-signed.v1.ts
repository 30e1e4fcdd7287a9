import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField, numberField, regionField } from '../fields.js';

export const HandOverSignedV1 = contract(
  'case-referral.hand-over-signed',
  1,
  Type.Object({
    handOverId: Type.String(),
    matterId: Type.String(),
    from: regionField,
    to: regionField,
    number: numberField,
    bySilence: Type.Boolean(),
    returnBy: dueField,
    by: Type.String(),
    at: instantField,
  }),
  'The receiver signed for the matter (签收), or the signing limit passed in silence (R-024). Starts clocks, moves nothing.',
);
export type HandOverSignedV1 = EventOf<typeof HandOverSignedV1>;
