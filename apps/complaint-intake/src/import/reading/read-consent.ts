import type { Consent } from '../../complaint/domain/submission.js';

const will = '(?:同意|愿意|可以|可)';
const refusesToForward = new RegExp(`不(?:${will}|愿|得|能|要)转`);
const agreesToForward = new RegExp(`${will}转`);
const withoutIdentity = new RegExp(`(?:不|拒绝|未)(?:${will}|愿|得|能|要)?(?:提供|透露|公开|转交)(?:身份|个人|姓名)|匿名`);
const withIdentity = /(?:提供|转交)(?:身份|个人|姓名)/;

/** What the caller agreed to, from the remarks (C-18, R-021). Silence and contradiction are no consent; an anonymous caller's identity never travels. */
export function readConsent(remarks: string): Consent {
  const words = remarks.replaceAll(/[\s，,；;。.、]/g, '');
  if (refusesToForward.test(words) || !agreesToForward.test(words)) return 'none';
  return withIdentity.test(words) && !withoutIdentity.test(words) ? 'forward-with-identity' : 'forward';
}
