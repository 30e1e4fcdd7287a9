import { describe, expect, test } from '@jest/globals';
import { born } from '#libs/custody/src/custody.js';
import { instant } from '#libs/domain/src/instant.js';
import { mustFit, Paper, type PaperFacts } from './paper.js';

const at = instant('2026-05-06T02:00:00.000Z');
const facts: PaperFacts = {
  ...{ id: 'p', matterId: 'm', form: 'F26-5', templateVersion: '2026-04-15' },
  ...{ agency: '京知执', word: '投受', year: 2026, serial: 3, number: '京知执投受〔2026〕第3号', snapshot: {}, signers: [] },
  ...{ renderings: { pdf: { sha256: 'a', bytes: 1 }, docx: { sha256: 'b', bytes: 1 } }, issuedBy: 'bj.intake', issuedAt: at },
};
const form = { kinds: ['complaint'], states: ['accepted'] };
const matter = { kind: 'complaint', state: 'accepted', custody: born('beijing') };

describe('a paper', () => {
  test('is issued once and told; it is declared void once, with a reason, and stays (R-110)', () => {
    const paper = Paper.issue(facts, at);
    paper.void('当事人名称写错', 'bj.intake', at);
    expect(paper.recorded.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['PaperIssued', 1],
      ['PaperVoided', 2],
    ]);
    expect(paper.voided).toEqual({ by: 'bj.intake', at, reason: '当事人名称写错' });
    expect(() => paper.void('再次', 'bj.intake', at)).toThrow('void already');
  });

  test('is for its kind of matter, in its time, and the holder’s alone', () => {
    expect(() => mustFit(form, matter)).not.toThrow();
    expect(() => mustFit(form, { ...matter, kind: 'report' })).toThrow('not for a report');
    expect(() => mustFit(form, { ...matter, state: 'registered' })).toThrow('not while it is registered');
    expect(() => mustFit(form, { ...matter, custody: { ...matter.custody, state: 'frozen' } })).toThrow();
  });
});
