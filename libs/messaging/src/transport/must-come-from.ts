import type { Region } from '#libs/domain/src/region.js';
import { Forged } from '../envelope/envelope.js';
import type { Delivery } from './delivery.js';

/** What an event says about its region counts only if that region signed it. Throws `Forged`: a region spoke in another's name. */
export function mustComeFrom(region: Region, { sent }: Delivery): void {
  if (sent.region !== region) throw new Forged(`${sent.region} speaks for ${region}`);
}
