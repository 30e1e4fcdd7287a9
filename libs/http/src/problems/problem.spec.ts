import { describe, expect, test } from '@jest/globals';
import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { DomainError } from '#libs/domain/src/domain-error.js';
import { NotFound, Stale } from '#libs/persistence/src/persistence.errors.js';
import { isRegistered, registerProblemTitles, titleOf } from './catalogue.js';
import { HttpProblem } from './http-problem.js';
import { problemOf } from './problem.js';

class OwnDraft extends DomainError {
  readonly code = 'referral.own-draft';
  readonly kind = 'rule-broken';
  override readonly details = { rule: 'R-114', status: 'spoilt' };
}

const parserError = (type: string, status: number) => Object.assign(new Error('…'), { type, status, statusCode: status, expose: true });
const pgError = (code: string) => Object.assign(new Error('boom'), { code });

describe('a problem', () => {
  test('of the domain keeps its code, kind and details', () => {
    expect(problemOf(new NotFound('matter', 'm-1'))).toMatchObject({ status: 404, code: 'common.not-found' });
    const stale = problemOf(
      new Stale('matter', 'm-1', 7, [{ version: 7, type: 'HandOverAccepted', at: '2026-04-15T01:00:00Z', by: 'li' }]),
    );
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: 7, changes: [{ version: 7 }] });
  });

  test('is not spoilt by details of the same name, and speaks in general words where the code has none', () => {
    expect(problemOf(new OwnDraft()).body).toMatchObject({
      status: 422,
      code: 'referral.own-draft',
      rule: 'R-114',
      title: titleOf('common.refused').zh,
    });
  });

  test.each<[string, unknown, number, string]>([
    [
      'malformed JSON',
      new BadRequestException('Unexpected token', { cause: parserError('entity.parse.failed', 400) }),
      400,
      'request.malformed-json',
    ],
    ['a body over the limit', parserError('entity.too.large', 413), 413, 'request.too-large'],
    [
      'another character set',
      new HttpException('…', 415, { cause: parserError('charset.unsupported', 415) }),
      415,
      'request.unsupported-media-type',
    ],
    ['a broken address', new URIError('URI malformed'), 400, 'request.malformed-address'],
    ['an unknown address', new NotFoundException('Cannot GET /x'), 404, 'request.no-such-address'],
    ['a request of our own making', new HttpProblem(428, 'request.if-match-missing'), 428, 'request.if-match-missing'],
    ['something unforeseen', new TypeError('x is undefined'), 500, 'service.failed'],
    ['a status that lies', Object.assign(new Error('x'), { status: 200 }), 500, 'service.failed'],
    ['what is no error', 'help', 500, 'service.failed'],
    ['nothing', undefined, 500, 'service.failed'],
    ['a database that is not there', pgError('ECONNREFUSED'), 503, 'service.unavailable'],
    ['a database that shuts down', new Error('failed', { cause: pgError('57P01') }), 503, 'service.unavailable'],
    ['a connection that broke', new Error('Connection terminated unexpectedly'), 503, 'service.unavailable'],
    ['every address of a host refused', new AggregateError([pgError('ECONNREFUSED')]), 503, 'service.unavailable'],
    ['a mistake in our SQL', pgError('42601'), 500, 'service.failed'],
    ['a file that is missing', Object.assign(pgError('ENOENT'), { syscall: 'open' }), 500, 'service.failed'],
  ])('for %s', (_what, error, status, code) => {
    expect(problemOf(error)).toMatchObject({ status, code });
  });

  test('says when to come back if something is out of reach', () => {
    expect(problemOf(pgError('ECONNREFUSED')).headers).toEqual({ 'Retry-After': '5' });
  });

  test('tells nothing of what happened inside', () => {
    const body = JSON.stringify(problemOf(Object.assign(new Error('select secret from reporter'), { detail: '张三' })).body);
    expect(body).not.toMatch(/select|张三|problem\.spec/);
  });
});

describe('titles', () => {
  test('may be registered twice in the same words only', () => {
    registerProblemTitles({ 'spec.known': { zh: '一', en: 'one' } });
    registerProblemTitles({ 'spec.known': { zh: '一', en: 'one' } });
    expect(isRegistered('spec.known')).toBe(true);
    expect(() => registerProblemTitles({ 'spec.known': { zh: '二', en: 'two' } })).toThrow('spec.known');
  });
});
