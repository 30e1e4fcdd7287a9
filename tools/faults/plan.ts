import { type Region, regions } from '#libs/domain/src/region.js';
import { Dice } from './dice.js';

export const faultKinds = [
  'kill-service',
  'fill-outbox',
  'send-again',
  'kill-database',
  'cut-region',
  'kill-broker',
  'stop-service',
  'stop-database',
  'stop-broker',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A process of a region, by region and name: `hebei/case-referral`, `tianjin/cell`. */
export type ProcessName = `${Region}/${string}`;

export interface Fault {
  readonly number: number;
  /** The load step at which it begins. A step is one request of the load, so that the same seed repeats what, whom and when on any machine. */
  readonly at: number;
  /** Steps until it is healed: the killed is started again, the stopped goes on, the line is mended. */
  readonly steps: number;
  readonly kind: FaultKind;
  readonly region?: Region;
  readonly process?: ProcessName;
  /** A cut line: nobody answers, or everything hangs. */
  readonly silent?: boolean;
}

export interface PlanWishes {
  readonly seed: number;
  readonly faults: number;
  readonly processes: readonly ProcessName[];
  readonly broker: boolean;
}

/** How often each comes, once each has come; killing a service costs least and finds most. */
const weights: Readonly<Record<FaultKind, number>> = {
  'kill-service': 40,
  'stop-service': 20,
  'cut-region': 12,
  'fill-outbox': 8,
  'send-again': 8,
  'kill-database': 6,
  'kill-broker': 6,
  'stop-database': 4,
  'stop-broker': 4,
};
/** Cut for long, minutes in a long run: late enough that a short run ends soon after. */
const isLong = (index: number): boolean => index % 50 >= 35;

/** What is done to whom, and when. The same wishes give the same plan. */
export function planOf({ seed, faults, processes, broker }: PlanWishes): Fault[] {
  const dice = new Dice(seed);
  const kinds = faultKinds.filter((kind) => broker || !kind.endsWith('-broker'));
  const bag = kinds.flatMap((kind) => Array.from({ length: weights[kind] }, () => kind));
  let at = 60;
  return Array.from({ length: faults }, (_, index) => {
    const kind = kinds[index] ?? dice.of(bag);
    at += dice.between(100, 240);
    const fault = { number: index + 1, at, steps: stepsOf(kind, index, dice), kind };
    return { ...fault, ...whom(kind, processes, dice) };
  });
}

function stepsOf(kind: FaultKind, index: number, dice: Dice): number {
  if (kind === 'cut-region' && isLong(index)) return index < 100 ? dice.between(600, 1_200) : dice.between(4_000, 8_000);
  if (kind === 'send-again') return 0;
  if (kind === 'cut-region' || kind === 'fill-outbox') return dice.between(100, 300);
  return kind.startsWith('kill') ? dice.between(0, 40) : dice.between(20, 80);
}

function whom(kind: FaultKind, processes: readonly ProcessName[], dice: Dice): Pick<Fault, 'process' | 'region' | 'silent'> {
  if (kind.endsWith('-service')) return { process: dice.of(processes) };
  if (kind === 'cut-region') return { region: dice.of(regions), silent: dice.next() < 0.5 };
  if (kind === 'send-again') return { region: dice.of(regions) };
  if (kind !== 'fill-outbox') return {};
  const region = dice.of(regions);
  // Killed while it catches up: what it has done and not yet noted is delivered again.
  return { region, process: dice.of(processes.filter((name) => name.startsWith(`${region}/`) && !name.endsWith('/web'))) };
}

export const describe = ({ kind, region, process, silent, steps }: Fault): string =>
  [kind, region, process, ...(silent === true ? ['silent'] : []), `for ${steps} steps`].filter(Boolean).join(' ');
