import { Controller } from '@nestjs/common';
import { UrgentMeasureDealtWithV1 } from '#libs/contracts/src/case-referral/urgent-measure-dealt-with.v1.js';
import { UrgentMeasureJudgedV1 } from '#libs/contracts/src/case-referral/urgent-measure-judged.v1.js';
import { UrgentMeasureLapsedV1 } from '#libs/contracts/src/case-referral/urgent-measure-lapsed.v1.js';
import { UrgentMeasureToldV1 } from '#libs/contracts/src/case-referral/urgent-measure-told.v1.js';
import { Here } from '#libs/domain/src/here.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Hears } from '#libs/messaging/src/transport/hears.js';
import { mustComeFrom } from '#libs/messaging/src/transport/must-come-from.js';
import { ToldMeasures } from '../persistence/told-measures.js';
import { UrgentMeasureRepository } from '../persistence/urgent-measure.repository.js';

/** What other regions tell of measures: of theirs on a matter that is here, and of what became of ours where the matter went. */
@Controller()
export class UrgentMeasureConsumer {
  constructor(
    private readonly measures: UrgentMeasureRepository,
    private readonly told: ToldMeasures,
    private readonly here: Here,
  ) {}

  @Hears(UrgentMeasureToldV1)
  async supplement({ data }: UrgentMeasureToldV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.region, delivery);
    if (data.to === this.here.region) await this.told.keep(data, delivery.tx);
  }

  @Hears(UrgentMeasureJudgedV1)
  async judged({ data }: UrgentMeasureJudgedV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.region, delivery);
    await this.told.stands(data.measureId, data.approved ? 'in-force' : 'lifted', delivery.tx);
  }

  @Hears(UrgentMeasureLapsedV1)
  async lapsed({ data }: UrgentMeasureLapsedV1, delivery: Delivery): Promise<void> {
    mustComeFrom(data.region, delivery);
    await this.told.stands(data.measureId, 'lapsed', delivery.tx);
  }

  /** By the holder, of one of ours; or by the region that took it, which the holders that knew it hear. */
  @Hears(UrgentMeasureDealtWithV1)
  async dealtWith({ data }: UrgentMeasureDealtWithV1, delivery: Delivery): Promise<void> {
    if (data.region !== this.here.region) {
      if (delivery.sent.region === data.region) await this.told.stands(data.measureId, 'dealt-with', delivery.tx);
      return;
    }
    mustComeFrom(data.holder, delivery);
    const measure = await this.measures.find(data.measureId, delivery.tx);
    if (measure === undefined) return;
    const { how, holder, epoch, by, at } = data;
    measure.hearDealtWith({ how, holder, epoch }, by, at);
    await this.measures.save(measure, delivery.tx);
  }
}
