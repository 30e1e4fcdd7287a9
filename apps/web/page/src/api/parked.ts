import { bodyOf, client, once } from './client.js';

export const parkingServices = ['complaint-intake', 'case-referral', 'case-status'] as const;
export type ParkingService = (typeof parkingServices)[number];

export const listParked = (service: ParkingService) => bodyOf(client.GET(`/api/${service}/parked`));
export const getParked = (service: ParkingService, id: string) =>
  bodyOf(client.GET(`/api/${service}/parked/{id}`, { params: { path: { id } } }));
export const replayParked = (service: ParkingService, id: string, key: string) =>
  bodyOf(client.POST(`/api/${service}/parked/{id}/replay`, { params: { path: { id }, header: once(key) } }));
export const discardParked = (service: ParkingService, id: string, reason: string, key: string) =>
  bodyOf(client.POST(`/api/${service}/parked/{id}/discard`, { params: { path: { id }, header: once(key) }, body: { reason } }));
