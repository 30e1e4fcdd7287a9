import type { Region } from '#libs/domain/src/region.js';
import { birthsOf, type Claim, claimsOf, entries, rowsOf } from './claims.js';
import type { MatterFacts, ReplicaFact } from './facts.js';
import { clocksThatDoNotRun } from './stuck.js';
import { type Hearing, nothing, type Suspicion } from './suspicion.js';

/**
 * What looks wrong with one matter, as far as its facts say. A suspicion becomes a finding only where a second look shows the same facts and the news that it
 * `needs` was heard meanwhile (CUSTODY: “Doctor”).
 */
export function judge(facts: MatterFacts): Suspicion[] {
  const claims = claimsOf(facts);
  return [...holders(facts, claims), ...epochs(facts, claims), ...clocksThatDoNotRun(facts), ...replicas(facts, claims), ...digests(facts)];
}

const told = (claims: readonly Claim[]) => claims.map(({ region, state, epoch }) => `${region} ${state} (${epoch})`).join(', ');

function holders({ matterId, cells }: MatterFacts, claims: readonly Claim[]): Suspicion[] {
  if (claims.length === 1) return [];
  if (claims.length > 1) {
    const what = [`${claims.length} 个地区同时持有：${told(claims)}`, `${claims.length} regions hold it at once: ${told(claims)}`] as const;
    return [{ kind: 'double-held', matterId, what, needs: nothing }];
  }
  const seen = entries(cells).map(([region, { row }]) => `${region} ${row === undefined ? '–' : `${row.state} (${row.epoch})`}`);
  const what = [`没有地区持有：${seen.join(', ')}`, `no region holds it: ${seen.join(', ')}`] as const;
  return [{ kind: 'ownerless', matterId, what, needs: nothing }];
}

/** Epochs never repeat, each above the first was born of an acceptance, and nobody holds in one that has passed. */
function epochs(facts: MatterFacts, claims: readonly Claim[]): Suspicion[] {
  const conflict = (region: Region, zh: string, en: string): Suspicion => ({
    ...{ kind: 'epoch-conflict', matterId: facts.matterId, region, what: [zh, en], needs: nothing },
  });
  const [rows, births] = [rowsOf(facts), birthsOf(facts)];
  const highest = Math.max(0, ...rows.map(({ row }) => row.epoch), ...births.map(({ epoch }) => epoch));
  return [
    ...rows.flatMap(({ region, row: { epoch } }) => {
      const twin = rows.find((other) => other.region > region && other.row.epoch === epoch);
      return twin === undefined
        ? []
        : [conflict(region, `第 ${epoch} 任出现在两地：${region}、${twin.region}`, `epoch ${epoch} is in two regions`)];
    }),
    ...births.flatMap(({ region, epoch, handOver }) => {
      const twin = births.find((other) => other.handOver.id > handOver.id && other.epoch === epoch);
      return twin === undefined ? [] : [conflict(region, `第 ${epoch} 任由两次接办产生`, `epoch ${epoch} was born of two acceptances`)];
    }),
    ...rows
      .filter(({ region, row }) => row.epoch > 1 && !births.some((birth) => birth.region === region && birth.epoch === row.epoch))
      .map(({ region, row }) => conflict(region, `第 ${row.epoch} 任没有对应的接办`, `no acceptance gave birth to epoch ${row.epoch}`)),
    ...(claims.length === 1 ? claims : [])
      .filter(({ epoch }) => epoch < highest)
      .map(({ region, epoch }) =>
        conflict(region, `在第 ${epoch} 任持有，但已有第 ${highest} 任`, `holds in epoch ${epoch}; ${highest} was reached`),
      ),
  ];
}

/** Every replica shows the holder of the highest epoch, once it has heard what that one told. */
function replicas(facts: MatterFacts, claims: readonly Claim[]): Suspicion[] {
  const [claim] = claims;
  if (claims.length !== 1 || claim === undefined) return [];
  return entries(facts.cells).flatMap(([region, { replica }]) => {
    if (replica !== undefined && shows(replica, claim)) return [];
    const seen = replica === undefined ? '–' : `${replica.holder ?? '–'} (${replica.epoch ?? '–'}.${replica.custodyVersion ?? '–'})`;
    const is = `${claim.region} (${claim.epoch}.${claim.version})`;
    return [
      {
        ...{ kind: 'epoch-conflict' as const, matterId: facts.matterId, region },
        what: [`${region} 的副本显示 ${seen}，实际持有人为 ${is}`, `the replica in ${region} shows ${seen}; the holder is ${is}`] as const,
        needs: { sent: [claim.region], heard: [`${region}/case-status` as Hearing] },
      },
    ];
  });
}

const shows = ({ holder, epoch, custodyVersion }: ReplicaFact, claim: Claim): boolean =>
  holder === claim.region && epoch === claim.epoch && custodyVersion === claim.version;

/** Each pair by itself: one region that has not caught up says nothing about the other two. */
function digests({ matterId, cells }: MatterFacts): Suspicion[] {
  const seen = entries(cells).map(([region, { replica }]) => ({ region, digest: replica?.digest ?? '–' }));
  return seen.flatMap(({ region, digest }, index) =>
    seen
      .slice(index + 1)
      .filter((other) => other.digest !== digest)
      .map((other) => ({
        ...{ kind: 'digest-difference' as const, matterId, region },
        what: [
          `${region} 与 ${other.region} 的摘要不同：${digest.slice(0, 12)}、${other.digest.slice(0, 12)}`,
          `${region} and ${other.region} differ: ${digest.slice(0, 12)}, ${other.digest.slice(0, 12)}`,
        ] as const,
        needs: { sent: [], heard: [`${region}/case-status` as Hearing, `${other.region}/case-status` as Hearing] },
      })),
  );
}
