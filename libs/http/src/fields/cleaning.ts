import { instant } from '#libs/domain/src/instant.js';
import { momentCheck } from './checks.js';

/** Brings a value into the one form that is stored. What it does not understand it leaves for the check to refuse. */
export type Cleaning = (value: unknown) => unknown;

const onText =
  (clean: (text: string) => unknown): Cleaning =>
  (value) =>
    typeof value === 'string' ? clean(value) : value;

/** One form for equal text (NFC), no blanks at the ends, line ends as \n. */
export const cleanText: Cleaning = onText((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim());

/** Full-width digits and signs, as Chinese keyboards give them, become plain ones. */
export const cleanPhone: Cleaning = onText((text) => text.normalize('NFKC').replaceAll(/[–—−]/g, '-').trim());

export const cleanMoment: Cleaning = onText((text) => (momentCheck(text) === undefined ? instant(text) : text));

export const cleanId: Cleaning = onText((text) => text.toLowerCase());

/** A form sends an optional field that was left blank as ''. */
export const blankIsAbsent =
  (clean: Cleaning): Cleaning =>
  (value) => {
    const cleaned = clean(value);
    return cleaned === '' ? undefined : cleaned;
  };

/** In an address everything is text: numbers, flags and lists of one are read from it; elsewhere nothing is converted. */
export const countFromAddress: Cleaning = onText((text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text));
export const flagFromAddress: Cleaning = onText((text) => (text === 'true' ? true : text === 'false' ? false : text));
export const listFromAddress: Cleaning = onText((text) => [text]);
