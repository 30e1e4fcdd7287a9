import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { OutgoingFiles } from '../files/outgoing-files.js';
import { OutgoingHandOverRepository } from '../persistence/outgoing-hand-over.repository.js';
import { GetOutgoingHandOver } from './get-outgoing-hand-over.query.js';
import { fileResponse } from './outgoing-file.response.js';
import type { OutgoingHandOverResponse } from './outgoing-hand-over.response.js';

@QueryHandler(GetOutgoingHandOver)
export class GetOutgoingHandOverHandler implements IQueryHandler<GetOutgoingHandOver> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly files: OutgoingFiles,
  ) {}

  async execute({ id }: GetOutgoingHandOver): Promise<OutgoingHandOverResponse> {
    const { handOver, files } = await this.transactions.run(async (tx) => ({
      handOver: await this.handOvers.get(id, tx),
      files: await this.files.of(id, tx),
    }));
    const { matterId, to, state, number, recall, end, version } = handOver;
    const { reason, draftedBy, approveBy } = handOver.facts;
    return {
      ...{ id, matterId, to, state, reason, draftedBy, approveBy, designated: handOver.side.designated, version },
      files: files.map(fileResponse),
      ...(number === undefined ? {} : { number }),
      ...(recall === undefined ? {} : { recall }),
      ...(end === undefined ? {} : { end }),
    };
  }
}
