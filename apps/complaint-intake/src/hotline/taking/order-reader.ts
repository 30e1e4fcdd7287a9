import { Injectable } from '@nestjs/common';
import { type Channel, channelNames } from '#libs/directory/src/channels.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { type FieldFault, invalid } from '#libs/http/src/problems/http-problem.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { ImportLayouts } from '../../import/persistence/import-layouts.js';
import { readHeader } from '../../import/reading/header.js';
import { type Layout, ownDesk } from '../../import/reading/layout.js';
import { readRow } from '../../import/reading/read-row.js';
import type { Submitted } from '../../import/running/work-orders.js';
import { columnsMissing, otherDesk, refusedOrder } from '../hotline.problems.js';

const mostFaults = 50;

/** Reads one pushed work order by the layout of its source, with the reader that the import has: what a file means, a push means too. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly layouts: ImportLayouts,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  /** Throws an `HttpProblem` that says everything that is to be mended. */
  async read(body: unknown, source: { readonly layout: string; readonly channel: Channel }, tx: Tx): Promise<Submitted> {
    const fields = fieldsOf(body);
    const header = readHeader(Object.keys(fields), [await this.layoutOf(source, tx)]);
    if (header.missing.length > 0) throw columnsMissing(source.layout, header.missing);
    const record = { line: 1, end: 0, cells: Object.values(fields) };
    const reading = readRow(record, { header, here: this.here.region, now: this.clock.now() });
    if (reading.is === 'refused') throw refusedOrder(reading.faults);
    if (reading.is === 'other-desk') throw otherDesk();
    return reading;
  }

  async layoutNames(tx: Tx): Promise<string[]> {
    return (await this.layouts.all(tx)).map(({ layout }) => layout.name);
  }

  /** What the source need not say with every order: whoever is pushed to received it, and by which channel. */
  async layoutOf({ layout: name, channel }: { readonly layout: string; readonly channel: Channel }, tx: Tx): Promise<Layout> {
    const known = await this.layouts.named(name, tx);
    if (known === undefined) throw new NotFound('import-layout', name);
    const { layout } = known;
    return { ...layout, constants: { ...layout.constants, desk: ownDesk, channel: channelNames[channel].zh } };
  }
}

/** A flat object of texts: what stood in a row of a file. A number would have lost its leading zeros, and the last digits of a long one. */
function fieldsOf(body: unknown): Record<string, string> {
  const entries = Object.entries((body ?? {}) as object).filter(([, value]) => value !== null);
  const wrong = entries.filter(([, value]) => typeof value !== 'string').slice(0, mostFaults);
  if (Array.isArray(body) || wrong.length > 0) throw invalid(Array.isArray(body) ? [notText('')] : wrong.map(([field]) => notText(field)));
  return Object.fromEntries(entries) as Record<string, string>;
}

const notText = (field: string): FieldFault => ({
  field,
  code: 'wrong-type',
  message: '工单应为一层的 JSON 对象，各字段均为文字（编号、电话也加引号）。',
  messageEn: 'A work order is one flat JSON object whose fields are all texts (numbers and phones in quotes too).',
});
