import type { Outcome } from './run-faults.js';

const shown = 12;

/** The run in words: what was done to whom, and whether anything was lost or done twice. */
export function inWords(outcome: Outcome): string[] {
  const { seed, log, plant, seconds, processes, faults, steps, matters, acknowledged, events, met, verdicts, passed, folder } = outcome;
  const list = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  const count = Object.values(faults).reduce((sum, each) => sum + each, 0);
  return [
    `${processes.length} 个进程 processes: ${processes.join(', ')}; PostgreSQL${log === 'kafka' ? ', Kafka' : ''}`,
    `${count} 次故障 faults: ${list(faults)}`,
    `${steps} 步 steps, ${matters} 件事项 matters, ${acknowledged} 个已应答的操作 acknowledged commands, ${events} 个事件 events`,
    `  ${list(met)}`,
    ...verdicts.flatMap(({ name, of, broken }) => [
      `${broken.length === 0 ? '✔' : '✘'} ${name} (${of})`,
      ...broken.slice(0, shown).map((line) => `    ${line}`),
      ...(broken.length > shown ? [`    … and ${broken.length - shown} more`] : []),
    ]),
    ...(folder === undefined ? [] : [`日志 logs: ${folder}`]),
    `${passed ? '✔' : '✘'} ${passed ? '没有丢失，没有重复 nothing lost, nothing doubled' : '有丢失或重复 something was lost or doubled'}; seed ${seed}${plant === undefined ? '' : `, plant ${plant}`}, ${seconds} s`,
  ];
}
