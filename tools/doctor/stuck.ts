import type { Region } from '#libs/domain/src/region.js';
import { isLeaving, rowsOf, sideOf, untaken } from './claims.js';
import type { CustodyFact, HandOverFact, MatterFacts } from './facts.js';
import { type Hearing, type Needs, nothing, type Suspicion } from './suspicion.js';

const open = ['drafted', 'approved', 'in-transit'];

/** A matter under way counts as held only while a clock runs for it. Its hand-over is over, or never came: then nobody will ever end it. */
export function clocksThatDoNotRun(facts: MatterFacts): Suspicion[] {
  const leaving = rowsOf(facts).filter(({ row }) => isLeaving(row));
  return [...leaving.flatMap(({ region, row }) => stuck(facts, region, row)), ...neverTaken(facts)];
}

function neverTaken(facts: MatterFacts): Suspicion[] {
  return untaken(facts).map(({ region, epoch }) => ({
    ...{ kind: 'ownerless', matterId: facts.matterId, region },
    what: [`${region} 已接办第 ${epoch} 任，但一直没有入册`, `${region} accepted epoch ${epoch} and never took it`],
    needs: needs([region], [region, 'complaint-intake']),
  }));
}

function stuck(facts: MatterFacts, region: Region, row: CustodyFact): Suspicion[] {
  const outgoing = sideOf(facts, region, 'outgoing', row.handOverId);
  const incoming = row.to === null ? undefined : sideOf(facts, row.to, 'incoming', row.handOverId);
  const why = reason(region, row, outgoing, incoming);
  if (why === undefined) return [];
  const [zh, en, needed, kind = 'ownerless'] = why;
  return [
    { kind, matterId: facts.matterId, region, what: [`${region} ${row.state}：${zh}`, `${region} ${row.state}: ${en}`], needs: needed },
  ];
}

type Why = readonly [zh: string, en: string, needs: Needs, kind?: Suspicion['kind']];

/** Why the hand-over that this record waits for will never end; undefined while it may. */
function reason(region: Region, { state, to }: CustodyFact, outgoing?: HandOverFact, incoming?: HandOverFact): Why | undefined {
  const own: readonly [Region, 'complaint-intake'] = [region, 'complaint-intake'];
  const referral: readonly [Region, 'case-referral'] = [region, 'case-referral'];
  if (outgoing === undefined || outgoing.state === 'drafted' || to === null)
    return ['没有对应的移交', 'there is no such hand-over', nothing];
  if (outgoing.state === 'accepted')
    return ['已被接办而未移出', 'it was accepted and never let go', needs([region], own), 'epoch-conflict'];
  if (!open.includes(outgoing.state))
    return [`移交已结束（${outgoing.state}）`, `its hand-over is over (${outgoing.state})`, needs([region], referral, own)];
  if (outgoing.state === 'approved') return ['冻结后没有发出', 'it was frozen and never offered', needs([region], referral)];
  if (state === 'frozen') return ['移交已发出而未登记在途', 'its offer is out and it does not know', needs([region], own)];
  if (incoming === undefined) return [`移交没有送达 ${to}`, `its offer never came to ${to}`, needs([region], [to, 'case-referral'])];
  if (incoming.state === 'accepted')
    return [`${to} 已接办，发送方不知`, `${to} accepted and the sender does not know`, needs([to], referral), 'epoch-conflict'];
  if (incoming.state === 'delivered' || incoming.state === 'signed') return undefined;
  return [
    `${to} 已答复（${incoming.state}），发送方不知`,
    `${to} answered (${incoming.state}) and the sender does not know`,
    needs([to], referral),
  ];
}

function needs(sent: readonly Region[], ...heard: readonly (readonly [Region, 'complaint-intake' | 'case-referral'])[]): Needs {
  return { sent, heard: heard.map(([region, service]) => `${region}/${service}` as Hearing) };
}
