export interface Title {
  readonly zh: string;
  readonly en: string;
}

export type Titles = Readonly<Record<string, Title>>;

const own: Titles = {
  'request.invalid': { zh: '填写的内容有误，请按提示改正。', en: 'Some fields are wrong; mend them as told.' },
  'request.malformed': { zh: '请求格式不正确。', en: 'The request is malformed.' },
  'request.malformed-json': { zh: '提交的内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'request.malformed-address': { zh: '网址中的编码不正确。', en: 'The address is not properly encoded.' },
  'request.too-large': { zh: '提交的内容过大。', en: 'The body is too large.' },
  'request.headers-too-large': { zh: '请求头或网址过长。', en: 'The headers or the address of the request are too long.' },
  'request.too-slow': { zh: '请求没有在限时内收全。', en: 'The request did not arrive whole in time.' },
  'request.unsupported-media-type': { zh: '不接受这种内容格式。', en: 'This kind of content is not accepted.' },
  'request.no-such-address': { zh: '没有这个地址。', en: 'There is no such address.' },
  'request.idempotency-key-missing': { zh: '缺少 Idempotency-Key 请求头。', en: 'The Idempotency-Key header is missing.' },
  'request.idempotency-key-malformed': {
    zh: 'Idempotency-Key 应为 1 至 200 个可见的 ASCII 字符。',
    en: 'The Idempotency-Key must be 1 to 200 visible ASCII characters.',
  },
  'request.idempotency-key-reused': {
    zh: '同一个 Idempotency-Key 已用于另一个请求。',
    en: 'This Idempotency-Key was used for another request.',
  },
  'request.if-match-missing': {
    zh: '缺少 If-Match 请求头，请先读取最新版本。',
    en: 'The If-Match header is missing; read the latest version first.',
  },
  'request.if-match-malformed': { zh: 'If-Match 应为一个版本号，例如 "7"。', en: 'If-Match must be one version, such as "7".' },
  'file.no-such-range': { zh: '文件没有这么长，请从头下载。', en: 'The file has no such part; download it from the beginning.' },
  'request.refused': { zh: '请求未被接受。', en: 'The request was refused.' },
  'common.not-found': { zh: '没有找到。', en: 'Not found.' },
  'common.stale': { zh: '内容已被他人修改，请核对后再提交。', en: 'It was changed meanwhile; look at the changes and decide anew.' },
  'common.saved-elsewhere': {
    zh: '同时有人保存了修改，请刷新后重试。',
    en: 'Somebody else saved at the same moment; read it again and retry.',
  },
  'common.refused': { zh: '按规则不能这样办理。', en: 'The rules do not allow this.' },
  'service.unavailable': { zh: '系统暂时不可用，请稍后重试。', en: 'The service is not available right now; try again shortly.' },
  'service.failed': { zh: '系统出错，已记录，请稍后重试。', en: 'Something failed on our side and was recorded; try again later.' },
};

const titles = new Map<string, Title>(Object.entries(own));

/** Called once by each module that throws errors with codes of its own. The same code with other words is a mistake and throws. */
export function registerProblemTitles(more: Titles): void {
  for (const [code, title] of Object.entries(more)) {
    const known = titles.get(code);
    if (known !== undefined && (known.zh !== title.zh || known.en !== title.en)) throw new Error(`two titles for problem ${code}`);
    titles.set(code, title);
  }
}

/** The words for a code; words that say little for a code that nobody registered. */
export const titleOf = (code: string): Title => titles.get(code) ?? (own['common.refused'] as Title);

export const isRegistered = (code: string): boolean => titles.has(code);

export const registeredCodes = (): readonly string[] => [...titles.keys()].sort();
