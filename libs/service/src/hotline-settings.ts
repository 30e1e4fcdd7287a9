export interface GivenHotlineSettings {
  /** Whether addresses of hotline systems may be http: for tests and closed networks. */
  readonly allowHttp?: boolean;
  /** How often a notice is sent before it counts as dead. */
  readonly attempts?: number;
  /** Seconds before the second attempt; each later pause is three times as long as the one before, six hours at most. */
  readonly firstRetrySeconds?: number;
  /** Seconds in which a hotline system must answer. */
  readonly timeoutSeconds?: number;
}

/** How hotline systems are told. The defaults try for about a day. */
export class HotlineSettings {
  readonly allowHttp: boolean;
  readonly attempts: number;
  readonly firstRetrySeconds: number;
  readonly timeoutSeconds: number;

  constructor({ allowHttp = false, attempts = 12, firstRetrySeconds = 10, timeoutSeconds = 10 }: GivenHotlineSettings = {}) {
    this.allowHttp = allowHttp;
    this.attempts = attempts;
    this.firstRetrySeconds = firstRetrySeconds;
    this.timeoutSeconds = timeoutSeconds;
  }

  /** An address at which a hotline system may be told: encrypted, and without a password that would end up in logs. */
  allows(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { protocol, username, password, hash } = new URL(address);
    return (protocol === 'https:' || (this.allowHttp && protocol === 'http:')) && username + password + hash === '';
  }
}
