import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';

/** What the custody rules say, in words: `libs/custody` is pure and knows nothing of HTTP. */
registerProblemTitles({
  'custody.move-not-allowed': {
    zh: '该事项目前不由本地区持有或正在移交，不能办理。',
    en: 'This region does not hold the matter right now, so it cannot act on it.',
  },
  'custody.epoch-passed': {
    zh: '该事项已换手，批准时的状态已过期。',
    en: 'The matter has changed hands since; the approval is out of date.',
  },
  'custody.already-here': { zh: '该事项就在本地区，不能转给自己。', en: 'The matter is here already; choose another region.' },
  'custody.in-dispute': {
    zh: '该事项存在管辖争议，待共同上级指定后再办（C-17）。',
    en: 'Who handles this matter is in dispute; the common superior decides (C-17).',
  },
  'custody.returned-twice': {
    zh: '对方已两次退回，不能再次转出（P-04）。',
    en: 'That region returned the matter twice; it cannot be offered there again (P-04).',
  },
  'custody.barred': {
    zh: '对方已对管辖提出异议，只能依指定或协议移交（P-05）。',
    en: 'That region objected; only a designation or an agreement can send the matter there (P-05).',
  },
  'custody.bounced-twice': {
    zh: '该事项已在两地间往返两次，不得再次转出，请提出管辖争议（R-020、C-17）。',
    en: 'The matter has passed between the two regions twice; raise a dispute instead (R-020, C-17).',
  },
  'custody.new-ground-missing': {
    zh: '该事项由对方移交而来，转回须有新的理由并予以注明（R-020）。',
    en: 'The matter came from that region; sending it back needs a new ground, marked as such (R-020).',
  },
});
