import { fromLocalInput } from '../words/time.js';
import { bodyOf, client, once, onceAt } from './client.js';
import type { components } from './generated/schema.js';

type Schemas = components['schemas'];
export type Measure = Schemas['MeasureResponse'];

const base = '/api/case-referral/urgent-measures';

export const listMeasures = (id: string) =>
  bodyOf(client.GET('/api/case-referral/matters/{id}/urgent-measures', { params: { path: { id } } }));

/** What is typed in the form: the time as the clocks here show it, quantities as texts. */
export interface MeasureForm extends Omit<Schemas['RecordMeasureRequest'], 'items'> {
  readonly items: readonly { readonly name: string; readonly quantity: string; readonly unit: string }[];
}

/** 登记紧急证据措施 */
export const recordMeasure = ({ takenAt, items, ...more }: MeasureForm, key: string) => {
  const body = { ...more, takenAt: fromLocalInput(takenAt), items: items.map((item) => ({ ...item, quantity: Number(item.quantity) })) };
  return bodyOf(client.POST(base, { params: { header: once(key) }, body }));
};

const at = (id: string, version: number, key: string) => ({ params: { path: { id }, header: onceAt(key, version) } });

/** 补办批准 */
export const judgeMeasure = (id: string, body: Schemas['JudgeMeasureRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/{id}/judgement`, { ...at(id, version, key), body }));
/** 处理证据 */
export const dealWithMeasure = (id: string, body: Schemas['DealWithMeasureRequest'], version: number, key: string) =>
  bodyOf(client.POST(`${base}/{id}/disposal`, { ...at(id, version, key), body }));
