import { bodyOf, client } from './client.js';
import { Problem } from './problem.js';
import type { Me } from './types.js';

const isNobody = (reason: unknown): boolean => reason instanceof Problem && reason.status === 401;

/** Who is logged in; null when nobody is. */
export async function whoAmI(): Promise<Me | null> {
  try {
    return await bodyOf(client.GET('/api/web/me'));
  } catch (reason) {
    if (isNobody(reason)) return null;
    throw reason;
  }
}

export const logIn = (body: { username: string; password: string }) => bodyOf(client.POST('/api/web/session', { body }));

/** Without a key: a service must not keep anything from which a password could be guessed. */
export const changePassword = (body: { current: string; password: string }) => bodyOf(client.POST('/api/web/me/password', { body }));

export async function logOut(): Promise<void> {
  try {
    await client.DELETE('/api/web/session');
  } catch (reason) {
    // Already out is what was asked for.
    if (!isNobody(reason)) throw reason;
  }
}
