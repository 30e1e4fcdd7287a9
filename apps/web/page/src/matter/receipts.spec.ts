import { expect, test } from '@jest/globals';
import { receiptsOf } from './receipts.js';

const event = (type: string, at: string, data: Record<string, unknown> = {}, ignored = false) =>
  ({ type: `case-referral.${type}`, at, data: { handOverId: 'h', ...data }, ignored }) as never;

test('the receipts of a hand-over stand in the order of its way, whatever order they were heard in', () => {
  const timeline = [
    event('hand-over-accepted', '4'),
    event('hand-over-signed', '3'),
    event('hand-over-offered', '1'),
    event('hand-over-delivered', '2'),
    event('hand-over-offered', '0', { handOverId: 'another' }),
  ];
  expect(receiptsOf({ timeline }, 'h').map(({ kind, at }) => kind + at)).toEqual(['offered1', 'delivered2', 'signed3', 'accepted4']);
});

test('a signature by silence is called so (R-024), and what a region said for another counts for nothing', () => {
  const timeline = [event('hand-over-signed', '3', { bySilence: true }), event('hand-over-accepted', '4', {}, true)];
  expect(receiptsOf({ timeline }, 'h')).toEqual([{ kind: 'silence', at: '3' }]);
});

test('a stay that began with the registration has none', () => {
  expect(receiptsOf({ timeline: [event('hand-over-offered', '1')] }, undefined)).toEqual([]);
});
