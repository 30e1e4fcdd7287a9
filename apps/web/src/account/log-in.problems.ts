import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import { HttpProblem } from '#libs/http/src/problems/http-problem.js';

registerProblemTitles({
  'auth.wrong-credentials': { zh: '用户名或密码不正确。', en: 'The name or the password is wrong.' },
  'auth.wrong-password': { zh: '当前密码不正确。', en: 'The current password is wrong.' },
  'auth.too-many-attempts': { zh: '尝试次数过多，请稍后再试。', en: 'Too many attempts; try again later.' },
});

/** The same for an unknown name, a wrong password and an account that is switched off. */
export const wrongCredentials = (): HttpProblem =>
  new HttpProblem(401, 'auth.wrong-credentials', { headers: { 'WWW-Authenticate': 'Bearer' } });

/** To somebody who is signed in; their session goes on. */
export const wrongPassword = (): HttpProblem => new HttpProblem(422, 'auth.wrong-password');

export const tooManyAttempts = (seconds: number): HttpProblem =>
  new HttpProblem(429, 'auth.too-many-attempts', { headers: { 'Retry-After': String(seconds) }, details: { retryAfterSeconds: seconds } });

registerProblemTitles({
  'account.own': { zh: '不能停用自己的账号。', en: 'Nobody suspends their own account.' },
  'account.suspended-already': { zh: '账号已停用。', en: 'The account is suspended already.' },
  'account.not-suspended': { zh: '账号没有停用。', en: 'The account is not suspended.' },
  'account.weak-password': {
    zh: '新密码太容易被猜到：至少12个字符，不能是常见密码、单位或系统名称、用户名，也不能与旧密码相同。',
    en: 'The new password is easy to guess: use at least 12 characters, no well-known password, none of our names, and not the old one.',
  },
});
