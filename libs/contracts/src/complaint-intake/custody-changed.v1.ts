import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { custodyStateField, instantField, pastField, regionField, returnsField } from '../fields.js';

export const CustodyChangedV1 = contract(
  'complaint-intake.custody-changed',
  1,
  Type.Object({
    matterId: Type.String(),
    region: regionField,
    epoch: Type.Integer({ minimum: 1 }),
    version: Type.Integer({ minimum: 1 }),
    state: custodyStateField,
    to: Type.Optional(regionField),
    handOverId: Type.Optional(Type.String()),
    disputed: Type.Boolean(),
    designated: Type.Optional(Type.Boolean()),
    past: Type.Optional(pastField),
    returns: returnsField,
    cause: Type.String(),
    by: Type.String(),
    at: instantField,
  }),
  'A custody fact, told by the holder alone. Replicas heed it only if (epoch, version) is higher than what they know.',
);
export type CustodyChangedV1 = EventOf<typeof CustodyChangedV1>;
