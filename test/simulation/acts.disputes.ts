import type { Command } from '@nestjs/cqrs';
import { ApproveDecision } from '#apps/case-referral/src/dispute/approve-decision/approve-decision.command.js';
import { RaiseDispute } from '#apps/case-referral/src/dispute/raise-dispute/raise-dispute.command.js';
import { RecordLetter } from '#apps/case-referral/src/dispute/record-letter/record-letter.command.js';
import { ReportDispute } from '#apps/case-referral/src/dispute/report-dispute/report-dispute.command.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import { type Act, type Answer, act, isIn, type Kind } from './act.js';
import { titled } from './names.js';
import type { DisputeRow, World } from './world.js';

const paper = { number: '国市监稽〔2026〕12号', issuer: '总局', date: '2026-04-20' };

const disputeActs: readonly Kind<DisputeRow>[] = [
  {
    verb: 'reports to the superior',
    by: 'head',
    isSensible: isIn('negotiating'),
    command: ({ id }, version, by, key) => new ReportDispute(id, version, paper, by, key),
  },
  {
    verb: 'approves the decision of',
    by: 'head',
    weight: 12,
    isSensible: isIn('decision-recorded'),
    command: ({ id }, version, by, key) => new ApproveDecision(id, version, by, key),
  },
];

/** What the officers of a region can try in a dispute over who handles the matter (C-17, P-04, P-06). */
export function disputeActsIn(world: World, region: Region): Act[] {
  const service = world.referral(region);
  const disputes = world.disputes(region);
  return [
    ...disputes.flatMap((row) => disputeActs.map((kind) => act({ kind, row, service, what: world.names.of(row.id, 'dispute') }))),
    ...lettersIn(world, region),
    ...raisedIn(world, region),
  ];
}

/** A letter may reach any region; one that does not hold the matter sends it on. */
function lettersIn(world: World, region: Region): Act[] {
  const isDisputed = regions.some((each) => world.complaint(each)?.custody.disputed === true);
  return regions.flatMap((to) =>
    (['designation', 'agreement'] as const).map((kind) => ({
      ...{ service: world.referral(region), version: 0, by: 'liaison', isSensible: isDisputed && kind === 'designation', weight: 2 },
      words: () =>
        `${titled(region)}'s liaison records ${kind === 'designation' ? 'a designation' : 'an agreement'} that names ${titled(to)}`,
      command: (_: number, key: RequestKey) =>
        new RecordLetter({ matterId: world.matterId, kind, to, ...paper }, 'liaison', key) as unknown as Command<Answer>,
    })),
  );
}

function raisedIn(world: World, region: Region): Act[] {
  const custody = world.complaint(region)?.custody;
  if (custody === undefined) return [];
  return regions
    .filter((other) => other !== region)
    .map((other) => ({
      ...{ service: world.referral(region), version: 0, by: 'liaison', weight: 1 },
      isSensible: custody.state === 'held' && !custody.disputed,
      words: () => `${titled(region)}'s liaison raises a dispute with ${titled(other)}`,
      command: (_: number, key: RequestKey) => new RaiseDispute({ matterId: world.matterId, other, reason: '另有管辖' }, 'liaison', key),
    }));
}
