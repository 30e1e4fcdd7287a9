import { TestEnvironment } from 'jest-environment-node';

/** What the event loop holds on to: sockets, servers, child processes. Node tells their kinds officially, the things themselves only here. */
interface Handle extends NodeJS.EventEmitter {
  readonly fd?: number;
  readonly listening?: boolean;
  readonly spawnargs?: string[];
  readonly remotePort?: number;
  address?(): { port?: number } | string | null;
  kill?(signal: NodeJS.Signals): void;
  destroy?(): void;
  close?(): void;
  unref?(): void;
}

const held = (): Handle[] => (process as unknown as { _getActiveHandles(): Handle[] })._getActiveHandles();
const PATIENCE = 3_000;

/**
 * The test environment of every project: a file that ends with a server, connection, child process or timer still alive fails, and the
 * failure names it. It is ended afterwards, so that one forgetful file does not hang the run.
 */
export default class LeavesNothingRunning extends TestEnvironment {
  #before = new Set<Handle>();
  readonly #timers = new Map<NodeJS.Timeout, string>();

  override async setup(): Promise<void> {
    await super.setup();
    this.#before = new Set(held());
    this.#watchTimers('setTimeout');
    this.#watchTimers('setInterval');
  }

  override async teardown(): Promise<void> {
    const left = await this.#leftAfterPatience();
    for (const handle of this.#newHandles()) end(handle);
    for (const timer of this.#timers.keys()) clearTimeout(timer);
    await super.teardown();
    if (left.length > 0) throw withoutStack(`this test file leaves something running:\n  ${left.join('\n  ')}`);
  }

  /** Sockets close a moment after their owner said so. */
  async #leftAfterPatience(): Promise<string[]> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const left = [...this.#newHandles().map(describe), ...this.#liveTimers()];
      if (left.length === 0 || Date.now() > deadline) return left;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #newHandles(): Handle[] {
    return held().filter((handle) => !this.#before.has(handle) && !isStandardStream(handle));
  }

  #liveTimers(): string[] {
    const live = [...this.#timers].filter(([timer]) => timer.hasRef() && !(timer as unknown as { _destroyed: boolean })._destroyed);
    return live.map(([, madeAt]) => madeAt);
  }

  /** Timers are not among the handles, so those that the file makes are noted with the place that made them. */
  #watchTimers(name: 'setTimeout' | 'setInterval'): void {
    const original = this.global[name] as (...words: unknown[]) => NodeJS.Timeout;
    const watched = (...words: unknown[]): NodeJS.Timeout => {
      const timer = original(...words);
      this.#timers.set(timer, `${name} ${new Error().stack?.split('\n')[2]?.trim() ?? ''}`);
      return timer;
    };
    Object.assign(watched, original); // util.promisify finds its own variant there
    Object.defineProperty(this.global, name, { value: watched, configurable: true, writable: true });
  }
}

const isStandardStream = (handle: Handle): boolean => {
  const fd = handle.fd ?? (handle as { _handle?: { fd?: number } })._handle?.fd;
  return fd !== undefined && fd >= 0 && fd <= 2;
};

/** Nobody listens any more: the owner's handlers belong to a test that is over, and would only report the end as an error. */
function end(handle: Handle): void {
  handle.removeAllListeners?.();
  handle.on?.('error', () => {});
  if (handle.kill) handle.kill('SIGKILL');
  else if (handle.destroy) handle.destroy();
  else handle.close?.();
  handle.unref?.();
}

/** The place where the guard found out says nothing. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

function describe(handle: Handle): string {
  if (handle.spawnargs) return `child process “${handle.spawnargs.join(' ').slice(0, 120)}”`;
  const at = handle.address?.();
  const port = typeof at === 'object' ? at?.port : at;
  if (handle.listening) return `server on port ${port}`;
  if (handle.remotePort) return `connection from port ${port} to port ${handle.remotePort}`;
  return handle.constructor.name;
}
