import { checkedRegistrations, registrations } from './figures/b1-registrations.js';
import { crossing } from './figures/b2-crossing.js';
import { reading } from './figures/b3-reading.js';
import { growth } from './figures/b4-growth.js';
import { projection } from './figures/b5-projection.js';
import { rebuilding } from './figures/b6-rebuild.js';
import { streaming } from './figures/b7-streams.js';
import { coldStart } from './figures/b8-cold-start.js';
import { importing } from './figures/b9-import.js';
import type { Figure } from './frame/figure.js';

/** In the order of the table. */
export const figures: readonly Figure[] = [
  registrations,
  crossing,
  reading,
  growth,
  projection,
  rebuilding,
  streaming,
  coldStart,
  importing,
  checkedRegistrations,
];
