import { type DestinationStream, type Logger, pino } from 'pino';
import { knownCorrelation } from './correlation.js';
import { scrub } from './scrub.js';

export type Log = Logger;

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogOptions {
  readonly level: LogLevel;
  readonly region: string;
  readonly service: string;
  /** Where the lines go; standard output where nothing is given. */
  readonly to?: DestinationStream;
}

/** One JSON object a line, with the id of the story it belongs to. Personal data is cut out of every line, whoever writes it. */
export function createLog({ level, region, service, to }: LogOptions): Log {
  const options = {
    level,
    base: { region, service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    mixin: () => knownCorrelation() ?? {},
    formatters: { level: (label: string) => ({ level: label }) },
    // In the hook and not in a formatter: pino takes a missing message from the error before any formatter runs.
    hooks: { logMethod: scrubWords },
    serializers: { err: (error: unknown) => error },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

function scrubWords(this: Logger, words: unknown[], write: (...words: never[]) => void): void {
  write.apply(this, words.map((word) => (word instanceof Error ? { err: scrub(word) } : scrub(word))) as never[]);
}
