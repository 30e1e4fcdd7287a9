import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { sentenceEnOf, sentenceOf } from '#libs/service/src/doctor/doctor-sentence.js';
import type { DoctorReportResponse, NewestReportResponse } from './doctor-report.response.js';
import { GetReport } from './get-report.query.js';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly report: Pick<DoctorReportResponse, 'matters' | 'counts' | 'waiting' | 'behind' | 'findings'>;
}

@QueryHandler(GetReport)
export class GetReportHandler implements IQueryHandler<GetReport> {
  constructor(private readonly transactions: Transactions) {}

  async execute(): Promise<NewestReportResponse> {
    const [row]: Row[] = await this.transactions.run((tx) =>
      tx.query(`select id, at, by, report from doctor_report order by at desc, id desc limit 1`),
    );
    if (row === undefined) return { report: null };
    const { id, at, by, report } = row;
    const sentences = { sentence: sentenceOf(report.counts), sentenceEn: sentenceEnOf(report.counts) };
    return { report: { id, at: at.toISOString(), by, ...report, ...sentences } };
  }
}
