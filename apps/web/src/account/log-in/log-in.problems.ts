import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import { HttpProblem } from '#libs/http/src/problems/http-problem.js';

registerProblemTitles({
  'auth.wrong-credentials': { zh: '用户名或密码不正确。', en: 'The name or the password is wrong.' },
  'auth.too-many-attempts': { zh: '尝试次数过多，请稍后再试。', en: 'Too many attempts; try again later.' },
});

/** The same for an unknown name, a wrong password and an account that is switched off. */
export const wrongCredentials = (): HttpProblem =>
  new HttpProblem(401, 'auth.wrong-credentials', { headers: { 'WWW-Authenticate': 'Bearer' } });

export const tooManyAttempts = (seconds: number): HttpProblem =>
  new HttpProblem(429, 'auth.too-many-attempts', { headers: { 'Retry-After': String(seconds) }, details: { retryAfterSeconds: seconds } });
