import type { Region } from '#libs/domain/src/region.js';
import type { Load } from './load/load.js';
import { describe, type Fault, type ProcessName } from './plan.js';
import type { World } from './world/world.js';

const owed = 40;

/** Carries a plan out: each fault begins at its step of the load and is healed at its step. What is broken already is broken again when it is whole. */
export class Conductor {
  readonly done: Record<string, number> = {};
  readonly #busy = new Map<string, Promise<void>>();

  constructor(
    private readonly world: World,
    private readonly load: Load,
    private readonly tell: (what: string) => void,
  ) {}

  async carryOut(plan: readonly Fault[]): Promise<void> {
    const healed: Promise<void>[] = [];
    for (const fault of plan) {
      await this.load.reached(fault.at);
      const target = targetOf(fault);
      await this.#busy.get(target);
      this.tell(`${fault.number}/${plan.length} step ${this.load.steps}: ${describe(fault)}`);
      this.done[fault.kind] = (this.done[fault.kind] ?? 0) + 1;
      const whole = this.breakAndHeal(fault);
      this.#busy.set(target, whole);
      healed.push(whole);
    }
    await Promise.all(healed);
  }

  private async breakAndHeal(fault: Fault): Promise<void> {
    const heal = await this.begin(fault);
    await this.load.reached(this.load.steps + fault.steps);
    await heal();
  }

  /** Breaks it and answers how it is made whole. */
  private async begin({ kind, region, process, silent = false }: Fault): Promise<() => Promise<void> | void> {
    const { database, broker } = this.world;
    if (kind === 'kill-service') return this.killed(process);
    if (kind === 'stop-service') {
      const stopped = this.process(process);
      stopped.signal('SIGSTOP');
      return () => stopped.signal('SIGCONT');
    }
    if (kind === 'send-again') {
      await database.forgetStamps(region as Region);
      return () => undefined;
    }
    if (kind === 'kill-database') {
      await database.kill();
      return () => database.restart();
    }
    if (kind === 'stop-database') return database.halt();
    if (kind === 'kill-broker') {
      await broker?.kill();
      return async () => broker?.restart();
    }
    if (kind === 'stop-broker') return broker?.halt() ?? (() => undefined);
    return this.cut(region as Region, silent, kind === 'fill-outbox' ? process : undefined);
  }

  private cut(region: Region, silent: boolean, victim: ProcessName | undefined): () => Promise<void> {
    const line = this.world.lines[region];
    line.cut(silent);
    if (victim !== undefined) this.load.burst(region, owed);
    return async () => {
      line.heal();
      if (victim === undefined) return;
      await this.load.reached(this.load.steps + 10);
      await (await this.killed(victim))();
    };
  }

  private async killed(name: ProcessName | undefined): Promise<() => Promise<void>> {
    const victim = this.process(name);
    await victim.kill();
    return async () => victim.start();
  }

  private process(name: ProcessName | undefined) {
    const found = name === undefined ? undefined : this.world.processes.get(name);
    if (found === undefined) throw new Error(`no process ${String(name)}`);
    return found;
  }
}

/** What is one and can be broken once at a time. */
function targetOf({ kind, region, process }: Fault): string {
  if (kind.endsWith('-service')) return process ?? '';
  if (kind.endsWith('-database') || kind === 'send-again') return 'database';
  return kind.endsWith('-broker') ? 'broker' : `line of ${region ?? ''}`;
}
