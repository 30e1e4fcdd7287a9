import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import { HttpProblem } from '#libs/http/src/problems/http-problem.js';
import { pageWords } from './status.words.js';
import type { Told } from './tell-status.query.js';

registerProblemTitles({
  'status.not-found': pageWords['not-found'],
  'status.mistyped': pageWords.mistyped,
  'status.elsewhere': { zh: '此查询码由其他地区登记，请到该地区的查询页面查询。', en: 'Another region gave this code; ask on its page.' },
  'status.too-many-attempts': { zh: '查询次数过多，请稍后再试。', en: 'Too many attempts; try again later.' },
});

export type Refused = Extract<Told, { refused: string }>;

/** Unknown and wrong are one answer. */
export function refusal(told: Refused): HttpProblem {
  switch (told.refused) {
    case 'not-found':
      return new HttpProblem(404, 'status.not-found');
    case 'mistyped':
      return new HttpProblem(422, 'status.mistyped');
    case 'elsewhere':
      return new HttpProblem(422, 'status.elsewhere', { details: { region: told.region } });
    case 'wait':
      return new HttpProblem(429, 'status.too-many-attempts', {
        headers: { 'Retry-After': String(told.seconds) },
        details: { retryAfterSeconds: told.seconds },
      });
  }
}
