import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type StartedCells, startCells } from '../support/cells.js';
import { refusedRowsAreMended } from './page.corrections.js';
import { aDayAtTheDesk } from './page.desk.js';
import { disputesAreSettled } from './page.disputes.js';
import { nothingTypedIsLost } from './page.draft.js';
import { aDuplicateIsSeen } from './page.duplicates.js';
import { filesTravelWithTheMatter } from './page.files.js';
import { handOversTurnBack } from './page.hand-overs.js';
import { aHotlineIsConnected } from './page.hotlines.js';
import { aLayoutIsSaved } from './page.layouts.js';
import { anUrgentMeasureIsTaken } from './page.measures.js';
import { aPaperIsIssued } from './page.papers.js';
import { thePasswordIsChanged } from './page.password.js';
import { aCallAtTheDesk } from './page.register.js';
import { aMatterIsSplit } from './page.split.js';
import { aComplaintGoesToHebei } from './page.story.js';
import { theWorkbench } from './page.workbench.js';

// A step of a story is many clicks, and each looks at the page for accessibility.
jest.setTimeout(180_000);

const found = await openBrowser();
const page = found.browser === undefined ? describe.skip : describe;

page(found.browser === undefined ? `the page, skipped: ${found.reason}` : 'the page', () => {
  let cells: StartedCells;
  const office = { browser: () => found.browser as Browser, cells: () => cells };

  beforeAll(async () => {
    cells = await startCells();
  });
  afterAll(async () => {
    await found.browser?.close();
    await cells?.stop();
  });

  aComplaintGoesToHebei(office);
  filesTravelWithTheMatter(office);
  handOversTurnBack(office);
  disputesAreSettled(office);
  theWorkbench(office);
  aDayAtTheDesk(office);
  thePasswordIsChanged(office);
  aDuplicateIsSeen(office);
  aPaperIsIssued(office);
  aMatterIsSplit(office);
  anUrgentMeasureIsTaken(office);
  aCallAtTheDesk(office);
  nothingTypedIsLost(office);
  aHotlineIsConnected(office);
  refusedRowsAreMended(office);
  aLayoutIsSaved(office);
});
