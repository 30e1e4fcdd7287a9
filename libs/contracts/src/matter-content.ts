import { type Static, type TSchema, Type } from 'typebox';
import { instantField, regionField } from './fields.js';

const text = (max: number) => Type.String({ maxLength: max });
const list = <S extends TSchema>(item: S) => Type.Unsafe<readonly Static<S>[]>(Type.Array(item));

const party = Type.Object({
  name: text(200),
  contact: Type.Optional(text(100)),
  address: Type.Optional(text(300)),
  phone: Type.Optional(text(40)),
});

const goods = Type.Object({
  name: text(200),
  quantity: Type.Integer({ minimum: 1 }),
  unit: text(20),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
});

/** What a complaint or report says. Only regions linked to the matter read it: it travels sealed. Never says who reported. */
export const matterContent = Type.Object({
  number: Type.String(),
  kind: Type.Union([Type.Literal('complaint'), Type.Literal('report')]),
  origin: regionField,
  rightType: Type.String(),
  channel: Type.String(),
  outsideNumber: Type.Optional(text(100)),
  urgency: Type.String(),
  confidential: Type.Boolean(),
  title: text(200),
  facts: text(20_000),
  happenedOn: Type.Optional(text(10)),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  proof: Type.Optional(text(4_000)),
  request: Type.Optional(text(4_000)),
  respondent: party,
  parties: Type.Optional(list(party)),
  goods: Type.Optional(list(goods)),
  clues: Type.Optional(list(text(200))),
  place: Type.Object({ code: Type.Optional(Type.String()), text: text(300) }),
  consent: Type.Union([Type.Literal('none'), Type.Literal('forward'), Type.Literal('forward-with-identity')]),
  complainants: Type.Optional(Type.Integer({ minimum: 1 })),
  mayPublish: Type.Optional(Type.Boolean()),
  mayDelegateMediation: Type.Optional(Type.Boolean()),
  receivedAt: instantField,
  linkedMatterId: Type.Optional(Type.String()),
  splitFrom: Type.Optional(Type.String()),
  /** Only in what the origin seals to itself: a keyed digest by which the submitter is known again when they ask. */
  statusKey: Type.Optional(Type.String()),
});
export type MatterContent = Type.Static<typeof matterContent>;

/** One of those who complain together (C-05). */
const fellow = Type.Object({ name: text(100), phone: Type.Optional(text(40)), represents: Type.Boolean() });

/** Who complained or reported (C-22, R-021). Leaves its cell only sealed, only with consent, only for the receiver's intake. */
export const reporterData = Type.Object({
  name: text(100),
  phone: Type.Optional(text(40)),
  address: Type.Optional(text(300)),
  idType: Type.Optional(text(40)),
  idNumber: Type.Optional(text(60)),
  interest: Type.Optional(Type.Union([Type.Literal('none'), Type.Literal('right-holder'), Type.Literal('agent')])),
  proxy: Type.Optional(Type.Object({ name: text(100), phone: text(40), matters: text(400), scope: text(400), validUntil: text(10) })),
  others: Type.Optional(Type.Unsafe<readonly Type.Static<typeof fellow>[]>(Type.Array(fellow))),
});
export type ReporterData = Type.Static<typeof reporterData>;

/** Why the sender hands over, in the words of the letter (跨区域转办函). */
export const handOverNote = Type.Object({ reason: text(4_000) });
export type HandOverNote = Type.Static<typeof handOverNote>;

/** Why one region hands over and why the other does not take it, round by round (C-17). */
export const disputeReasons = Type.Object({
  rounds: Type.Array(Type.Object({ holder: text(4_000), other: Type.Optional(text(4_000)), ground: Type.Optional(text(40)) })),
});
export type DisputeReasons = Type.Static<typeof disputeReasons>;

/** Where, by whom and on what an urgent measure was taken, and why. Only regions that handle the matter read it. */
export const measureDetails = Type.Object({
  where: text(300),
  officers: list(Type.Object({ name: text(100), certificate: text(60) })),
  items: list(Type.Object({ name: text(200), quantity: Type.Integer({ minimum: 1 }), unit: text(20) })),
  reason: text(4_000),
});
