import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { OutsideNumberKnown, ReceivedInFuture } from '../domain/complaint.errors.js';
import type { Submission } from '../domain/submission.js';
import { RegisterSubmission } from './register-submission.command.js';
import type { RegisteredResponse } from './register-submission.response.js';
import { Registration } from './registration.js';

/** Five minutes, in milliseconds. */
const clocksMayDiffer = 300_000;

@CommandHandler(RegisterSubmission)
export class RegisterSubmissionHandler implements ICommandHandler<RegisterSubmission> {
  constructor(
    private readonly transactions: Transactions,
    private readonly registration: Registration,
    private readonly clock: Clock,
  ) {}

  execute({ submission, by, request }: RegisterSubmission): Promise<RegisteredResponse> {
    if (Date.parse(submission.receivedAt) > Date.parse(this.clock.now()) + clocksMayDiffer)
      throw new ReceivedInFuture(submission.receivedAt);
    return this.transactions.once(request, async (tx) => {
      await this.mustBeNew(submission, tx);
      const [matters = []] = await this.registration.register([submission], by, tx);
      return {
        matters: matters.map(({ id, content, version, decideBy }) => ({
          id,
          number: content.number,
          kind: content.kind,
          version,
          decideBy,
        })),
      };
    });
  }

  /** A hotline sends a work order once; a second form with its number gets the matter's id instead of a twin. */
  private async mustBeNew({ outsideNumber }: Submission, tx: Tx): Promise<void> {
    if (outsideNumber === undefined) return;
    await tx.query(`select pg_advisory_xact_lock(hashtext('outside-number'), hashtext($1))`, [outsideNumber]);
    const [known]: { id: string }[] = await tx.query(
      `select id from complaint where outside_number = $1 union all select matter_id from linked_submission where outside_number = $1 limit 1`,
      [outsideNumber],
    );
    if (known !== undefined) throw new OutsideNumberKnown(known.id);
  }
}
