import { command, read } from './http.js';

export const parkingServices = ['complaint-intake', 'case-referral', 'case-status'] as const;
export type ParkingService = (typeof parkingServices)[number];

export interface ParkedMessage {
  id: string;
  topic: string;
  key: string;
  type: string;
  position: string;
  why: 'forged' | 'unreadable' | 'not-applicable' | 'behind';
  reason: string;
  parkedAt: string;
  value?: string;
}

const base = (service: ParkingService) => `/api/${service}/parked`;

export const listParked = (service: ParkingService, signal?: AbortSignal) => read<{ items: ParkedMessage[] }>(base(service), {}, signal);
export const getParked = (service: ParkingService, id: string, signal?: AbortSignal) =>
  read<ParkedMessage>(`${base(service)}/${id}`, {}, signal);
export const replayParked = (service: ParkingService, id: string, key: string) =>
  command<{ replayed: number }>(`${base(service)}/${id}/replay`, { key });
export const discardParked = (service: ParkingService, id: string, reason: string, key: string) =>
  command<void>(`${base(service)}/${id}/discard`, { key, body: { reason } });
