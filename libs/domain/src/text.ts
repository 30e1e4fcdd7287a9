/** Full-width digits and Latin letters become half-width ones. Nothing else changes: full-width punctuation belongs to Chinese text. */
export const halfWidth = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => sign.normalize('NFKC'));

const blank = /[\s\u200B-\u200D\u2060]/;

/** Takes white space off both ends, also the ideographic, no-break and zero-width kinds that forms and spreadsheets leave there. */
export function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  // A pattern anchored at the end takes quadratic time on a long run of blanks inside a cell; two walks do not.
  while (from < to && blank.test(text.charAt(from))) from += 1;
  while (to > from && blank.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** How a cell of an imported file is read before anything compares it. */
export const normaliseText = (text: string): string => trimSpaces(halfWidth(text));
