import type { RuleUpload } from '../api/types.js';

/** What a chosen file is, by what it holds; undefined where it is no JSON object. */
export function uploadOf(text: string): RuleUpload | undefined {
  const content = parsed(text);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
  const kind = 'days' in content ? 'calendar' : 'amounts' in content || 'rollOnWeekends' in content ? 'settings' : 'rules';
  return { kind, content: content as RuleUpload['content'] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
