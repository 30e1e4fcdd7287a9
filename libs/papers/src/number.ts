/** With `{agency}`, `{word}`, `{year}` in 〔〕 and `{serial}`: Arabic digits without leading zeros (N-03). The forms of complaints print 第…号 (N-04). */
export type NumberPattern = `${string}〔{year}〕${string}{serial}${string}`;

export const letterNumber: NumberPattern = '{agency}{word}〔{year}〕{serial}号';
export const formNumber: NumberPattern = '{agency}{word}〔{year}〕第{serial}号';

/** A region's own pattern comes from a file: brackets 〔〕 only, and year and serial must be in it. */
export const isNumberPattern = (text: string): text is NumberPattern =>
  /^[^[\]【】()（）{}]*(\{(agency|word)\}[^[\]【】()（）{}]*)*〔\{year\}〕[^{}〔〕]*\{serial\}[^{}〔〕]*$/.test(text);

export interface DrawnNumber {
  readonly agency: string;
  readonly word: string;
  readonly year: number;
  readonly serial: number;
}

export const numberText = (pattern: NumberPattern, { agency, word, year, serial }: DrawnNumber): string =>
  pattern
    .replace('{agency}', () => agency)
    .replace('{word}', () => word)
    .replace('{year}', String(year))
    .replace('{serial}', String(serial));
