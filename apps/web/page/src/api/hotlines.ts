import { bodyOf, client, once, onceAt } from './client.js';
import type { HotlineSource, NewHotlineSource } from './types.js';

const base = '/api/complaint-intake/hotline-sources';

export const listSources = () => bodyOf(client.GET(base));
export const createSource = (body: NewHotlineSource, key: string) => bodyOf(client.POST(base, { params: { header: once(key) }, body }));
export const rotateSecret = ({ id, version }: HotlineSource, oldForHours: number, key: string) =>
  bodyOf(client.POST(`${base}/{id}/secret`, { params: { path: { id }, header: onceAt(key, version) }, body: { oldForHours } }));
export const connectSource = ({ id, version, url }: HotlineSource, active: boolean, key: string) =>
  bodyOf(
    client.POST(`${base}/{id}/connection`, {
      params: { path: { id }, header: onceAt(key, version) },
      body: { active, ...(url === undefined ? {} : { url }) },
    }),
  );
export const replayDeliveries = (id: string, delivery: string | undefined, key: string) =>
  bodyOf(
    client.POST(`${base}/{id}/replay`, {
      params: { path: { id }, header: once(key) },
      body: delivery === undefined ? {} : { delivery },
    }),
  );
export const listDeliveries = (state: 'waiting' | 'delivered' | 'dead', cursor: string | undefined) =>
  bodyOf(
    client.GET('/api/complaint-intake/hotline-deliveries', { params: { query: { state, ...(cursor === undefined ? {} : { cursor }) } } }),
  );
