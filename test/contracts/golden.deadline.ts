import { Clock } from '#apps/complaint-intake/src/deadline/domain/clock.js';
import { published } from '#apps/complaint-intake/src/deadline/integration/clock.published.js';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import { instant } from '#libs/domain/src/instant.js';
import { Rules } from '#libs/rules/src/rules.js';
import { at, ids } from './golden.facts.js';

const rules = new Rules();
const time = (day: string) => instant(`${day}T02:00:00Z`);

/** Everything that complaint-intake tells of a clock from its beginning to the office of the three regions. */
export function publishedOfClocks(): PublishedEvent[] {
  const clock = new Clock({ id: 'c1', version: 0, matterId: ids.matter, epoch: 1, deadline: rules.begin('verify', 'verify-report', at) });
  clock.pause({ ground: 'testing', paper: '检字1号', from: time('2026-04-22') }, rules, 'bj.officer', time('2026-04-22'));
  clock.resume({ ground: 'testing', endPaper: '检字2号', to: time('2026-04-28') }, rules, 'bj.officer', time('2026-04-28'));
  clock.extend('案情复杂', rules, 'bj.unit-head', time('2026-04-29'));
  const changes = clock.recorded.slice(-1).map((event) => published(event, clock));
  for (const day of ['2026-05-18', '2026-06-10', '2026-06-20']) clock.look(rules, time(day));
  const told = clock.recorded.slice(3).map((event) => published(event, clock));
  return [...changes, ...told].map(({ type, version, key, data }) => ({ type, version, key, data }));
}
