import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';

registerProblemTitles({
  'parked.fails-again': {
    zh: '重新投递后仍然失败：请先排除原因，或弃置这条消息。',
    en: 'It fails again: mend the cause first, or discard this message.',
  },
});
