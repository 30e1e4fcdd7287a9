import type { Region } from '#libs/domain/src/region.js';
import type { DoctorCounts } from '#libs/service/src/doctor/doctor-sentence.js';
import { allFacts } from './all-facts.js';
import { auditedServices, type CellDesk } from './cell-desk.js';
import type { MatterFacts } from './facts.js';
import { brokenLink, countsOf, type Finding, findingOf } from './findings.js';
import { judge } from './judge.js';
import { areMet, type Settled, untilHeard } from './quiet.js';
import type { Suspicion } from './suspicion.js';

export interface Examination {
  readonly matters: number;
  readonly counts: DoctorCounts;
  readonly findings: readonly Finding[];
  /** Matters that could not be judged: what was said of them is still on its way to a region that has not read the log to its end. */
  readonly waiting: number;
  readonly behind: readonly Region[];
}

export interface Examining {
  /** How long a service may take to read what was in the log, in milliseconds. */
  readonly patience?: number;
  readonly tell?: (what: string) => void;
}

const idsAtOnce = 100;

/** Compares the live data of the cells. May run while they are worked on: what changes between two looks, or is still on its way, is no finding. */
export async function examine(desks: readonly CellDesk[], { patience = 20_000, tell = () => {} }: Examining = {}): Promise<Examination> {
  const { matters, suspects } = await firstLook(desks, tell);
  tell(`事项 matters ${matters}, 待复核 to be looked at again ${suspects.size}`);
  const settled = suspects.size === 0 ? undefined : await untilHeard(desks, patience);
  const { sure, waiting } = settled === undefined ? { sure: [], waiting: 0 } : await secondLook(desks, suspects, settled);
  const findings = [...(await withParked(desks, sure)), ...(await audits(desks, tell))];
  const behind =
    settled === undefined || waiting === 0 ? [] : desks.map(({ region }) => region).filter((region) => !hasSettled(region, settled));
  return { matters, counts: countsOf(findings), findings, waiting, behind };
}

async function firstLook(desks: readonly CellDesk[], tell: (what: string) => void) {
  const suspects = new Map<string, string>();
  let matters = 0;
  for await (const facts of allFacts(desks)) {
    matters += 1;
    if (matters % 50_000 === 0) tell(`${matters}`);
    if (judge(facts).length > 0) suspects.set(facts.matterId, JSON.stringify(facts));
  }
  return { matters, suspects };
}

/** Only facts that are the same as before, since equal versions mean that all of them stood at one moment between the two looks. */
async function secondLook(desks: readonly CellDesk[], suspects: ReadonlyMap<string, string>, settled: Settled) {
  const sure: Suspicion[] = [];
  let waiting = 0;
  for (const ids of portions([...suspects.keys()])) {
    for await (const facts of allFacts(desks, ids)) {
      if (JSON.stringify(facts) !== suspects.get(facts.matterId)) continue;
      const { met, unmet } = sorted(facts, settled);
      sure.push(...met);
      if (met.length === 0 && unmet.length > 0) waiting += 1;
    }
  }
  return { sure, waiting };
}

function sorted(facts: MatterFacts, settled: Settled) {
  const all = judge(facts);
  return { met: all.filter(({ needs }) => areMet(needs, settled)), unmet: all.filter(({ needs }) => !areMet(needs, settled)) };
}

async function withParked(desks: readonly CellDesk[], sure: readonly Suspicion[]): Promise<Finding[]> {
  if (sure.length === 0) return [];
  const places = desks.flatMap((desk) =>
    auditedServices.map(async (name) => ({ name: `${desk.region} ${name}`, ...(await desk.service(name)) })),
  );
  const parked = await Promise.all(places);
  const parkedIn = (matterId: string) => parked.filter(({ parkedMatters }) => parkedMatters.includes(matterId)).map(({ name }) => name);
  return sure.map((each) => findingOf(each, parkedIn(each.matterId)));
}

async function audits(desks: readonly CellDesk[], tell: (what: string) => void): Promise<Finding[]> {
  const chains = desks.flatMap((desk) => auditedServices.map((service) => audit(desk, service)));
  const all = await Promise.all(chains);
  tell(`审计链 audit chains ${all.length}, ${all.reduce((sum, { checked }) => sum + checked, 0)} links`);
  return all.flatMap(({ findings }) => findings);
}

async function audit(desk: CellDesk, service: (typeof auditedServices)[number]) {
  const findings: Finding[] = [];
  let checked = 0;
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const portion = await desk.audit(service, after);
    checked += portion.checked;
    findings.push(...portion.broken.map((link) => brokenLink(desk.region, service, link)));
    after = portion.next;
  }
  return { checked, findings };
}

const hasSettled = (region: Region, { sent, heard }: Settled): boolean =>
  sent.has(region) && (['complaint-intake', 'case-referral', 'case-status'] as const).every((service) => heard.has(`${region}/${service}`));

function* portions(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += idsAtOnce) yield ids.slice(from, from + idsAtOnce);
}
