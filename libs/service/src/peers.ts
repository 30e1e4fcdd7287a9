import type { Region } from '#libs/domain/src/region.js';

export type PeerAddresses = Readonly<Partial<Record<Region, string>>>;

/** Where the other regions' cells are reached for files, the one thing that is too large for the log. */
export class Peers {
  constructor(private readonly addresses: PeerAddresses) {}

  addressOf(region: Region): string | undefined {
    return this.addresses[region];
  }
}
