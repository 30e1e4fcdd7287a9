import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { opensReporter, type Source } from '#libs/papers/src/sources.js';
import type { Tx } from '#libs/persistence/src/transactions.js';

interface Opened {
  readonly form: string;
  readonly fields: readonly { readonly source: Source }[];
}

export const holdsReporter = ({ fields }: Opened): boolean => fields.some(({ source }) => opensReporter(source));

/** A paper that names whoever complained is looked at with the same trace as the reporter’s data themselves. */
@Injectable()
export class Opening {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async record(
    action: 'PaperPreviewed' | 'PaperOpened',
    template: Opened,
    matterId: string,
    by: string,
    tx: Tx,
    paperId?: string,
  ): Promise<void> {
    if (!holdsReporter(template)) return;
    const details = { form: template.form, reason: `文书 ${template.form}`, ...(paperId === undefined ? {} : { paperId }) };
    const subject = `complaint/${matterId}`;
    await this.audit.record([{ at: this.clock.now(), by, action, rule: 'R-021', subject, details }], tx);
  }
}
