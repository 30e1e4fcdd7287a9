import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order, Place, Reply, Statement } from './service-words.js';

const program = fileURLToPath(new URL('./service.process.js', import.meta.url));

/** Services of one region as a process of their own, as they run in production; beside HTTP it can be asked what it said to its database. */
export class Served {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(place: Place, nodeOptions: readonly string[] = []): Promise<Served> {
    const child = fork(program, [JSON.stringify(place)], {
      execArgv: ['--no-warnings', ...nodeOptions],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    const { url } = await answerOf(child, 'ready');
    return new Served(child, url);
  }

  /** Every statement with its values, by connection, that runs meanwhile. */
  async statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
    await this.order('record', 'recording');
    await work();
    const { statements } = await this.order('recorded', 'recorded');
    return statements;
  }

  /** Bytes in use after a collection; needs `--expose-gc`. */
  async memory(): Promise<{ readonly resident: number; readonly heap: number }> {
    return this.order('memory', 'memory');
  }

  /** Milliseconds of processor time that the process has used. */
  async processorTime(): Promise<number> {
    return (await this.order('memory', 'memory')).processor;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode !== null) return;
    this.child.send({ order: 'stop' } satisfies { order: Order });
    await ended;
  }

  private order<K extends Reply['reply']>(order: Order, reply: K): Promise<Extract<Reply, { reply: K }>> {
    const answered = answerOf(this.child, reply);
    this.child.send({ order });
    return answered;
  }
}

function answerOf<K extends Reply['reply']>(child: ChildProcess, wanted: K): Promise<Extract<Reply, { reply: K }>> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the services under measurement ended'));
    const heard = (reply: Reply) => {
      if (reply.reply !== wanted) return;
      child.off('exit', ended).off('message', heard);
      resolve(reply as Extract<Reply, { reply: K }>);
    };
    child.on('message', heard).once('exit', ended);
  });
}
