import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { patienceWithAddress } from '#libs/domain/src/patience.js';
import { idCheck } from '#libs/http/src/fields/checks.js';
import { Attempts } from '#libs/persistence/src/attempts.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { notAuthentic, stale, switchedOff, tooManyAttempts } from '../hotline.problems.js';
import { HotlineSecrets } from '../persistence/hotline-secrets.js';
import { HotlineSources, type Source } from '../persistence/hotline-sources.js';
import { isFresh, isSignedBy, newSecret, type SignedHead } from '../signing/standard-webhook.js';

const nobodysId = '00000000-0000-7000-8000-000000000000';

/** Lets in whoever signed with the secret of the source, and tells the others nothing: not even whether there is such a source. */
@Injectable()
export class HotlineDoor {
  readonly #log = new Logger('Hotline');
  readonly #attempts: Attempts;
  /** Stands for a source that there is not, so that it costs the same work as a wrong signature. */
  readonly #nobody: Pick<Source, 'id' | 'secret' | 'previous' | 'previousUntil'>;

  constructor(
    private readonly transactions: Transactions,
    private readonly sources: HotlineSources,
    private readonly secrets: HotlineSecrets,
    private readonly clock: Clock,
  ) {
    this.#attempts = new Attempts(transactions, clock, 'hotline_attempt');
    this.#nobody = { id: nobodysId, secret: secrets.close(nobodysId, newSecret()), previous: null, previousUntil: null };
  }

  async open(sourceId: string, head: SignedHead, body: Buffer, address: string): Promise<Source> {
    const now = this.clock.now();
    // Before anything of the source is looked at: it says nothing about it.
    if (!isFresh(head, now)) throw stale();
    const asked = idCheck(sourceId) === undefined ? sourceId.toLowerCase() : nobodysId;
    const source = await this.transactions.run((tx) => this.sources.find(asked, tx));
    const signed = isSignedBy(this.secrets.of(source ?? this.#nobody, now), head, body);
    if (source === null || !signed) throw await this.refusal(asked, address);
    if (!source.active) throw switchedOff();
    return source;
  }

  /** Only wrong signatures are counted: a hotline that pushes a thousand orders a minute is not slowed down. */
  private async refusal(sourceId: string, address: string) {
    const seconds = await this.#attempts.begin([{ kind: 'address', text: address, patience: patienceWithAddress }]);
    this.#log.warn(`a work order for source ${sourceId} was not signed with its secret`);
    return seconds > 0 ? tooManyAttempts(seconds) : notAuthentic();
  }
}
