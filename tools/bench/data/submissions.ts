import type { Chance } from './chance.js';
import { matterText } from './texts.js';

const rightTypes = ['trademark', 'invention', 'copyright', 'geographical-indication', 'trade-secret'] as const;

/** F26-1 or F26-2 as an operator types it on the telephone. */
export function submission(chance: Chance, more: { readonly kind?: 'complaint' | 'report' | 'both' } = {}) {
  const { title, facts, respondent, place } = matterText(chance);
  return {
    kind: more.kind ?? 'complaint',
    rightType: chance.pick(rightTypes),
    channel: '12345-phone',
    urgency: 'normal',
    confidential: false,
    title,
    facts,
    request: '退款',
    respondent: { name: respondent, address: place },
    place: { text: place },
    consent: 'forward-with-identity',
    reporter: { name: '测试甲子', phone: `138${String(chance.below(1e8)).padStart(8, '0')}`, address: '北京市丰台区测试东路8号' },
  };
}
