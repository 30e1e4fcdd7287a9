import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const AccountChangedV1 = contract(
  'web.account-changed',
  1,
  Type.Object({ accountId: Type.String(), version: Type.Integer({ minimum: 2 }), by: Type.String(), at: instantField }),
  'Password, roles or state of an account are others now: sessions that were begun under an older version are over.',
);
export type AccountChangedV1 = EventOf<typeof AccountChangedV1>;
