import { type Agency, type AgencyKind, agencyIn } from './agency-kinds.js';
import { type Competence, competences, type Subject } from './data/competences.js';
import { type Division, divisionOf, isUnderProvince, liesIn, provinceOf } from './division.js';
import type { FoundPlace, UnknownPlace } from './place.js';
import { resolvePlace } from './resolve-place.js';
import type { RightType } from './right-types.js';

export interface RoutingQuestion {
  readonly kind: 'complaint' | 'report';
  readonly rightType: RightType;
  /** Where it is not said, a complaint about a patent is a dispute and a report on one is a breach (T-02, T-17). */
  readonly subject?: Subject | undefined;
  /** Where it happened, as the submitter says it. */
  readonly place: string;
  /** Where the respondent does business. */
  readonly respondentAddress?: string | undefined;
  /** Local day, yyyy-mm-dd: competences change. */
  readonly on: string;
}

export interface OtherAgency {
  readonly agency: Agency;
  /** In Chinese: when it is this one. */
  readonly when: string;
}

export interface Routed {
  readonly routed: true;
  readonly agency: Agency;
  readonly place: FoundPlace;
  /** In Chinese, in the order of the argument. */
  readonly reasons: readonly string[];
  /** The rules that the argument rests on. */
  readonly cites: readonly string[];
  readonly others: readonly OtherAgency[];
}

export interface NotRouted {
  readonly routed: false;
  /** In Chinese: what is missing and how to mend it. */
  readonly sentence: string;
  readonly suggestion?: string;
}

/** Proposes who should act, with the reason in words (C-06, C-16, R-026). A proposal: the officer decides. Never guesses a place. */
export function route(question: RoutingQuestion): Routed | NotRouted {
  const subject = question.subject ?? usualSubject(question);
  const competence = competences.find((one) => concerns(one, question, subject));
  if (competence === undefined) return { routed: false, sentence: '这类权利没有对应的主管部门规则，请由统一受理人员人工认定。' };
  const where = placeOf(question);
  if (!where.place.found) return notRouted(where.place);
  const { place } = where;
  const division = competentIn(divisionOf(place.code)!, competence.level);
  return {
    routed: true,
    agency: agencyIn(division, competence.kind),
    place,
    reasons: [why(competence), where.why, ...levelReasons(divisionOf(place.code)!, division, competence), ...zoneReason(question)],
    cites: [...new Set([...where.cites, ...competence.cites])],
    others: [...alsoCompetent(where.also, competence, division), ...others(question, subject, divisionOf(place.code)!)],
  };
}

const patents: readonly RightType[] = ['invention', 'utility-model', 'design', 'patent'];

function usualSubject({ kind, rightType }: RoutingQuestion): Subject {
  if (rightType === 'layout-design') return 'dispute';
  return patents.includes(rightType) && kind === 'complaint' ? 'dispute' : 'breach';
}

const concerns = ({ rights, subject, validFrom, validTo }: Competence, { rightType, on }: RoutingQuestion, wanted: Subject) =>
  rights.includes(rightType) && subject === wanted && validFrom <= on && (validTo === undefined || on <= validTo);

interface Where {
  readonly place: FoundPlace | UnknownPlace;
  /** Where the respondent may do business as well. */
  readonly also?: FoundPlace | undefined;
  readonly why: string;
  readonly cites: readonly string[];
}

/** A complaint goes to where the respondent does business (C-06), a report to where the act took place (C-16). */
function placeOf({ kind, place, respondentAddress }: RoutingQuestion): Where {
  const atPlace = { place: resolvePlace(place), why: '举报由违法行为发生地办理', cites: ['C-16'] };
  if (kind === 'report') return atPlace;
  const address = respondentAddress === undefined ? undefined : resolvePlace(respondentAddress);
  if (address?.found) {
    const also = otherPlace(atPlace.place, address);
    return { place: address, also, why: '投诉由被投诉人实际经营地或者住所地办理', cites: also === undefined ? ['C-06'] : ['C-06', 'C-07'] };
  }
  return { ...atPlace, why: '投诉由被投诉人实际经营地办理；没有写明单位地址，暂按发生地认定', cites: ['C-06'] };
}

function otherPlace(place: FoundPlace | UnknownPlace, address: FoundPlace): FoundPlace | undefined {
  if (!place.found) return undefined;
  const [there, here] = [divisionOf(place.code)!, divisionOf(address.code)!];
  return there === here || liesIn(there, here) || liesIn(here, there) ? undefined : place;
}

/** C-07: of two with power, the one that received it first. Whether both have it is for the officer to see. */
function alsoCompetent(place: FoundPlace | undefined, { kind, level }: Competence, competent: Division): readonly OtherAgency[] {
  if (place === undefined) return [];
  const division = competentIn(divisionOf(place.code)!, level);
  if (division === competent) return [];
  return [{ agency: agencyIn(division, kind), when: '实际经营地在发生地的，两地机关都有权处理，由先收到投诉的机关办理（C-07）' }];
}

const notRouted = ({ sentence, suggestion }: UnknownPlace): NotRouted => ({
  routed: false,
  sentence,
  ...(suggestion === undefined ? {} : { suggestion }),
});

/** The districts of a municipality rank with prefectures; 定州 and 辛集 have none above them but the province. */
function competentIn(division: Division, level: Competence['level']): Division {
  if (level === 'province') return provinceOf(division.region);
  if (level === 'county' || division.level !== 'county' || division.region !== 'hebei') return division;
  return isUnderProvince(division) ? provinceOf(division.region) : divisionOf(division.parent ?? '')!;
}

const why = ({ why: words, confidence }: Competence) => (confidence === 'recalled' ? `${words}（依据待核实）` : words);

function levelReasons(place: Division, competent: Division, { level }: Competence): readonly string[] {
  if (competent !== place) return [`由${level === 'province' || competent.level === 'province' ? '省（市）级' : '设区的市一级'}机关办理`];
  return level === 'county' && place.level !== 'county' ? ['地点只写到市一级，由该级机关接收后分送区县（C-24）'] : [];
}

// It has an administration of its own and no division code, so that an address there reads as one of 大兴 or 通州.
const zoneReason = ({ place, respondentAddress }: RoutingQuestion) =>
  /亦庄|北京(市)?经济技术开发区/.test(`${place}${respondentAddress ?? ''}`)
    ? ['在北京经济技术开发区管理范围内的，由开发区管理机构办理']
    : [];

function others(question: RoutingQuestion, subject: Subject, place: Division): readonly OtherAgency[] {
  const at = (kind: AgencyKind, level: Competence['level']) => agencyIn(competentIn(place, level), kind);
  if (question.rightType === 'plant-variety') return [{ agency: at('forestry', 'county'), when: '属于林木品种的' }];
  if (!patents.includes(question.rightType)) return [];
  return subject === 'dispute'
    ? [{ agency: at('market-supervision', 'county'), when: '属于假冒专利（冒用专利号、标识）的' }]
    : [{ agency: at('ip-office', 'prefecture'), when: '属于专利侵权纠纷、由权利人请求裁决的' }];
}
