import { command, read } from './http.js';
import type { IncomingHandOver, OutgoingHandOver, Region } from './types.js';

const base = '/api/case-referral';

export const getOutgoing = (id: string, signal?: AbortSignal) => read<OutgoingHandOver>(`${base}/outgoing-hand-overs/${id}`, {}, signal);
export const getIncoming = (id: string, signal?: AbortSignal) => read<IncomingHandOver>(`${base}/incoming-hand-overs/${id}`, {}, signal);

export const draftReferral = (body: { matterId: string; to: Region; reason: string }, key: string) =>
  command<{ id: string; version: number }>(`${base}/outgoing-hand-overs`, { key, body });

type OutgoingStep = 'approval' | 'rejection' | 'withdrawal' | 'recall';
type IncomingStep = 'signature' | 'acceptance' | 'return';

export const stepOutgoing = (step: OutgoingStep, id: string, version: number, body: object, key: string) =>
  command<{ version: number }>(`${base}/outgoing-hand-overs/${id}/${step}`, { key, version, body });

export const stepIncoming = (step: IncomingStep, id: string, version: number, body: object, key: string) =>
  command<{ version: number }>(`${base}/incoming-hand-overs/${id}/${step}`, { key, version, body });
