import { bodyOf, client } from './client.js';
import type { components } from './generated/schema.js';

export type Measure = components['schemas']['MeasureResponse'];

export const listMeasures = (id: string) =>
  bodyOf(client.GET('/api/case-referral/matters/{id}/urgent-measures', { params: { path: { id } } }));
