import type { Region } from '#libs/domain/src/region.js';

/** What people do here. Chinese and English names are for the page and for refusals. */
export const roleNames = {
  operator: { zh: '热线坐席', en: 'hotline operator' },
  intake: { zh: '统一受理', en: 'intake officer' },
  liaison: { zh: '协作联络员', en: 'liaison' },
  officer: { zh: '办案人员', en: 'case officer' },
  'unit-head': { zh: '办案机构负责人', en: 'unit head' },
  'news-coordinator': { zh: '新闻协调员', en: 'news coordinator' },
  supervisor: { zh: '三地协作办监督员', en: 'supervisor' },
  administrator: { zh: '运维管理员', en: 'administrator' },
} as const;

export type Role = keyof typeof roleNames;
export const roles = Object.keys(roleNames) as readonly Role[];
export const isRole = (word: string): word is Role => Object.hasOwn(roleNames, word);

/** Whoever acts: an officer or a system, of exactly one region. */
export interface Principal {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly region: Region;
  readonly roles: readonly Role[];
  readonly unit: string;
}

/** One sign-in. `accountVersion` rises when the account's password, roles or state change. */
export interface Session {
  readonly id: string;
  readonly principal: Principal;
  readonly accountVersion: number;
  readonly expiresAt: Date;
}

declare global {
  namespace Express {
    interface User extends Principal {}
    interface AuthInfo {
      readonly session: Session;
      readonly by: 'cookie' | 'bearer';
    }
  }
}
