export interface Notice {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Undefined where a hotline system took the notice; else in one word why not. Follows no redirect, and reads nothing of an answer but its status. */
export async function postNotice({ url, headers, body }: Notice, timeout: AbortSignal): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: timeout });
    await answer.body?.cancel();
    return answer.ok ? undefined : `http-${answer.status}`;
  } catch (failure) {
    if (timeout.aborted) return 'timed-out';
    const { code } = ((failure as Error).cause ?? {}) as { code?: string };
    return code === undefined ? 'unreachable' : `unreachable-${code.toLowerCase()}`;
  }
}
