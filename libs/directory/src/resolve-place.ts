import { halfWidth } from '#libs/domain/src/text.js';
import { type Division, divisionOf, liesIn } from './division.js';
import { divisionWordAt, fullNamesAt, shortNameAt, shortNamesOf } from './division-words.js';
import * as place from './place.js';
import { statisticalZoneOf, zoneAt } from './zone.js';

type Place = place.Place;

/** Where one stands after some words of a text were read. */
interface Reading {
  readonly within?: Division;
  readonly rest: string;
  readonly assumed: readonly place.Assumption[];
}

// Long enough for the divisions at the head of any address; a cell of megabytes costs no more.
const headLength = 120;

/** Finds the division that a place or an address begins with, as far down as it says; refuses with a reason rather than guess. */
export function resolvePlace(text: string): Place {
  const head = halfWidth(text.trimStart().slice(0, headLength)).replace(noise, '');
  if (head === '') return place.nothingWritten();
  if (/^\d{6}$/.test(head)) return byCode(head);
  return read({ rest: head, assumed: [] });
}

// Between the words of an address, and nothing that must come back in a sentence (NUL, half a surrogate pair).
const noise = /[\s\p{C}/\\·>|—–（）()【】[\]-]+/gu;

function byCode(code: string): Place {
  const division = divisionOf(code);
  if (division !== undefined) return place.foundPlace(division, []);
  const zone = statisticalZoneOf(code);
  return zone === undefined ? place.unknownCode(code) : place.onlyAZone(zone.name, divisionOf(zone.parent!)!, []);
}

function read(reading: Reading): Place {
  const at = { ...reading, rest: withoutRepetition(reading.rest, reading.within) };
  const { within, rest, assumed } = at;
  if (within !== undefined && (rest === '' || within.level === 'county')) return bySecondPlace(at) ?? place.foundPlace(within, assumed);
  return byZone(at) ?? byFullName(at) ?? byShortName(at) ?? bySecondPlace(at) ?? byOtherPlace(at) ?? unread(at);
}

/** Forms with a field each for province and city yield 北京市北京市; identity cards and the statistics write 市辖区. */
function withoutRepetition(rest: string, within: Division | undefined): string {
  const again = within && [within.name, '市辖区'].find((words) => rest.startsWith(words));
  return again === undefined ? rest : withoutRepetition(rest.slice(again.length), within);
}

function byZone({ within, rest, assumed }: Reading): Place | undefined {
  const hit = zoneAt(rest, within);
  if (hit === undefined) return undefined;
  const { zone, words } = hit;
  const county = fullNamesAt(rest.slice(words.length)).find((one) => zone.counties.includes(one));
  if (county === undefined) return place.onlyAZone(zone.name, zone.within, zone.counties);
  return place.foundPlace(county, [...assumed, { text: `“${words}”不是区划，按其中的${county.name}认定`, costs: 0 }]);
}

function byFullName({ within, rest, assumed }: Reading): Place | undefined {
  const [division, ...others] = fullNamesAt(rest, within);
  if (division === undefined) return undefined;
  if (others.length > 0) return place.notOneOf(division.name, [division, ...others]);
  const bare = within === undefined && division.level === 'county';
  const note = { text: `没有写所在省市，三地只有一个${division.name}`, costs: 1 };
  return read({ within: division, rest: rest.slice(division.name.length), assumed: bare ? [...assumed, note] : assumed });
}

function byShortName({ within, rest, assumed }: Reading): Place | undefined {
  const called = calledExactly(rest, within);
  if (called.length > 1) return place.notOneOf(rest, called);
  if (called[0] !== undefined) {
    return place.foundPlace(called[0], [...assumed, { text: `“${rest}”按简称认作${called[0].name}`, costs: within === undefined ? 2 : 1 }]);
  }
  const hit = shortNameAt(rest, within);
  if (hit === undefined || !goesOnWithAPlace(hit.rest, hit.division)) return undefined;
  const short = rest.slice(0, rest.length - hit.rest.length);
  return read({
    within: hit.division,
    rest: hit.rest,
    assumed: [...assumed, { text: `“${short}”按简称认作${hit.division.name}`, costs: 1 }],
  });
}

/** One division if only one bears the short name, or if one holds all others that do (承德市 holds 承德县). */
function calledExactly(words: string, within: Division | undefined): readonly Division[] {
  const called = shortNamesOf(words, within);
  const provinces = shortNamesOf(words).filter((one) => one.level === 'province' && one.code !== within?.code);
  if (within === undefined && provinces.length > 0) return provinces;
  // 天津 河北 may be two regions or one district of Tianjin.
  if (called.length > 0 && provinces.length > 0) return [...called, ...provinces];
  const holder = called.find((one) => called.every((other) => other === one || liesIn(other, one)));
  return holder === undefined ? called : [holder];
}

const goesOnWithAPlace = (rest: string, within: Division): boolean =>
  zoneAt(rest, within) !== undefined || fullNamesAt(rest).length > 0 || shortNamesOf(rest).length > 0 || startsWithPrefecture(rest, within);

function startsWithPrefecture(rest: string, within: Division): boolean {
  const hit = shortNameAt(rest, within);
  return hit !== undefined && goesOnWithAPlace(hit.rest, hit.division);
}

/** 北京市朝阳区、海淀区: taking the first would be a guess. */
function bySecondPlace({ within, rest }: Reading): Place | undefined {
  if (within === undefined) return undefined;
  const [, mark = '', next = ''] = /^([、，,;；和及与或]?)(.*)$/u.exec(rest) ?? [];
  // Without a mark only what follows a district can be a second place; before one it may be a place in the wrong city.
  if (mark === '' && within.level !== 'county') return undefined;
  const named = [...fullNamesAt(next), ...(mark === '' ? [] : shortNamesOf(next))];
  const second = named.find((one) => one !== within && !liesIn(within, one));
  return second && place.moreThanOne(within, second.name);
}

/** What is no part of the division named before may be one by itself: then the two contradict each other. */
function byOtherPlace({ within, rest }: Reading): Place | undefined {
  if (within === undefined) return undefined;
  const alone = read({ rest, assumed: [] });
  if (alone.found) return place.elsewhere(alone.name, within, divisionOf(alone.code));
  if (alone.reason === 'ambiguous') return place.elsewhere(beginning(rest), within, undefined);
  return alone.reason === 'unknown-division' ? undefined : alone;
}

function unread({ within, rest, assumed }: Reading): Place {
  if (within === undefined) return place.unknownDivision(beginning(rest), undefined, undefined);
  const word = divisionWordAt(rest);
  if (word === undefined) return place.foundPlace(within, assumed);
  if (word.kind === 'division') return place.unknownDivision(word.words, within, alike(word.words, within));
  return place.foundPlace(within, [...assumed, { text: `“${word.words}”不是区划，只认到${within.name}`, costs: 1 }]);
}

const beginning = (text: string): string => divisionWordAt(text)?.words ?? [...text].slice(0, 12).join('');

/** 密云县 is 密云区 today. */
function alike(words: string, within: Division): Division | undefined {
  const [one, ...others] = shortNamesOf(words.replace(/(自治县|区|县|市)$/, ''), within);
  return others.length === 0 ? one : undefined;
}
