/** What the services tell each other in a hand-over, by the name of the contract. Owner and case-referral of one region hear each other too, only through the log. */
export const messageNames = [
  'hand-over-approved',
  'matter-frozen',
  'freeze-refused',
  'hand-over-offered',
  'hand-over-delivered',
  'hand-over-signed',
  'hand-over-accepted',
  'hand-over-returned',
  'recall-requested',
  'recall-confirmed',
  'hand-over-moved',
  'hand-over-ended',
  'dispute-opened',
  'dispute-decided',
  'custody-changed',
] as const;
export type MessageName = (typeof messageNames)[number];
