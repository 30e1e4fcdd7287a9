import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';

registerProblemTitles({
  'rules.bad-file': {
    zh: '文件有误，未载入。请按列出的问题改正后重新选择。',
    en: 'The file is wrong and was not loaded; mend what is listed and choose it again.',
  },
  'rules.bad-settings': {
    zh: '设置有误，未载入。法定期限不能自行设定。',
    en: 'The settings are wrong and were not loaded; what the law fixes cannot be set.',
  },
});
