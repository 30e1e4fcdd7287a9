import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { patienceWithAddress, patienceWithStatusCode } from '#libs/domain/src/patience.js';
import { Attempts } from '#libs/persistence/src/attempts.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { dayAt, yearOf } from '#libs/rules/src/local-day.js';
import { StatusCodes } from '#libs/status-code/src/status-codes.js';
import type { MatterView } from '../model/matter.fold.js';
import { publicStatus } from './public-status.js';
import { TellStatus, type Told } from './tell-status.query.js';

interface Kept {
  readonly id: string;
  readonly status_key: string;
}

/** Stands for a code that nobody has, so that it costs the same work as a wrong answer. */
const nobody: Kept = { id: '00000000-0000-7000-8000-000000000000', status_key: 'A'.repeat(43) };

@QueryHandler(TellStatus)
export class TellStatusHandler implements IQueryHandler<TellStatus> {
  readonly #attempts: Attempts;

  constructor(
    private readonly transactions: Transactions,
    private readonly codes: StatusCodes,
    private readonly clock: Clock,
  ) {
    this.#attempts = new Attempts(transactions, clock, 'status_attempt');
  }

  async execute({ code, answer, address }: TellStatus): Promise<Told> {
    const read = this.codes.read(code);
    if (read === 'mistyped') return { refused: 'mistyped' };
    if ('region' in read) return { refused: 'elsewhere', region: read.region };
    const seconds = await this.attempt(read.ticket, address);
    if (seconds > 0) return { refused: 'wait', seconds };
    const kept = (await this.keptOf(read.ticket)) ?? nobody;
    if (!this.codes.isAnswer(kept.id, answer, kept.status_key)) return { refused: 'not-found' };
    return this.tell(kept.id, read.ticket);
  }

  private attempt(ticket: number, address: string): Promise<number> {
    return this.#attempts.begin([
      { ...codeOf(ticket), patience: patienceWithStatusCode },
      { kind: 'address', text: address, patience: patienceWithAddress },
    ]);
  }

  private async keptOf(ticket: number): Promise<Kept | undefined> {
    const numbers = this.codes.numbersOf(ticket, yearOf(dayAt(this.clock.now())));
    const [row] = await this.transactions.ask<Kept>(
      `select id, status_key from matter where listed and number = any($1) and status_key is not null`,
      [numbers],
    );
    return row;
  }

  private async tell(id: string, ticket: number): Promise<Told> {
    await this.transactions.run((tx) => this.#attempts.forget(codeOf(ticket), tx));
    const [row] = await this.transactions.ask<{ view: MatterView }>(`select view from matter where id = $1`, [id]);
    const status = row === undefined ? null : publicStatus(row.view, this.clock.now());
    return status === null ? { refused: 'not-found' } : { status };
  }
}

const codeOf = (ticket: number) => ({ kind: 'code', text: String(ticket) });
