import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { HotlineSecrets } from '../persistence/hotline-secrets.js';
import { HotlineSources } from '../persistence/hotline-sources.js';
import { newSecret } from '../signing/standard-webhook.js';
import { RotateSecret } from './rotate-secret.command.js';
import type { SecretRotatedResponse } from './rotate-secret.response.js';

@CommandHandler(RotateSecret)
export class RotateSecretHandler implements ICommandHandler<RotateSecret> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: HotlineSources,
    private readonly secrets: HotlineSecrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ id, expected, oldForHours, by, request }: RotateSecret): Promise<SecretRotatedResponse> {
    let secret: string | undefined;
    const rotated = await this.transactions.once(request, async (tx) => {
      const source = await this.sources.get(id, tx, expected);
      const at = this.clock.now();
      secret = newSecret();
      const previousUntil = new Date(Date.parse(at) + oldForHours * 3_600_000);
      const changes = { secret: this.secrets.close(id, secret), previous: source.secret, previousUntil };
      const saved = await this.sources.save(source, changes, tx);
      const details = { oldForHours };
      await this.audit.record([{ at, by, action: 'HotlineSecretRotated', rule: 'R-119', subject: `hotline-source/${id}`, details }], tx);
      return saved;
    });
    return { ...rotated, ...(secret === undefined ? {} : { secret }) };
  }
}
