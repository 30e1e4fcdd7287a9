import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const FreezeRefusedV1 = contract(
  'complaint-intake.freeze-refused',
  1,
  Type.Object({
    matterId: Type.String(),
    handOverId: Type.String(),
    reason: Type.String(),
    at: instantField,
  }),
  'The owner may not freeze the matter: the approval of this hand-over is void.',
);
export type FreezeRefusedV1 = EventOf<typeof FreezeRefusedV1>;
