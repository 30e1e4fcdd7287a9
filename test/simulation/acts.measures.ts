import type { Command } from '@nestjs/cqrs';
import { DealWithMeasure } from '#apps/case-referral/src/urgent-measure/deal-with-measure/deal-with-measure.command.js';
import { JudgeMeasure } from '#apps/case-referral/src/urgent-measure/judge-measure/judge-measure.command.js';
import { RecordMeasure } from '#apps/case-referral/src/urgent-measure/record-measure/record-measure.command.js';
import { instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import { type Act, type Answer, act, isIn, type Kind, why } from './act.js';
import { titled } from './names.js';
import type { MeasureRow, World } from './world.js';

/** Long enough before a story begins that the limit passes within it. */
const takenAt = instant('2026-04-10T01:00:00.000Z');
const details = {
  ...{ where: '仓库', reason: why, items: [{ name: '箱包', quantity: 6, unit: '只' }] },
  officers: [
    { name: '甲', certificate: '1' },
    { name: '乙', certificate: '2' },
  ],
};

const own: readonly Kind<MeasureRow>[] = [
  {
    verb: 'approves',
    by: 'head',
    weight: 3,
    isSensible: isIn('awaiting-approval'),
    command: ({ id }, version, by, key) => new JudgeMeasure(id, version, true, by, key),
  },
  {
    verb: 'does not approve',
    by: 'head',
    isSensible: isIn('awaiting-approval'),
    command: ({ id }, version, by, key) => new JudgeMeasure(id, version, false, by, key),
  },
];
const dealWith: Kind<MeasureRow> = {
  verb: 'deals with the evidence of',
  by: 'officer',
  isSensible: isIn('in-force'),
  command: ({ id }, version, by, key) => new DealWithMeasure(id, version, 'secured', by, key),
};

/** Urgent measures on evidence (P-12, P-13): by whoever has the matter, and dealt with by whoever holds it. None of it may change who that is. */
export function measureActsIn(world: World, region: Region): Act[] {
  const service = world.referral(region);
  const of = (rows: readonly MeasureRow[], kinds: readonly Kind<MeasureRow>[]) =>
    rows.flatMap((row) => kinds.map((kind) => act({ kind, row, service, what: world.names.of(row.id, 'measure') })));
  return [...of(world.measures(region), [...own, dealWith]), ...of(world.toldMeasures(region), [dealWith]), ...recordedIn(world, region)];
}

function recordedIn(world: World, region: Region): Act[] {
  const state = world.complaint(region)?.custody.state;
  if (state === undefined) return [];
  const isSensible = ['held', 'frozen', 'in-transit'].includes(state) && world.measures(region).length < 2;
  return [
    {
      ...{ service: world.referral(region), version: 0, by: 'officer', isSensible, weight: 1 },
      words: () => `${titled(region)}'s officer takes an urgent measure`,
      command: (_: number, key: RequestKey) =>
        new RecordMeasure({ matterId: world.matterId, kind: 'registered', takenAt, ...details }, 'officer', key) as Command<Answer>,
    },
  ];
}
