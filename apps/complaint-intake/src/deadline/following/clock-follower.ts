import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Deadline } from '#libs/rules/src/deadline.js';
import type { Complaint } from '../../complaint/domain/complaint.js';
import { ClockRepository, type NewClock } from '../persistence/clock.repository.js';
import { stepsOf } from './steps.js';

/** Keeps the clocks of matters in step with what their records say, in the transaction that saves them. */
@Injectable()
export class ClockFollower {
  constructor(private readonly clocks: ClockRepository) {}

  async running(matterId: string, what: string, tx: Tx): Promise<Deadline | undefined> {
    return (await this.clocks.find(matterId, what, tx))?.deadline;
  }

  /** A registration costs one statement, however many matters are registered; most other news costs none. */
  async follow(changed: readonly Complaint[], tx: Tx): Promise<void> {
    let begun: NewClock[] = [];
    for (const complaint of changed) {
      const { id: matterId, custody } = complaint;
      for (const event of complaint.recorded) {
        for (const step of stepsOf(event, complaint)) {
          if ('begin' in step) begun.push({ matterId, epoch: custody.epoch, what: step.begin, due: step.due });
          else if ('restart' in step) await this.clocks.restart({ matterId, epoch: custody.epoch, what: step.restart, due: step.due }, tx);
          else {
            // A part of a matter that was decided on is born with the decision: its clock never runs (C-02).
            begun = begun.filter((each) => each.matterId !== matterId || !(step.end === 'all' || step.end.includes(each.what)));
            await this.clocks.end(matterId, step.end, { as: step.as, at: event.at }, tx);
          }
        }
      }
    }
    await this.clocks.begin(begun, tx);
  }
}
