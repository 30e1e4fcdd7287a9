import { command, read } from './http.js';
import type { Complaint, Due, MatterKind, Reporter } from './types.js';

const base = '/api/complaint-intake';

export interface Registered {
  matters: { id: string; number: string; kind: MatterKind; version: number; decideBy?: Due }[];
}

export interface Refusal {
  ground: number;
  reasons: string;
  remedies: string;
}

export const results = ['settled', 'not-settled', 'breach-found', 'no-breach-found', 'other'] as const;

export interface Answer {
  result: (typeof results)[number];
  text: string;
}

export const register = (body: unknown, key: string) => command<Registered>(`${base}/submissions`, { key, body });
export const getComplaint = (id: string, signal?: AbortSignal) => read<Complaint>(`${base}/complaints/${id}`, {}, signal);
export const openReporter = (id: string, reason: string, key: string) =>
  command<{ reporter: Reporter }>(`${base}/complaints/${id}/reporter-openings`, { key, body: { reason } });

type Step = 'acceptance' | 'refusal' | 'verification' | 'answer' | 'closure';

/** A step of the holder's own work on a matter: 受理, 不予受理, 核查, answer, close. */
export const stepComplaint = (step: Step, id: string, version: number, body: object, key: string) =>
  command<{ version: number }>(`${base}/complaints/${id}/${step}`, { key, version, body });
