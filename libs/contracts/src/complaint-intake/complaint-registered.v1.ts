import { Type } from 'typebox';
import { tagsTold, tagValues } from '#libs/duplicates/src/masked.js';
import { contract, type EventOf } from '../contract.js';
import { dueField, instantField, regionField, sealedField } from '../fields.js';
import { matterContent } from '../matter-content.js';

/** By which another region finds that it has the same matter, and nobody else anything. Absent where the region has no key for it, and in older events. */
const fingerprints = Type.Object({
  key: Type.String({ maxLength: 100 }),
  tags: Type.Array(Type.Integer({ minimum: 0, maximum: tagValues - 1 }), { maxItems: tagsTold }),
});
export type Fingerprints = Type.Static<typeof fingerprints>;

export const ComplaintRegisteredV1 = contract(
  'complaint-intake.complaint-registered',
  1,
  Type.Object({
    matterId: Type.String(),
    number: Type.String(),
    kind: Type.Union([Type.Literal('complaint'), Type.Literal('report')]),
    rightType: Type.String(),
    channel: Type.String(),
    origin: regionField,
    urgency: Type.String(),
    mayForward: Type.Boolean(),
    receivedAt: instantField,
    decideBy: dueField,
    serviceBy: Type.Optional(dueField),
    linkedMatterId: Type.Optional(Type.String()),
    splitFrom: Type.Optional(Type.String()),
    fingerprints: Type.Optional(fingerprints),
    content: sealedField(matterContent),
    by: Type.String(),
    at: instantField,
  }),
  'A complaint (投诉) or report (举报) was registered; its region holds it in epoch 1.',
);
export type ComplaintRegisteredV1 = EventOf<typeof ComplaintRegisteredV1>;
