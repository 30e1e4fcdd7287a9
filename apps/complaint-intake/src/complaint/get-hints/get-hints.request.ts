import { Count } from '#libs/http/src/fields.js';

export class GetHintsRequest {
  @Count({ min: 0, max: 100_000_000_000_000, optional: true, description: 'fines and confiscations, in 1/100 yuan, for the reward (C-29)' })
  readonly penaltyFen?: number;
}
