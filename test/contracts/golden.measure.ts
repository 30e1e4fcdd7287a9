import { type MeasureFacts, UrgentMeasure } from '#apps/case-referral/src/urgent-measure/domain/urgent-measure.js';
import { published } from '#apps/case-referral/src/urgent-measure/integration/urgent-measure.published.js';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import { at, due, ids } from './golden.facts.js';

const facts: MeasureFacts = {
  ...{ id: ids.measure, matterId: ids.matter, region: 'beijing', epoch: 1, kind: 'registered', takenAt: at, recordedBy: 'bj.officer' },
  ...{ approveBy: due('approve-urgent-measure'), dealWithBy: due('deal-with-registered-evidence') },
  details: {
    where: '北京市丰台区测试仓库',
    officers: [
      { name: '测试甲', certificate: '11000001' },
      { name: '测试乙', certificate: '11000002' },
    ],
    items: [{ name: '箱包', quantity: 6, unit: '只' }],
    reason: '当场发现，正在转移。',
  },
};

/** All that Beijing tells of evidence that it registered: one that went to Hebei with the matter and was dealt with there, and one that lapsed. */
export async function publishedOfMeasures(sealsOf: (region: Region) => Seals): Promise<PublishedEvent[]> {
  const measure = UrgentMeasure.record(facts, at);
  measure.judge(true, 'bj.unit-head', at);
  const told = await Promise.all(measure.recorded.map((event) => published(event, measure, sealsOf('beijing'))));
  const gone = new UrgentMeasure(facts, { state: 'in-force', version: 2 });
  gone.tell('hebei', 2, at);
  told.push(await published(gone.recorded[0] as never, gone, sealsOf('beijing')));
  const dealtWith = new UrgentMeasure(facts, { state: 'in-force', version: 3 });
  dealtWith.dealWith({ how: 'secured', holder: 'beijing', epoch: 1 }, 'bj.officer', at);
  const lapsed = new UrgentMeasure(facts, { state: 'in-force', version: 2 });
  lapsed.lapse();
  for (const each of [dealtWith, lapsed]) for (const event of each.recorded) told.push(await published(event, each, sealsOf('beijing')));
  return told;
}
