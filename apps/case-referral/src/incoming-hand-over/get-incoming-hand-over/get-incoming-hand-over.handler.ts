import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Audit, type AuditEntry } from '#libs/audit/src/audit.js';
import { handOverNote, matterContent } from '#libs/contracts/src/matter-content.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { IncomingFiles } from '../files/incoming-files.js';
import { IncomingHandOverRow } from '../persistence/incoming-hand-over.row.js';
import { GetIncomingHandOver } from './get-incoming-hand-over.query.js';
import { fileResponse } from './incoming-file.response.js';
import type { IncomingHandOverResponse } from './incoming-hand-over.response.js';

@QueryHandler(GetIncomingHandOver)
export class GetIncomingHandOverHandler implements IQueryHandler<GetIncomingHandOver> {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
    private readonly files: IncomingFiles,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Until it is accepted, what the dossier says is another region's: whoever opens it is written down. */
  async execute({ id, by }: GetIncomingHandOver): Promise<IncomingHandOverResponse> {
    const { row, files } = await this.transactions.run(async (tx) => {
      const found = await tx.findOneBy(IncomingHandOverRow, { id });
      if (found === null) throw new NotFound('hand-over', id);
      if (found.state !== 'accepted') await this.audit.record([this.readOf(found, by)], tx);
      return { row: found, files: await this.files.of(found, tx) };
    });
    const { matterId, from, state, number, signBy, version } = row;
    const [note, content] = await Promise.all([this.seals.open(row.note, handOverNote), this.seals.open(row.content, matterContent)]);
    return {
      ...{ id, matterId, from, state, number, signBy, version, note, content, reporterShared: row.reporter !== null },
      files: files.map(fileResponse),
      ...(row.returnBy === null ? {} : { returnBy: row.returnBy }),
      ...(row.returned === null ? {} : { returned: row.returned }),
    };
  }

  private readOf({ id, matterId, from }: IncomingHandOverRow, by: string): AuditEntry {
    const details = { holder: from, link: `hand-over/${id}` };
    return { at: this.clock.now(), by, action: 'ForeignMatterRead', rule: 'R-113', subject: `matter/${matterId}`, details };
  }
}
