import { expect, test } from '@jest/globals';
import { mustReach } from './addressee.js';

const to = (region: 'beijing' | 'hebei', level: 'province' | 'county' = 'county') => ({ region, level });

test('a notice of distribution goes down in its own region; across regions it is a referral (C-18, C-24)', () => {
  expect(() => mustReach('lower-agency', 'beijing', to('beijing'))).not.toThrow();
  expect(() => mustReach('lower-agency', 'beijing', undefined)).not.toThrow();
  expect(() => mustReach('lower-agency', 'beijing', to('hebei'))).toThrow('stays in its region');
  expect(() => mustReach('lower-agency', 'beijing', to('beijing', 'province'))).toThrow('lower agency');
  expect(() => mustReach('other-region', 'beijing', to('beijing'))).toThrow('another region');
  expect(() => mustReach('other-region', 'beijing', to('hebei', 'province'))).not.toThrow();
});
