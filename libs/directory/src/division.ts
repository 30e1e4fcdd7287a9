import type { Region } from '#libs/domain/src/region.js';
import { divisionRows, pseudoRows } from './data/divisions.js';

export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** A division of the three regions by its GB/T 2260 code. `county` also stands for districts and county-level cities. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly region: Region;
  readonly level: DivisionLevel;
  readonly parent?: string;
}

const regionsByCode: Readonly<Record<string, Region>> = { '11': 'beijing', '12': 'tianjin', '13': 'hebei' };

export const divisions: readonly Division[] = divisionRows.map(([code, name]) => divisionFrom(code, name));

/** Development zones to which only the statistics give a code (23, all in Hebei). No place resolves to one. */
export const pseudoDivisions: readonly Division[] = pseudoRows.map(([code, name]) => divisionFrom(code, name));

const byCode: ReadonlyMap<string, Division> = new Map(divisions.map((division) => [division.code, division]));

export const divisionOf = (code: string): Division | undefined => byCode.get(code);

/** The province-level division of a region. */
export const provinceOf = (region: Region): Division => divisions.find((one) => one.region === region && one.level === 'province')!;

// Governed by the province although their codes lie under a prefecture, and addressed so (RULES 5).
const underProvince: ReadonlySet<string> = new Set(['130682', '130181']);

export const isUnderProvince = ({ code }: Division): boolean => underProvince.has(code);

/** The name with all that it lies in, as it is written on an envelope: 河北省保定市顺平县, 天津市武清区, 河北省定州市. */
export function pathOf(division: Division): string {
  const province = provinceOf(division.region);
  if (division.level === 'province') return division.name;
  const prefecture = divisionOf(division.parent ?? '');
  const between = division.level === 'county' && prefecture?.level === 'prefecture' && !isUnderProvince(division) ? prefecture.name : '';
  return province.name + between + division.name;
}

/** Whether the one lies in the other; nothing lies in itself. */
export const liesIn = (division: Division, outer: Division): boolean =>
  division.code !== outer.code && division.code.startsWith(significant(outer));

/** The name without its kind, as people say it: 武清, 滨海, 孟村. Names of two characters have none (易县). */
export function shortName(name: string): string | undefined {
  const short = name.replace(/((回族|满族|蒙古族)*自治县|新区|矿区|省|市|区|县)$/, '');
  return short.length >= 2 && short !== name ? short : undefined;
}

const significant = ({ code, level }: Division) => code.slice(0, { province: 2, prefecture: 4, county: 6 }[level]);

function divisionFrom(code: string, name: string): Division {
  const region = regionsByCode[code.slice(0, 2)]!;
  if (code.endsWith('0000')) return { code, name, region, level: 'province' };
  if (code.endsWith('00')) return { code, name, region, level: 'prefecture', parent: `${code.slice(0, 2)}0000` };
  return { code, name, region, level: 'county', parent: region === 'hebei' ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000` };
}
