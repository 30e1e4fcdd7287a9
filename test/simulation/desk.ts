import type { Command } from '@nestjs/cqrs';
import { RegisterSubmission } from '#apps/complaint-intake/src/complaint/register-submission/register-submission.command.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import { instant } from '#libs/domain/src/instant.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Act, Answer } from './act.js';
import { Crashed } from './database/store.js';
import { titled } from './names.js';
import type { SimulatedService } from './simulated-service.js';
import type { World } from './world.js';

/** A command that somebody sent, with the words for it. Sent again it carries the same key, as a client would send it. */
interface Sent {
  readonly words: string;
  readonly service: SimulatedService;
  readonly command: Command<Answer>;
  readonly id?: string | undefined;
}

/** What a service promised: this version of that aggregate exists. */
export interface Acknowledged {
  readonly words: string;
  readonly service: SimulatedService;
  readonly id: string;
  readonly version: number;
}

export interface Trying {
  /** The officer looked some time ago and decides on an older version. */
  readonly isLate: boolean;
  /** The service dies after so many statements; null: it lives. */
  readonly diesAfter: number | null;
}

const lives: Trying = { isLate: false, diesAfter: null };

/** Where officers' commands go out and answers come in. A command without an answer is sent again until one comes. */
export class Desk {
  readonly acknowledged: Acknowledged[] = [];
  readonly unanswered: Sent[] = [];
  #keys = 0;

  constructor(private readonly world: World) {}

  async register(region: Region, kind: 'complaint' | 'report'): Promise<void> {
    const submission = {
      ...{ kind, rightType: 'trademark', channel: '12345-phone', urgency: 'normal', confidential: false, title: '箱包', facts: '疑似冒牌' },
      ...{ respondent: { name: '某商户' }, place: { code: '130600', text: '河北省保定市' }, consent: 'forward-with-identity' as const },
      ...{ receivedAt: instant('2026-04-19T01:00:00.000Z'), reporter: { name: '测试', phone: '13800000001' } },
    };
    const command = new RegisterSubmission(submission, 'operator', this.key('operator'));
    const { matters } = await this.world.intake(region).execute(command);
    this.world.matterId = matters[0]?.id ?? '';
    this.world.tell(`${titled(region)}'s operator registers a ${kind}: held, epoch 1`);
  }

  async try({ words, service, id, version, by, command }: Act, trying: Trying = lives): Promise<void> {
    const seen = trying.isLate ? Math.max(1, version - 1) : version;
    const late = trying.isLate && version > 1 ? `, as it was at version ${seen}` : '';
    await this.send({ words: words() + late, service, id, command: command(seen, this.key(by)) }, trying.diesAfter);
  }

  async retry(pick: number): Promise<void> {
    const [sent] = this.unanswered.splice(pick % this.unanswered.length, 1);
    if (sent !== undefined) await this.send({ ...sent, words: `${sent.words.replace(/^(again: )?/, 'again: ')}` }, null);
  }

  private async send(sent: Sent, diesAfter: number | null): Promise<void> {
    const { service, command, words } = sent;
    service.database.crashAfter = diesAfter;
    try {
      const answer = await service.execute(command);
      if (diesAfter === null) this.answered(sent, answer);
      else this.died(sent, 'having done it, before it answers');
    } catch (failure) {
      if (failure instanceof Crashed) this.died(sent, 'in the middle of it');
      else if (failure instanceof DomainError) this.world.tell(`${words}: no, ${failure.code}`);
      else throw this.world.wrong(`${words}: ${String(failure)}`);
    } finally {
      service.database.crashAfter = null;
    }
  }

  private answered({ words, service, id }: Sent, answer: Answer): void {
    const of = answer.id ?? answer.disputeId ?? id ?? '';
    const kind = this.kindOf(of);
    if (answer.version !== undefined) this.acknowledged.push({ words, service, id: of, version: answer.version });
    this.world.tell(`${words}${id === undefined && of !== '' ? `: ${this.world.names.of(of, kind)}` : ''}`);
  }

  private kindOf(id: string): string {
    const isIn = (rows: readonly { id: string }[]) => rows.some((each) => each.id === id);
    if (regions.some((region) => isIn(this.world.disputes(region)))) return 'dispute';
    return regions.some((region) => isIn(this.world.measures(region))) ? 'measure' : 'hand-over';
  }

  private died(sent: Sent, when: string): void {
    this.unanswered.push(sent);
    this.world.log.restart(sent.service.group);
    this.world.tell(`${sent.words}; the service dies ${when}`);
  }

  private key(account: string): RequestKey {
    this.#keys += 1;
    return { account, key: String(this.#keys), fingerprint: String(this.#keys) };
  }
}
