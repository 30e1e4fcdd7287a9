import type { Submission } from '../../complaint/domain/submission.js';
import type { Words } from './row-fault.js';
import { kindNotRegistrable, kindUnknown } from './row-words.js';

const notRegistrable = new Set(['咨询', '求助', '建议', '意见', '表扬', '感谢', '其他', '查询', '催办']);

/** 投诉, 举报, or both in either order with whatever stands between them (C-02). */
export function readKind(text: string): Submission['kind'] | Words {
  const parts = text.split(/[\s、,，/／和与及并+＋;；|]+/).filter((part) => part !== '');
  const words = parts.flatMap((part) => (part === '投诉举报' || part === '举报投诉' ? ['投诉', '举报'] : [part]));
  if (words.length === 0) return kindUnknown;
  if (words.every((word) => word === '投诉' || word === '举报')) {
    const both = words.includes('投诉') && words.includes('举报');
    return both ? 'both' : words.includes('投诉') ? 'complaint' : 'report';
  }
  return words.every((word) => notRegistrable.has(word)) ? kindNotRegistrable(words.join('、')) : kindUnknown;
}
