import { send } from './http.js';
import { Problem } from './problem.js';
import type { Me } from './types.js';

const path = '/api/web/session';

/** Who is logged in; null when nobody is. Does not raise the “session ended” form: at the start there was none. */
export async function whoAmI(): Promise<Me | null> {
  const response = await fetch('/api/web/me', { credentials: 'same-origin' });
  if (response.status === 401) return null;
  return (await (await send('/api/web/me')).json()) as Me;
}

export async function logIn(credentials: { username: string; password: string }): Promise<Me> {
  const headers = { 'Content-Type': 'application/json' };
  return (await (await send(path, { method: 'POST', headers, body: JSON.stringify(credentials) })).json()) as Me;
}

export async function logOut(): Promise<void> {
  await send(path, { method: 'DELETE' }).catch((reason: unknown) => {
    // Already out is what was asked for.
    if (!(reason instanceof Problem && reason.status === 401)) throw reason;
  });
}
