import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { SessionIssuer } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Account } from '../domain/account.js';
import type { SignedIn } from './log-in.command.js';

/** Gives an account a session, or none, and writes that down. */
@Injectable()
export class NewSessions {
  constructor(
    private readonly issuer: SessionIssuer,
    private readonly audit: Audit,
    private readonly here: Here,
    private readonly clock: Clock,
  ) {}

  /** No more of a name that nobody has than that somebody tried one: people type passwords there. */
  refused(account: Account | null, tx: Tx): Promise<void> {
    const subject = `account/${account?.id ?? 'unknown'}`;
    return this.audit.record([{ at: this.clock.now(), by: 'nobody', action: 'LogInRefused', rule: 'R-115', subject }], tx);
  }

  async begin({ id, username, name, roles, unit, version }: Account, tx: Tx): Promise<SignedIn> {
    const principal = { accountId: id, username, name, region: this.here.region, roles, unit };
    const signedIn = await this.issuer.issue(principal, version);
    const details = { session: signedIn.session.id };
    await this.audit.record([{ at: this.clock.now(), by: id, action: 'LoggedIn', rule: 'R-115', subject: `account/${id}`, details }], tx);
    return signedIn;
  }
}
