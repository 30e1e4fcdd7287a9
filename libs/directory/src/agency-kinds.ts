import { type Division, divisionOf, isUnderProvince, provinceOf } from './division.js';

/** Which branch of the administration acts. The keys are stored and sent; they never change. */
export const agencyKinds = ['market-supervision', 'ip-office', 'copyright', 'agriculture', 'forestry'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export interface Agency {
  readonly kind: AgencyKind;
  readonly name: string;
  readonly division: Division;
}

/** [recalled]: how such bodies are called; what a body really calls itself stands in `ownNames`. */
const endings: Readonly<Record<AgencyKind, string>> = {
  'market-supervision': '市场监督管理局',
  'ip-office': '知识产权局',
  copyright: '文化市场综合执法机构',
  agriculture: '农业农村局',
  forestry: '林业和草原主管部门',
};

const ownNames: ReadonlyMap<string, string> = new Map([
  ['market-supervision/120000', '天津市市场监督管理委员会'],
  ['copyright/110000', '北京市文化市场综合执法总队'],
  ['copyright/120000', '天津市文化市场行政执法总队'],
  ['agriculture/120000', '天津市农业农村委员会'],
  ['agriculture/130000', '河北省农业农村厅'],
  ['forestry/110000', '北京市园林绿化局'],
]);

/** The body of that kind in that division; its name is written as on an envelope, so that no two are alike. */
export function agencyIn(division: Division, kind: AgencyKind): Agency {
  return { kind, division, name: ownNames.get(`${kind}/${division.code}`) ?? `${seat(division)}${endings[kind]}` };
}

function seat(division: Division): string {
  const above = divisionOf(division.parent ?? '');
  if (above === undefined) return division.name;
  const isInPrefecture = above.level === 'prefecture' && !isUnderProvince(division);
  return (isInPrefecture || above.level === 'province' ? outer(division, above) : provinceOf(division.region).name) + division.name;
}

/** A county is named after its city, a district of a municipality after the municipality; a prefecture stands alone. */
const outer = (division: Division, above: Division) => (division.level === 'prefecture' ? '' : above.name);
