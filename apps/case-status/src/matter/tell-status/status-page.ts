import { regionNames } from '#libs/domain/src/region.js';
import { grouped } from '#libs/status-code/src/status-codes.js';
import type { PublicStatus } from './public-status.js';
import { isLate, type Language, pageWords, phaseWords, said } from './status.words.js';
import type { Refused } from './tell-status.problems.js';

export interface StatusPage {
  readonly language: Language;
  /** As it was typed; the digits beside it are never shown again. */
  readonly code: string;
  readonly refused?: Refused | { readonly refused: 'no-answer' };
  readonly status?: PublicStatus;
}

/** One small document without scripts: what it needs stands in it, and a phone with a poor line gets it in one answer. */
export function statusPage(page: StatusPage): string {
  const { language } = page;
  const title = said('title', language);
  const other = language === 'zh' ? 'en' : 'zh';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<p class="switch"><a href="/status?lang=${other}" lang="${other}" hreflang="${other}">${pageWords.other[language]}</a></p>
<h1>${title}</h1>
${page.status === undefined ? form(page) : answer(page.status, page.code, language)}
</main>
</body>
</html>
`;
}

function form({ language, code, refused }: StatusPage): string {
  const trouble = refused === undefined ? '' : `<p id="trouble" class="trouble" role="alert">${troubleOf(refused, language)}</p>`;
  const wrong = (field: 'code' | 'answer') =>
    refused !== undefined && isAbout(refused, field) ? ' aria-invalid="true" aria-describedby="trouble"' : '';
  return `<p>${said('lead', language)}</p>
${trouble}
<form method="post" action="/status">
<input type="hidden" name="lang" value="${language}">
<label for="code">${said('code', language)}</label>
<input id="code" name="code" value="${escaped(code)}" inputmode="numeric" autocomplete="off" maxlength="40" required${wrong('code')}>
<label for="answer">${said('answer', language)}</label>
<input id="answer" name="answer" inputmode="numeric" autocomplete="off" maxlength="20" required${wrong('answer')}>
<button>${said('ask', language)}</button>
</form>`;
}

function answer(status: PublicStatus, code: string, language: Language): string {
  const words = phaseWords[status.phase];
  const region = regionNames[status.region][language];
  const late = isLate(status) ? ` <strong>${said('overdue', language)}</strong>` : '';
  const rows: readonly (readonly [keyof typeof pageWords, string])[] = [
    ['state', `<strong>${words.state[language]}</strong>`],
    ['who', language === 'zh' ? `${region}${words.who.zh}` : `${region}, ${words.who.en}`],
    ['by', status.by === null ? said('no-clock', language) : `${time(status.by)}${late}`],
    ['next', words.next[language]],
    ['received', time(status.receivedOn)],
    ['changed', time(status.changedOn)],
  ];
  return `<p>${said(status.kind, language)} · ${escaped(code)}</p>
<dl>
${rows.map(([term, text]) => `<div><dt>${said(term, language)}</dt><dd>${text}</dd></div>`).join('\n')}
</dl>
<p><a href="/status?lang=${language}">${said('again', language)}</a></p>`;
}

function troubleOf(refused: NonNullable<StatusPage['refused']>, language: Language): string {
  if (refused.refused === 'elsewhere') return said('elsewhere', language, { region: regionNames[refused.region][language] });
  if (refused.refused === 'wait') return said('wait', language, { seconds: String(refused.seconds) });
  return said(refused.refused, language);
}

/** What is unknown and what is wrong is said of both fields. */
const isAbout = ({ refused }: NonNullable<StatusPage['refused']>, field: 'code' | 'answer') =>
  refused === 'not-found' || (field === 'answer' ? refused === 'no-answer' : refused === 'mistyped' || refused === 'elsewhere');

const time = (day: string) => `<time datetime="${day}">${day}</time>`;
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
export const shownCode = (typed: string): string => grouped(typed.normalize('NFKC').replaceAll(/[\s-]/g, '')).slice(0, 40);

const style = `:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;font:18px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1a1a1a;background:#f4f5f7}
main{max-width:36rem;margin:0 auto;padding:1rem 1.25rem 2rem;background:#fff;min-height:100vh}
h1{font-size:1.5rem;margin:.25rem 0 1rem}.switch{text-align:right;margin:0}a{color:#0b4f9c}
label{display:block;margin:1rem 0 .25rem;font-weight:600}
input:not([type=hidden]){width:100%;padding:.6rem .75rem;font:inherit;border:1px solid #5a6472;border-radius:4px}
input[aria-invalid]{border:2px solid #a8071a}
button{margin-top:1.25rem;padding:.6rem 1.5rem;font:inherit;color:#fff;background:#0b4f9c;border:0;border-radius:4px}
:focus-visible{outline:3px solid #d46b08;outline-offset:2px}
.trouble{padding:.75rem 1rem;color:#820014;background:#fff1f0;border-left:4px solid #a8071a}
dl div{padding:.6rem 0;border-top:1px solid #d0d5dd}dt{color:#4a5463;font-size:1rem}dd{margin:.15rem 0 0}`;
