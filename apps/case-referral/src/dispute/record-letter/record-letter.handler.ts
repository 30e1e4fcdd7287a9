import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { LetterKept } from '../integration/letters.js';
import { Letters } from '../integration/letters.js';
import { RecordLetter } from './record-letter.command.js';

@CommandHandler(RecordLetter)
export class RecordLetterHandler implements ICommandHandler<RecordLetter> {
  constructor(
    private readonly transactions: Transactions,
    private readonly letters: Letters,
  ) {}

  execute({ letter, by, request }: RecordLetter): Promise<LetterKept> {
    return this.transactions.once(request, async (tx) => {
      const { matterId, kind, to, number, issuer, date } = letter;
      return this.letters.receive(matterId, { kind, to, paper: { number, issuer, date }, recordedBy: by }, tx);
    });
  }
}
