import { Converter } from 'opencc-js/t2cn';

const firstHan = 0x4e00;
const lastHan = 0x9fff;
let simplified: ReadonlyMap<string, string> | undefined;

/** Sign by sign, made once: the phrases of the converter would cost milliseconds for every long text, and both sides are read the same way. */
function simplifiedSigns(): ReadonlyMap<string, string> {
  if (simplified !== undefined) return simplified;
  const convert = Converter({ from: 't', to: 'cn' });
  const signs = Array.from({ length: lastHan - firstHan + 1 }, (_each, at) => String.fromCodePoint(firstHan + at));
  simplified = new Map(signs.flatMap((sign) => (convert(sign) === sign ? [] : [[sign, convert(sign)] as const])));
  return simplified;
}

/** One spelling for what is compared: half width, small letters, simplified characters. Never shown to anybody. */
export function plain(text: string): string {
  const signs = simplifiedSigns();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u4e00-\u9fff]/g, (sign) => signs.get(sign) ?? sign);
}

/** The same, without anything that is neither letter nor digit. */
export const lettersOf = (text: string): string => plain(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** All neighbouring pairs of signs. */
export const pairsOf = (text: string): string[] => {
  const signs = [...text];
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

/** How much of the smaller of two sets lies in the other: a short text that repeats part of a long one is alike. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: (each: string) => number = () => 1): number {
  const sum = (set: Iterable<string>) => [...set].reduce((total, each) => total + weightOf(each), 0);
  const smaller = Math.min(sum(a), sum(b));
  return smaller === 0 ? 0 : sum([...a].filter((each) => b.has(each))) / smaller;
}
