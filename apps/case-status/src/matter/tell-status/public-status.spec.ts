import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { matterId } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';
import { heardEvent } from '../model/heard-event.js';
import { foldMatter } from '../model/matter.fold.js';
import { publicStatus } from './public-status.js';
import { languages, phaseWords } from './status.words.js';
import { statusPage } from './status-page.js';

const now = instant('2026-04-21T03:00:00Z');
const begun = (kind: 'complaint' | 'report' = 'complaint') =>
  new MatterStory({ id: matterId(1), number: 'BJ-TS-2026-0000001', origin: 'beijing', kind });
const statusOf = (story: MatterStory, at = now) => publicStatus(foldMatter(story.facts.id, story.events.map(heardEvent)), at);

describe('what a submitter is told', () => {
  test('where it is, who acts, by when (C-08), and nothing else', () => {
    expect(statusOf(begun())).toEqual({
      ...{ kind: 'complaint', phase: 'registered', region: 'beijing', receivedOn: '2026-04-20', changedOn: '2026-04-20' },
      by: '2026-04-29',
      overdue: false,
    });
    expect(statusOf(begun(), instant('2026-05-06T00:00:00Z'))).toMatchObject({ by: '2026-04-29', overdue: true });
  });

  test.each([
    ['accepted', begun().move('accepted')],
    ['refused', begun().move('refused')],
    ['verifying', begun('report').move('verifying')],
    ['answered', begun().move('accepted').move('answered')],
    ['closed', begun().move('refused').move('closed')],
  ] as const)('of a matter that is %s, without its result or ground', (phase, story) => {
    const told = statusOf(story);
    expect(told).toMatchObject({ phase, region: 'beijing' });
    expect(Object.keys(told ?? {}).sort()).toEqual(['by', 'changedOn', 'kind', 'overdue', 'phase', 'receivedOn', 'region']);
  });

  test('of a matter on its way: who is to sign for it; proposals that nobody approved are not told', () => {
    expect(statusOf(begun().draft('hebei'))).toMatchObject({ phase: 'registered', region: 'beijing' });
    const offered = begun().draft('hebei').approve();
    expect(statusOf(offered)).toMatchObject({ phase: 'moving', region: 'hebei', by: '2026-04-21' });
  });

  test('of a matter that moved: who has it now, by that region’s clock, also before the sender has let go', () => {
    const taken = begun().draft('hebei').approve().deliver().sign().accept();
    expect(statusOf(taken)).toMatchObject({ phase: 'registered', region: 'hebei', by: '2026-04-29' });
    expect(statusOf(taken.letGo().move('accepted'))).toMatchObject({ phase: 'accepted', region: 'hebei' });
  });

  test('a matter of which the registration was not heard yet is not found', () => {
    expect(publicStatus(foldMatter(matterId(1), []), now)).toBeNull();
  });
});

describe('the page', () => {
  test.each(Object.keys(phaseWords) as (keyof typeof phaseWords)[])('says %s in both languages, in a few kilobytes', (phase) => {
    const status = {
      kind: 'report',
      phase,
      region: 'hebei',
      receivedOn: '2026-04-20',
      changedOn: '2026-04-21',
      by: '2026-04-29',
      overdue: true,
    };
    for (const language of languages) {
      const page = statusPage({ language, code: '1148 2093 1756', status: status as never });
      expect(page).toContain(phaseWords[phase].state[language]);
      expect(page).toContain(phaseWords[phase].next[language]);
      expect(Buffer.byteLength(page)).toBeLessThan(10_000);
      expect(page).not.toMatch(/<script|https?:\/\//);
    }
  });

  test('gives back what was typed as text', () => {
    const page = statusPage({ language: 'zh', code: `"><script>alert(1)</script>`, refused: { refused: 'mistyped' } });
    expect(page).not.toContain('<script');
    expect(page).toContain('&#34;&#62;&#60;script&#62;');
  });
});
