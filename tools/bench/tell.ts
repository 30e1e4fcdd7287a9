import { short } from './frame/statistics.js';
import type { BenchOptions } from './options.js';
import type { Outcome } from './run-figures.js';

const shown = (value: number | readonly number[]): string => (typeof value === 'number' ? [value] : value).map(short).join('; ');
const nameOf = ({ figure: { name }, measured }: Outcome) => (measured?.sizes === undefined ? name : `${name} [${measured.sizes}]`);
const verdict = ({ measured }: Outcome) => (measured === undefined ? '–' : measured.holds ? '✔' : '✘');

/** The table for people, in Markdown, so that it can be put into a document as it is. */
export function table(outcomes: readonly Outcome[], { quick, scale }: Pick<BenchOptions, 'quick' | 'scale'>): string {
  const kind = [quick ? 'quick' : 'full', ...(scale === 1 ? [] : [`${scale} of the work`])].join(', ');
  const seconds = outcomes.reduce((total, each) => total + each.seconds, 0);
  return [
    '',
    `| | figure (${kind}; ${short(seconds)} s) | measured | aim | |`,
    '|---|---|---|---|---|',
    ...outcomes.map((outcome) => {
      const { figure, measured } = outcome;
      return `| ${figure.id} | ${nameOf(outcome)} | ${measured === undefined ? 'not measured' : shown(measured.value)} | ${figure.aim} | ${verdict(outcome)} |`;
    }),
  ].join('\n');
}

/** One line for programs. What was not measured has no value and does not hold; `reason` says why. */
export function jsonLine(outcomes: readonly Outcome[]): string {
  return JSON.stringify(
    outcomes.map((outcome) => {
      const { figure, measured, reason } = outcome;
      const value = measured === undefined ? null : rounded(measured.value);
      return {
        ...{ id: figure.id, name: nameOf(outcome), value, aim: figure.aim, holds: measured?.holds ?? false },
        ...(reason === undefined ? {} : { reason: reason.split('\n')[0] }),
      };
    }),
  );
}

const rounded = (value: number | readonly number[]): number | number[] =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value.map((each) => Number(each.toPrecision(4)));
