import type { PasswordFault } from './account.errors.js';

/** Whoever has no second factor needs a longer one; what it is made of is nobody's business. In characters. */
export const shortestPassword = 12;

/** What everybody would guess of us first: names of the system, its authorities, regions and roles. */
const ownWords = [
  ...['beijing', 'tianjin', 'hebei', 'jingjinji', '京津冀', '北京', '天津', '河北', '知识产权', '市场监管', '执法'],
  ...['zscq', 'scjg', 'zhifa', '12315', '12345', '12330', 'admin', 'administrator', 'operator', 'liaison', 'officer', 'supervisor'],
];

/**
 * Why this may not be a new password: too short, one of the passwords that everybody knows (also with digits and signs around it), or hardly more than our own
 * words or the account's name.
 */
export function faultOf(password: string, username: string, isWellKnown: (core: string) => boolean): PasswordFault | undefined {
  if ([...password].length < shortestPassword) return 'too-short';
  const said = password.normalize('NFKC').toLowerCase();
  if (isWellKnown(said) || isWellKnown(withoutEnds(said))) return 'well-known';
  const rest = [username, ...username.split(/[._-]/).filter((part) => part.length > 2), ...ownWords].reduce(
    (left, word) => left.replaceAll(word, ''),
    said,
  );
  return letters(rest).length < shortestPassword / 3 && rest !== said ? 'about-us' : undefined;
}

const withoutEnds = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const letters = (text: string) => [...text.replaceAll(/[^\p{L}]/gu, '')];
