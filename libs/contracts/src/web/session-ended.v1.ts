import { Type } from 'typebox';
import { contract, type EventOf } from '../contract.js';
import { instantField } from '../fields.js';

export const SessionEndedV1 = contract(
  'web.session-ended',
  1,
  Type.Object({ sessionId: Type.String(), accountId: Type.String(), expiresAt: instantField, at: instantField }),
  'A session was ended before its time (退出登录). Its token is refused from here on by every service of the region.',
);
export type SessionEndedV1 = EventOf<typeof SessionEndedV1>;
