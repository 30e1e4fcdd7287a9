import { UrgentMeasureDealtWithV1 } from '#libs/contracts/src/case-referral/urgent-measure-dealt-with.v1.js';
import { UrgentMeasureJudgedV1 } from '#libs/contracts/src/case-referral/urgent-measure-judged.v1.js';
import { UrgentMeasureLapsedV1 } from '#libs/contracts/src/case-referral/urgent-measure-lapsed.v1.js';
import { UrgentMeasureRecordedV1 } from '#libs/contracts/src/case-referral/urgent-measure-recorded.v1.js';
import { UrgentMeasureToldV1 } from '#libs/contracts/src/case-referral/urgent-measure-told.v1.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { MeasureEvent } from '../domain/urgent-measure.events.js';
import type { UrgentMeasure } from '../domain/urgent-measure.js';

/** Domain event → contract. The list of items leaves the cell only sealed to whoever holds the matter. */
export async function published(event: MeasureEvent, { id: measureId, facts, state }: UrgentMeasure, seals: Seals) {
  const { matterId, region, kind, takenAt, dealWithBy } = facts;
  const { by, at } = event;
  const about = { measureId, matterId, region };
  const until = dealWithBy === undefined ? {} : { dealWithBy };
  switch (event.type) {
    case 'MeasureRecorded':
      return UrgentMeasureRecordedV1.of(matterId, {
        ...about,
        ...{ epoch: facts.epoch, kind, takenAt, approveBy: facts.approveBy, ...until, by, at },
      });
    case 'MeasureJudged':
      return UrgentMeasureJudgedV1.of(matterId, { ...about, approved: event.approved, by, at });
    case 'MeasureDealtWith':
      return UrgentMeasureDealtWithV1.of(matterId, { ...about, holder: event.holder, epoch: event.epoch, how: event.how, by, at });
    case 'MeasureLapsed':
      return UrgentMeasureLapsedV1.of(matterId, { ...about, at });
    case 'MeasureTold':
      return UrgentMeasureToldV1.of(matterId, {
        ...about,
        ...{ to: event.to, epoch: event.epoch, kind, takenAt, state, ...until, at },
        details: await seals.seal(event.to, facts.details),
      });
    default:
      return event satisfies never;
  }
}
