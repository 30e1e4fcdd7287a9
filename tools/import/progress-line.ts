import type { ImportJob } from './import-job.js';

const cells = 24;
const quietMs = 5_000;

/** The progress of one import: a bar that moves on a terminal; elsewhere a line every five seconds. */
export class ProgressLine {
  #told = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly title: string,
    private readonly out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr,
  ) {}

  show(job: ImportJob): void {
    const now = performance.now();
    if (this.out.isTTY === true) this.out.write(`\r\u001b[K${this.title} ${lineOf(job)}`);
    else if (now - this.#told >= quietMs) {
      this.out.write(`${this.title} ${lineOf(job)}\n`);
      this.#told = now;
    }
  }

  end(): void {
    if (this.out.isTTY === true) this.out.write('\r\u001b[K');
  }
}

export function lineOf({ state, rows, bytes, rate, secondsLeft }: ImportJob): string {
  if (state === 'waiting') return '等待中 waiting';
  const part = state === 'done' || bytes.total === 0 ? 1 : bytes.done / bytes.total;
  const full = Math.round(part * cells);
  const bar = '█'.repeat(full) + '░'.repeat(cells - full);
  const speed = rate === undefined ? '' : ` ${Math.round(rate)} 行/秒 rows/s`;
  const left = secondsLeft === undefined ? '' : ` 剩余 left ${clock(secondsLeft)}`;
  return `${bar} ${String(Math.floor(part * 100)).padStart(3)}% ${rows.read} 行 rows${speed}${left}`;
}

const clock = (seconds: number) => `${Math.floor(Math.ceil(seconds) / 60)}:${String(Math.ceil(seconds) % 60).padStart(2, '0')}`;
