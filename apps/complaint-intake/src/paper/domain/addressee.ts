import type { Region } from '#libs/domain/src/region.js';
import { PaperCrossesRegions, PaperNotDownwards, PaperStaysInRegion } from './paper.errors.js';

/** Where the addressee is, as far as its name says. An internal unit (内设机构) names no place. */
export interface Seat {
  readonly region: Region;
  readonly level: 'province' | 'prefecture' | 'county';
}

/** F26-3 goes from the intake down to a lower agency or an own unit (C-24); what another region shall do is referred to it (C-18). */
export function mustReach(reaches: string, here: Region, seat: Seat | undefined): void {
  if (seat === undefined) return;
  if (reaches === 'lower-agency' && seat.region !== here) throw new PaperCrossesRegions('a notice of distribution stays in its region');
  if (reaches === 'lower-agency' && seat.level === 'province')
    throw new PaperNotDownwards('a notice of distribution goes to a lower agency');
  if (reaches === 'other-region' && seat.region === here) throw new PaperStaysInRegion('a letter of referral goes to another region');
}
