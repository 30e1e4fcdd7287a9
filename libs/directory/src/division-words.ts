import { Beginnings } from './beginnings.js';
import { type Division, divisions, liesIn, shortName } from './division.js';

const fullNames = new Beginnings(divisions.map((one) => [one.name, one]));
const shortNames = new Beginnings(
  divisions.flatMap((one) => {
    const short = shortName(one.name);
    return short === undefined ? [] : [[short, one] as const];
  }),
);

/** The divisions whose full name a text begins with; those with the longest such name, all of them if several share it. */
export function fullNamesAt(text: string, within?: Division): readonly Division[] {
  for (const { words, named } of fullNames.of(text)) {
    const meant = named.filter((one) => isInside(one, within) && !goesOn(text.slice(words.length), one));
    if (meant.length > 0) return meant;
  }
  return [];
}

/** The divisions that people call by exactly this short name. */
export const shortNamesOf = (text: string, within?: Division): readonly Division[] =>
  shortNames.exactly(text).filter((one) => isInside(one, within));

/** The province or prefecture whose short name a text begins with. What follows decides whether it was meant: 天津路 is a road. */
export function shortNameAt(text: string, within?: Division): { readonly division: Division; readonly rest: string } | undefined {
  for (const { words, named } of shortNames.of(text)) {
    const division = named.find((one) => one.level !== 'county' && isInside(one, within));
    if (division !== undefined) return { division, rest: text.slice(words.length) };
  }
  return undefined;
}

/** What reads like the name of a division at the beginning of a text: one that there may be, or an area that surely is none (测试小区). */
export function divisionWordAt(text: string): { readonly words: string; readonly kind: 'division' | 'area' } | undefined {
  const [words, stem, suffix] = divisionWord.exec(text) ?? [];
  if (words === undefined || stem === undefined || suffix === undefined) return undefined;
  if (suffix.startsWith('自治')) return { words, kind: 'division' };
  const none = partOfAnAddress.test(stem) || (suffix === '市' && noCity.test(stem)) || (suffix === '区' && noDistrict.test(stem));
  return { words, kind: none ? 'area' : 'division' };
}

const isInside = (division: Division, within: Division | undefined) => within === undefined || liesIn(division, within);

// 武安市场 is a market, not the city.
const goesOn = (rest: string, { name }: Division) => name.endsWith('市') && rest.startsWith('场');

const divisionWord =
  /^(\p{Script=Han}{1,6}?)(自治区|自治县|省(?![道级政委直])|市(?![场政民区郊内委])|区(?![块域间别])|县(?![道级政委城]))/u;
const partOfAnAddress = /[路街道巷镇村号弄楼座层室]/;
const noCity = /[超夜集菜门城都早]$/;
const noDistrict =
  /([小社园校景厂院库地商市]|开发|工业|科技|保税|物流|高新|示范|产业|合作|试验|服务|仓储|批发|住宅|生活|家属|(^|[老主])城)$/;
