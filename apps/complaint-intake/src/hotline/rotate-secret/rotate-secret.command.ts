import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { SecretRotatedResponse } from './rotate-secret.response.js';

/** 更换来源系统的密钥. */
export class RotateSecret extends Command<SecretRotatedResponse> {
  constructor(
    readonly id: string,
    readonly expected: number,
    /** How long the secret that is replaced goes on counting. */
    readonly oldForHours: number,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
