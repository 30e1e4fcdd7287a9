import type { Browser } from 'playwright-core';
import type { Place } from '../support/desk.js';

/** The browser and the cells of a run; they exist once its tests begin. */
export interface Office {
  browser(): Browser;
  cells(): Place;
}
