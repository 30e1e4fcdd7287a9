import { type Division, divisions, liesIn, shortName } from './division.js';

/** The divisions whose full name a text begins with; those with the longest such name, all of them if several share it. */
export function fullNamesAt(text: string, within?: Division): readonly Division[] {
  const named = divisions.filter((one) => isInside(one, within) && text.startsWith(one.name) && !goesOn(text.slice(one.name.length), one));
  const longest = Math.max(...named.map(({ name }) => name.length));
  return named.filter(({ name }) => name.length === longest);
}

/** The divisions that people call by exactly this short name. */
export const shortNamesOf = (text: string, within?: Division): readonly Division[] =>
  divisions.filter((one) => isInside(one, within) && shortNames.get(one.code) === text);

/** The province or prefecture whose short name a text begins with. What follows decides whether it was meant: 天津路 is a road. */
export function shortNameAt(text: string, within?: Division): { readonly division: Division; readonly rest: string } | undefined {
  const division = divisions.find((one) => one.level !== 'county' && isInside(one, within) && text.startsWith(shortNames.get(one.code)!));
  return division && { division, rest: text.slice(shortNames.get(division.code)!.length) };
}

/** What reads like the name of a division at the beginning of a text, whether there is one or not. */
export function divisionWordAt(text: string): { readonly words: string; readonly kind: 'division' | 'area' } | undefined {
  const [words, stem, suffix] = divisionWord.exec(text) ?? [];
  if (words === undefined || stem === undefined || suffix === undefined) return undefined;
  if (suffix.startsWith('自治')) return { words, kind: 'division' };
  if (partOfAnAddress.test(stem) || (suffix === '市' && noCity.test(stem))) return undefined;
  return { words, kind: suffix === '区' && noDistrict.test(stem) ? 'area' : 'division' };
}

const shortNames: ReadonlyMap<string, string | undefined> = new Map(divisions.map((one) => [one.code, shortName(one.name)]));

const isInside = (division: Division, within: Division | undefined) => within === undefined || liesIn(division, within);

// 武安市场 is a market, not the city.
const goesOn = (rest: string, { name }: Division) => name.endsWith('市') && rest.startsWith('场');

const divisionWord =
  /^(\p{Script=Han}{1,6}?)(自治区|自治县|省(?![道级政委直])|市(?![场政民区郊内委])|区(?![块域间别])|县(?![道级政委城]))/u;
const partOfAnAddress = /[路街道巷镇村号弄楼座层室]/;
const noCity = /[超夜集菜门城都早]$/;
const noDistrict =
  /([小社园校景厂院库地商市]|开发|工业|科技|保税|物流|高新|示范|产业|合作|试验|服务|仓储|批发|住宅|生活|家属|老城|主城|城)$/;
