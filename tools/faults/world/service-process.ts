import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessName } from '../plan.js';

export interface ProcessParts {
  readonly name: ProcessName;
  /** The compiled program below dist, such as `apps/case-referral/main.js`. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly port: number;
  readonly logFile: string;
  /** A module that is loaded first. */
  readonly plant?: string;
}

const patience = 180_000;

/** One service, or one cell, as a process that is killed, stopped and started again at the same address. */
export class ServiceProcess {
  /** Ends that nobody caused, once it had been ready. */
  readonly unasked: string[] = [];
  #child: ChildProcess | undefined;
  #isWanted = false;
  #wasReady = false;

  constructor(private readonly parts: ProcessParts) {}

  get name(): ProcessName {
    return this.parts.name;
  }

  get url(): string {
    return `http://127.0.0.1:${this.parts.port}`;
  }

  /** Like whoever keeps services running: one that could not start, because its database was away, is started again. */
  start(): void {
    if (this.#child !== undefined && isAlive(this.#child)) return;
    const { program, environment, port, logFile, plant } = this.parts;
    const output = openSync(logFile, 'a');
    const words = [...(plant === undefined ? [] : ['--import', plant]), `dist/${program}`];
    const child = spawn(process.execPath, words, { env: { ...environment, PORT: String(port) }, stdio: ['ignore', output, output] });
    closeSync(output);
    const last = () => child.kill('SIGKILL');
    process.once('exit', last);
    this.#child = child;
    this.#isWanted = true;
    this.#wasReady = false;
    void this.watch(child);
    child.once('exit', (code) => {
      process.off('exit', last);
      if (child !== this.#child || !this.#isWanted) return;
      if (this.#wasReady) this.unasked.push(`${this.name} ended by itself (${code ?? 'signal'})`);
      setTimeout(() => this.#isWanted && child === this.#child && this.start(), 1_000);
    });
  }

  async ready(): Promise<void> {
    for (const end = Date.now() + patience; !(await this.isReady()); await pause(200)) {
      if (Date.now() > end) throw new Error(`${this.name} is not ready; see ${this.parts.logFile}`);
    }
  }

  async kill(): Promise<void> {
    this.#isWanted = false;
    await this.end('SIGKILL');
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(name);
  }

  async stop(): Promise<void> {
    this.#isWanted = false;
    const impatient = setTimeout(() => this.#child?.kill('SIGKILL'), 20_000);
    await this.end('SIGTERM');
    clearTimeout(impatient);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined || !isAlive(child)) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  private async watch(child: ChildProcess): Promise<void> {
    while (child === this.#child && isAlive(child) && !this.#wasReady) {
      if (await this.isReady()) this.#wasReady = true;
      else await pause(500);
    }
  }

  private async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await answer?.text().catch(() => undefined);
    return answer?.status === 200;
  }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;
