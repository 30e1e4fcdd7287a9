import { describe, expect, test } from '@jest/globals';
import { simulationWishes } from '#test/support/environment.js';
import { checkStories } from './check-stories.js';

const { runs, seed } = simulationWishes();

describe('a matter between three regions', () => {
  test(`has one holder or is under way, whoever dies and whatever comes late (${runs} stories, seed ${seed})`, async () => {
    expect(await checkStories({ runs, seed })).toEqual({ runs, found: undefined });
  }, 900_000);
});
