import type { AgencyKind } from '#libs/directory/src/agency-kinds.js';
import type { Subject } from '#libs/directory/src/data/competences.js';
import { divisionOf } from '#libs/directory/src/division.js';
import type { RightType } from '#libs/directory/src/right-types.js';
import { type NotRouted, type Routed, type RoutingQuestion, route } from '#libs/directory/src/route.js';

/** A published case: where it happened, and which kind of agency acted, as far as the source tells. */
export interface RoutingCase {
  readonly id: string;
  readonly year: number | null;
  readonly submissionKind: string;
  readonly rightType: RightType;
  readonly cause: string;
  readonly place: string;
  readonly placeCode: string;
  readonly agencyKind?: AgencyKind;
}

export interface RoutingMiss {
  readonly id: string;
  readonly asked: string;
  readonly expected: string;
  readonly got: string;
}

export interface RoutingMeasure {
  readonly rows: number;
  readonly right: number;
  readonly misses: readonly RoutingMiss[];
}

/** Asks the routing for every case and holds its answer against what was published: the division, and the kind of agency. */
export function measureRouting(cases: readonly RoutingCase[]): RoutingMeasure {
  const misses = cases.flatMap((one) => missOf(one, route(questionOf(one))) ?? []);
  return { rows: cases.length, right: cases.length - misses.length, misses };
}

function questionOf({ submissionKind, rightType, cause, place, year }: RoutingCase): RoutingQuestion {
  const kind = submissionKind === 'complaint' ? 'complaint' : 'report';
  return { kind, rightType, subject: subjectOf(cause), place, on: `${year ?? 2024}-07-01` };
}

function subjectOf(cause: string): Subject | undefined {
  if (cause.includes('纠纷')) return 'dispute';
  return cause.includes('假冒') ? 'breach' : undefined;
}

function missOf(one: RoutingCase, answer: Routed | NotRouted): RoutingMiss | undefined {
  const expected = divisionOf(one.placeCode) === undefined ? 'outside the three regions' : `${one.placeCode} ${one.agencyKind ?? ''}`;
  const got = answer.routed ? `${answer.place.code} ${one.agencyKind === undefined ? '' : answer.agency.kind}` : answer.sentence;
  const isRight = divisionOf(one.placeCode) === undefined ? !answer.routed : got === expected;
  return isRight ? undefined : { id: one.id, asked: `${one.rightType}, ${one.place}`, expected, got };
}
