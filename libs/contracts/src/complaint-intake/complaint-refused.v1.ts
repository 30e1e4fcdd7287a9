import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const ComplaintRefusedV1 = contract(
  'complaint-intake.complaint-refused',
  1,
  Type.Object({
    matterId: Type.String(),
    epoch: Type.Integer({ minimum: 1 }),
    ground: Type.Integer({ minimum: 1, maximum: 7 }),
    by: Type.String(),
    at: instantField,
  }),
  'The holder does not accept the complaint (不予受理), on one of the seven grounds of C-09.',
);
export type ComplaintRefusedV1 = EventOf<typeof ComplaintRefusedV1>;
