import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import '#libs/service/src/rules.problems.js';

registerProblemTitles({
  'deadline.none': { zh: '该事项没有正在计算的这项期限，请刷新。', en: 'No such deadline is running; read the matter again.' },
  'deadline.over': { zh: '这项期限已经结束，不能再变更。', en: 'This deadline is over; it cannot be changed.' },
  'deadline.extension-late': {
    zh: '期限已届满，不能再延长（R-007）。请按逾期办理并说明原因。',
    en: 'The limit is up: too late to extend it (R-007). Go on as overdue and say why.',
  },
  'deadline.no-extension': {
    zh: '依规定这项期限不能延长，或延长次数已用完（R-007）。',
    en: 'The rule gives no extension, or none more (R-007).',
  },
  'deadline.not-pausable': { zh: '这一事由不能中止这项期限的计算（R-006）。', en: 'This ground does not stop this deadline (R-006).' },
  'deadline.pause-open': { zh: '这项期限已因同一事由中止。', en: 'It stands still on this ground already.' },
  'deadline.no-pause': { zh: '这项期限没有因此中止，不能恢复。', en: 'It does not stand still on this ground.' },
  'deadline.pause-out-of-order': {
    zh: '中止的时间须在期限之内，恢复须在中止之后。',
    en: 'A pause lies within the limit and ends after it began.',
  },
});
