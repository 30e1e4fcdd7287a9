import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Contexts in which Nest tells what it wires together at start: of use to developers only. */
const wiring = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication', 'NestMicroservice']);

/** Lets Nest write into our log. Nest appends the context, and for errors the stack before it. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log(message: unknown, ...more: unknown[]): void {
    const context = contextOf(more);
    this.write(wiring.has(context ?? '') ? 'debug' : 'info', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  private write(level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace', message: unknown, more: unknown[]): void {
    const err = [message, ...more].find((each) => each instanceof Error);
    const text = typeof message === 'string' ? message : undefined;
    const said = text === undefined && !(message instanceof Error) ? { said: message } : {};
    this.lines[level]({ context: contextOf(more), ...said, ...(err === undefined ? {} : { err }) }, text);
  }
}

const contextOf = (more: unknown[]): string | undefined => {
  const last = more.at(-1);
  return typeof last === 'string' ? last : undefined;
};
