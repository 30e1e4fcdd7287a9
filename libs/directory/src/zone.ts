import { Beginnings } from './beginnings.js';
import { type Division, divisionOf, divisions, liesIn, pseudoDivisions, shortName } from './division.js';

/** An area people give as an address that is no division: it has an administration but no GB/T 2260 code. */
export interface Zone {
  readonly name: string;
  /** How people write it: `own` names say enough alone, `local` ones only after the division that the zone lies in. */
  readonly own: readonly string[];
  readonly local: readonly string[];
  readonly within: Division;
  /** The county units it spreads over, as far as that is known. */
  readonly counties: readonly Division[];
}

const must = (code: string): Division => divisionOf(code)!;

const special: readonly Zone[] = [
  {
    name: '雄安新区',
    own: ['雄安新区', '雄安'],
    local: [],
    within: must('130000'),
    counties: [must('130638'), must('130629'), must('130632')],
  },
  {
    name: '北京经济技术开发区',
    own: ['亦庄'],
    local: ['经济技术开发区', '经开区'],
    within: must('110000'),
    counties: [must('110115'), must('110112')],
  },
];

const shorter: Readonly<Record<string, readonly string[]>> = {
  高新技术产业开发区: ['高新技术开发区', '高新区'],
  经济技术开发区: ['经济开发区', '经开区'],
  经济开发区: ['经济技术开发区', '经开区'],
};

const zones: readonly Zone[] = [...special, ...pseudoDivisions.map(statistical)];

const words = new Beginnings(zones.flatMap((zone) => [zone.name, ...zone.own, ...zone.local].map((name) => [name, zone] as const)));

/** The zone that a text begins with, and the words that name it. `within` is the division read before. */
export function zoneAt(text: string, within: Division | undefined): { readonly zone: Zone; readonly words: string } | undefined {
  for (const beginning of words.of(text)) {
    const zone = beginning.named.find((one) => isMeant(one, beginning.words, within));
    if (zone !== undefined) return { zone, words: beginning.words };
  }
  return undefined;
}

export const statisticalZoneOf = (code: string): Division | undefined => pseudoDivisions.find((one) => one.code === code);

function isMeant(zone: Zone, words: string, within: Division | undefined): boolean {
  if (zone.local.includes(words)) return within === zone.within;
  if (within === undefined || within === zone.within) return true;
  return liesIn(zone.within, within) || zone.counties.some((county) => liesIn(county, within));
}

function statistical({ name, parent }: Division): Zone {
  const within = must(parent!);
  const tail = name.replace(/^河北/, '').replace(new RegExp(`^${shortName(within.name)}市?`), '');
  const generic = shorter[tail];
  return {
    name,
    own: generic === undefined ? [tail] : [],
    local: generic === undefined ? [] : [tail, ...generic],
    within,
    counties: divisions.filter((division) => division.parent === within.code),
  };
}
