import { Dispute } from '#apps/case-referral/src/dispute/domain/dispute.js';
import { published } from '#apps/case-referral/src/dispute/integration/dispute.published.js';
import { LetterForwardedV1 } from '#libs/contracts/src/case-referral/letter-forwarded.v1.js';
import { LetterRefusedV1 } from '#libs/contracts/src/case-referral/letter-refused.v1.js';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import { at, due, ids, note } from './golden.facts.js';

const paper = { number: '国市监稽〔2026〕12号', issuer: '国家市场监督管理总局', date: '2026-04-20' } as const;
const designation = { kind: 'designation', to: 'tianjin', paper, recordedBy: 'bj.liaison' } as const;
const opening = {
  id: ids.dispute,
  matterId: ids.matter,
  epoch: 1,
  holder: 'beijing',
  other: 'hebei',
  handOverId: ids.handOver,
  rounds: [{ holder: note.reason, other: '该商户实际在天津', ground: 'not-here' }],
  negotiateBy: due('negotiate-dispute'),
} as const;

/** All that Beijing tells of a dispute with Hebei, which ends by a designation to Tianjin. */
export async function publishedOfDisputes(sealsOf: (region: Region) => Seals): Promise<PublishedEvent[]> {
  const dispute = Dispute.open({ ...opening, cause: 'objection' }, { state: 'held', disputed: true }, at) as Dispute;
  dispute.report(paper, due('designate-handler'), 'bj.unit-head', at);
  dispute.recordDecision(designation, at);
  dispute.approve('bj.unit-head', at);
  dispute.carriedBy(ids.otherHandOver);
  dispute.ownerChanged({ state: 'moved', disputed: false, handOverId: ids.otherHandOver }, at);
  const told = await Promise.all(dispute.recorded.map((event) => published(event, dispute, sealsOf('beijing'))));
  const { kind, to, recordedBy: by } = designation;
  const letter = {
    letterId: ids.letter,
    matterId: ids.matter,
    from: 'hebei',
    to: 'beijing',
    decision: { kind, to, paper },
    by,
    at,
  } as const;
  const { letterId, matterId, from, to: holder } = letter;
  const refused = { letterId, matterId, from, to: holder, why: 'dispute.agreed-on-third', at };
  return [...told, LetterForwardedV1.of(ids.matter, letter), LetterRefusedV1.of(ids.matter, refused)];
}
