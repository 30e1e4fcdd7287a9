import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { withCorrelation } from './correlation.js';
import { createLog, type Log } from './log.js';
import { NestLog } from './nest-log.js';

function recording(): { log: Log; text: () => string; lines: () => Record<string, unknown>[] } {
  const written: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const log = createLog({ level: 'trace', region: 'beijing', service: 'web', to });
  return { log, text: () => written.join(''), lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('a log line', () => {
  test('names region, service and the story it belongs to', () => {
    const { log, lines } = recording();
    withCorrelation({ correlationId: 'story-1', causationId: 'event-7' }, () => log.info({ matterId: 'm-1' }, 'registered'));
    expect(lines()[0]).toMatchObject({
      level: 'info',
      region: 'beijing',
      service: 'web',
      correlationId: 'story-1',
      causationId: 'event-7',
      matterId: 'm-1',
      msg: 'registered',
    });
  });

  test('never shows who reported, however deep it lies', () => {
    const { log, text } = recording();
    const reporter = { name: '张三', phone: '13800138000', address: '朝阳区', idNumber: '110101199001011234' };
    log.info({ command: { reporter, list: [{ Authorization: 'Bearer x', password: '秘密' }] } }, '登记');
    for (const secret of ['张三', '13800138000', '朝阳区', '110101199001011234', 'Bearer x', '秘密']) expect(text()).not.toContain(secret);
    expect(text()).toContain('登记');
  });

  test('cuts phone numbers, identity numbers and tokens out of sentences', () => {
    const { log, text } = recording();
    log.warn('来电 13912345678，身份证 11010119900101123X，eyJhbGciOiJFZERTQSJ9.e30.c2ln');
    expect(text()).not.toMatch(/13912345678|11010119900101123X|eyJ/);
  });

  test.each([
    ['an error alone', (log: Log, error: Error) => log.error(error)],
    ['an error under its key, without words', (log: Log, error: Error) => log.error({ err: error })],
    ['an error through Nest', (log: Log, error: Error) => new NestLog(log).error(error, 'ExceptionsHandler')],
    ['an error with a cause', (log: Log, error: Error) => log.error({ err: new Error('outer', { cause: error }) }, 'failed')],
  ])('keeps kind and place of %s, not the values in it', (_how, write) => {
    const { log, text, lines } = recording();
    const error = Object.assign(new Error('invalid input syntax for type uuid: "王五"'), {
      code: '22P02',
      detail: 'Key (phone)=(13800138000)',
      parameters: ['王五'],
    });
    write(log, error);
    expect(text()).not.toMatch(/王五|13800138000/);
    expect(text()).toContain('22P02');
    expect(text()).toContain('log.spec');
    expect(lines()).toHaveLength(1);
  });

  test('of Nest’s wiring is for developers only', () => {
    const { log, lines } = recording();
    new NestLog(log).log('AppModule dependencies initialized', 'InstanceLoader');
    new NestLog(log).log('listening', 'Cell');
    expect(lines().map(({ level }) => level)).toEqual(['debug', 'info']);
  });
});
