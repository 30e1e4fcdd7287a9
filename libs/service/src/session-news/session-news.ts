import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Session } from '#libs/auth/src/principal.js';
import { SessionValidity } from '#libs/auth/src/session-validity.js';
import { sessionHours } from '#libs/auth/src/sessions.js';
import type { AccountChangedV1 } from '#libs/contracts/src/web/account-changed.v1.js';
import type { SessionEndedV1 } from '#libs/contracts/src/web/session-ended.v1.js';
import { afterCommit, Transactions, type Tx } from '#libs/persistence/src/transactions.js';

/** How old what is known of the table may be: another process of this service may have heard the news. */
const freshMs = 1_000;
/** How much longer than a delivery's transaction ever takes: it is written down at its beginning and seen at its end. */
const overlap = `interval '1 minute'`;

interface NewsRow {
  readonly about: string;
  readonly below_version: number;
  readonly counts_until: Date;
  readonly now: Date;
}

/**
 * Makes log-outs and changed accounts count in a service that does not keep them: it hears of them and refuses the token, a second after it heard at the latest.
 * A service that is cut off from the log believes a token until it expires, eight hours at most. Costs no statement per request, and none while nobody asks.
 */
@Injectable()
export class SessionNews implements OnModuleInit {
  readonly #over = new Map<string, { readonly below: number; readonly until: number }>();
  #known: Date | undefined;
  #looking: Promise<void> | undefined;
  #freshUntil = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly validity: SessionValidity,
  ) {}

  onModuleInit(): void {
    this.validity.follow((session) => this.isValid(session));
  }

  sessionEnded({ sessionId, expiresAt }: SessionEndedV1['data'], tx: Tx): Promise<void> {
    return this.keep(sessionKey(sessionId), 0, new Date(expiresAt), tx);
  }

  /** Older sessions end with their eight hours; after that the news is worth nothing. */
  accountChanged({ accountId, version, at }: AccountChangedV1['data'], tx: Tx): Promise<void> {
    return this.keep(accountKey(accountId), version, new Date(Date.parse(at) + sessionHours * 3_600_000), tx);
  }

  async isValid({ id, principal, accountVersion }: Session): Promise<boolean> {
    if (performance.now() > this.#freshUntil) await this.look();
    return !this.#over.has(sessionKey(id)) && accountVersion >= (this.#over.get(accountKey(principal.accountId))?.below ?? 0);
  }

  private async keep(about: string, below: number, until: Date, tx: Tx): Promise<void> {
    await tx.query(`delete from session_news where counts_until < now() - interval '1 day'`);
    await tx.query(
      `insert into session_news as n (about, below_version, counts_until) values ($1, $2, $3)
       on conflict (about) do update set below_version = greatest(n.below_version, excluded.below_version),
         counts_until = greatest(n.counts_until, excluded.counts_until), heard_at = excluded.heard_at`,
      [about, below, until],
    );
    afterCommit(tx, this.expire);
  }

  private readonly expire = (): void => {
    this.#freshUntil = 0;
  };

  /** One look for all who ask at the same time. */
  private look(): Promise<void> {
    this.#looking ??= this.read().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  private async read(): Promise<void> {
    const begun = performance.now();
    const rows: NewsRow[] = await this.transactions.run((tx) =>
      tx.query(
        `select about, below_version, counts_until, now.now from (select clock_timestamp() as now) as now
         left join session_news on heard_at > coalesce($1::timestamptz - ${overlap}, '-infinity') and counts_until > now.now`,
        [this.#known ?? null],
      ),
    );
    for (const { about, below_version: below, counts_until: until } of rows) {
      if (about !== null) this.#over.set(about, { below, until: until.getTime() });
    }
    const now = rows[0]?.now;
    for (const [about, { until }] of this.#over) if (now !== undefined && until < now.getTime()) this.#over.delete(about);
    this.#known = now;
    this.#freshUntil = begun + freshMs;
  }
}

const sessionKey = (id: string) => `session/${id}`;
const accountKey = (id: string) => `account/${id}`;
