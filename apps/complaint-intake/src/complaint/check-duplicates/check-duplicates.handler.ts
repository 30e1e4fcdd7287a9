import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Described, described } from '#libs/duplicates/src/described.js';
import { Candidates } from '../duplicates/candidates.js';
import type { DuplicatesResponse } from '../duplicates/duplicates.response.js';
import { ReporterVault } from '../persistence/reporter-vault.js';
import { placed } from '../reading/placed.js';
import { CheckDuplicates } from './check-duplicates.query.js';
import type { CheckDuplicatesRequest } from './check-duplicates.request.js';

@QueryHandler(CheckDuplicates)
export class CheckDuplicatesHandler implements IQueryHandler<CheckDuplicates> {
  constructor(
    private readonly candidates: Candidates,
    private readonly vault: ReporterVault,
  ) {}

  async execute({ typed, principal }: CheckDuplicates): Promise<DuplicatesResponse> {
    // Of a submission that is both, the complaint asks for more.
    const kinds = typed.kind === 'both' ? ['complaint', 'report'] : [typed.kind];
    return this.candidates.of(
      kinds.map((kind) => this.describe(typed, kind)),
      principal,
    );
  }

  private describe(typed: CheckDuplicatesRequest, kind: string): Described {
    const { respondent, place, outsideNumber, earlierNumber, rightType = '', title = '', facts = '', amountFen, happenedOn } = typed;
    return described({
      ...{ kind, rightType, title, facts, amountFen, happenedOn, names: earlierNumber },
      respondent: { ...respondent, name: respondent?.name ?? '' },
      place: placed({ ...place, text: place?.text ?? '' }),
      numbers: outsideNumber === undefined ? [] : [outsideNumber],
      caller: this.vault.fingerprint(typed.phone),
    });
  }
}
