import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import { HttpProblem } from '#libs/http/src/problems/http-problem.js';

registerProblemTitles({
  'auth.not-signed-in': { zh: '请先登录。', en: 'Sign in first.' },
  'auth.cross-site': { zh: '请求来自其他网站，已拒绝。', en: 'The request came from another site and was refused.' },
});

/** Nobody is signed in, or the session is over. */
export const notSignedIn = (): HttpProblem =>
  new HttpProblem(401, 'auth.not-signed-in', { headers: { 'WWW-Authenticate': 'Bearer realm="ip-enforcement"' } });

/** A browser was made to send this by a page that is not ours. */
export const crossSite = (): HttpProblem => new HttpProblem(403, 'auth.cross-site');
