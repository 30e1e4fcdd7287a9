import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { Attaching } from '../attachment/attaching.js';
import { OutsideNumberKnown, ReceivedInFuture } from '../domain/complaint.errors.js';
import type { Complaint } from '../domain/complaint.js';
import type { Submission } from '../domain/submission.js';
import { SubmissionDrafts } from '../persistence/submission-drafts.js';
import { Uploads } from '../upload/uploads.js';
import { DuplicatesDecided } from './duplicates-decided.js';
import { type Registered, RegisterSubmission } from './register-submission.command.js';
import { Registration } from './registration.js';

/** Five minutes, in milliseconds. */
const clocksMayDiffer = 300_000;

@CommandHandler(RegisterSubmission)
export class RegisterSubmissionHandler implements ICommandHandler<RegisterSubmission> {
  constructor(
    private readonly transactions: Transactions,
    private readonly registration: Registration,
    private readonly uploads: Uploads,
    private readonly attaching: Attaching,
    private readonly duplicates: DuplicatesDecided,
    private readonly drafts: SubmissionDrafts,
    private readonly clock: Clock,
  ) {}

  execute({ submission, uploads, decided, by, request, endsDraft }: RegisterSubmission): Promise<Registered> {
    if (Date.parse(submission.receivedAt) > Date.parse(this.clock.now()) + clocksMayDiffer)
      throw new ReceivedInFuture(submission.receivedAt);
    return this.transactions.once(request, async (tx) => {
      await this.mustBeNew(submission, tx);
      const before = await this.duplicates.supplemented(submission, decided, by, tx);
      const matters = before === undefined ? await this.register(submission, by, tx) : [before];
      await this.duplicates.remember(matters, decided, by, tx);
      if (endsDraft) await this.drafts.end(by, this.clock.now(), tx);
      const versions = await this.attach(matters, uploads, by, tx);
      return {
        matters: matters.map(({ id, content, version, decideBy }) => ({
          id,
          number: content.number,
          kind: content.kind,
          version: versions.get(id) ?? version,
          supplemented: before !== undefined,
          decideBy,
        })),
      };
    });
  }

  private async register(submission: Submission, by: string, tx: Tx): Promise<readonly Complaint[]> {
    const [matters = []] = await this.registration.register([submission], by, tx);
    return matters;
  }

  /** A submission that is both complaint and report puts its files on both (C-02). */
  private async attach(
    matters: readonly Complaint[],
    uploads: readonly string[],
    by: string,
    tx: Tx,
  ): Promise<ReadonlyMap<string, number>> {
    const versions = new Map(matters.map(({ id, version }) => [id, version]));
    for (const upload of uploads) {
      const file = await this.uploads.use(upload, by, tx);
      for (const { id } of matters) versions.set(id, (await this.attaching.attach(id, file, by, tx)).version);
    }
    return versions;
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
