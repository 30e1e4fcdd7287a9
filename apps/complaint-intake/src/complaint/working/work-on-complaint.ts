import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { type RequestKey, Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import type { Complaint } from '../domain/complaint.js';
import type { WorkStep } from '../domain/work-step.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';

/** Of one request: which matter, as it was seen, and by whom. */
export interface Asked {
  readonly id: string;
  readonly expected: number;
  readonly by: string;
  readonly request: RequestKey;
}

/** Get, decide, save, in one transaction that gives one request its effect once: what every step of the holder has in common. */
@Injectable()
export class WorkOnComplaint {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly clock: Clock,
  ) {}

  do(
    { id, expected, by, request }: Asked,
    step: (complaint: Complaint, now: Instant, tx: Tx) => WorkStep | Promise<WorkStep>,
  ): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const complaint = await this.complaints.get(id, tx, expected);
      const now = this.clock.now();
      complaint.work(await step(complaint, now, tx), by, now);
      await this.complaints.save(complaint, tx);
      return { version: complaint.version };
    });
  }
}
