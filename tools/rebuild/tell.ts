import type { OnProgress, RebuildReport, RebuildStep } from '#apps/case-status/src/rebuild/rebuild.progress.js';

const words: Readonly<Record<RebuildStep, string>> = {
  reading: '读取日志 reading the log',
  folding: '重建事项 writing the matters',
  indexing: '建立索引 building indexes',
  comparing: '逐项比对 comparing',
  swapping: '切换 swapping',
};
const redraw = 100;

/** One line that shows where a rebuild stands; without a terminal, a line for each step. */
export class ProgressLine {
  readonly #terminal = process.stdout.isTTY === true;
  #step: RebuildStep | undefined;
  #drawn = 0;

  constructor(private readonly title: string) {}

  readonly show: OnProgress = (step, done, total) => {
    const isNew = step !== this.#step;
    if (!isNew && (!this.#terminal || performance.now() - this.#drawn < redraw)) return;
    this.#step = step;
    this.#drawn = performance.now();
    const share = total === undefined || total === 0 ? '' : ` ${Math.min(100, Math.round((done / total) * 100))} %`;
    const text = `${this.title}: ${words[step]}${done === 0 ? '' : ` ${done}${share}`}`;
    process.stdout.write(this.#terminal ? `\r\u001b[K… ${text}` : `… ${text}\n`);
  };

  end(): void {
    if (this.#terminal && this.#step !== undefined) process.stdout.write('\r\u001b[K');
    this.#step = undefined;
  }
}

export function tellReport(title: string, { events, matters, seconds }: RebuildReport): void {
  const changed = matters.different + matters.added;
  console.log(`✔ ${title}: 已切换到重建的副本 rebuilt and in place (${seconds.toFixed(1)} s)`);
  console.log(
    `    事件 events   ${events.read} 读取 read, ${events.takenOver} 沿用 taken over, ${events.unreadable} 不可读 unreadable, ${events.discarded} 已弃置 discarded`,
  );
  console.log(`    事项 matters  ${matters.same} 一致 same, ${matters.different} 不同 different, ${matters.added} 新增 added`);
  if (changed > 0) console.log(`    例如 such as  ${matters.examples.join(', ')}`);
}
