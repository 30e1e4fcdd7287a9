import { stringify } from 'csv-stringify/sync';
import { columns } from '#apps/complaint-intake/src/import/reading/columns.js';
import { Chance } from './chance.js';
import { matterText } from './texts.js';

/** A hotline's file of so many rows, none told twice, in the columns that the import reads by itself. */
export function workOrders(count: number, from: number): string {
  const chance = new Chance(from);
  return stringify(
    Array.from({ length: count }, (_, index) => row(from + index, chance)),
    { header: true, columns: Object.values(columns).map((key) => ({ key })) },
  );
}

function row(number: number, chance: Chance): Record<string, string> {
  const { title, facts, respondent, place } = matterText(chance);
  return {
    [columns.number]: `BJCS${String(number).padStart(9, '0')}`,
    [columns.receivedAt]: '2026-07-03 09:12:00',
    [columns.channel]: '12345电话',
    [columns.desk]: '北京',
    [columns.caller]: '测试甲子',
    [columns.phone]: `138${String(number).padStart(8, '0')}`,
    [columns.kind]: '举报',
    [columns.right]: '商标',
    [columns.title]: title,
    [columns.facts]: facts,
    [columns.address]: place,
    [columns.district]: place.replace(/测试路.*/, ''),
    [columns.respondent]: `${respondent}${number}`,
    [columns.urgency]: '一般',
    [columns.confidential]: '否',
  };
}
