import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response as Answer } from 'express';
import { Allowed, Open } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { Nested, Text } from '#libs/http/src/fields.js';
import { PageQuery } from '#libs/http/src/paging.js';
import { PathId, PathNumber } from '#libs/http/src/path-id.js';
import { EventStreams, LastEventId } from '#libs/http/src/sse.js';
import { correlation } from '#libs/observability/src/correlation.js';
import { type Frame, startFrame } from './http-frame.support.js';

class ShopRequest {
  @Text({ max: 20 })
  name!: string;
}

class NoteRequest {
  @Text({ max: 5_000_000, multiline: true })
  text!: string;

  @Nested(() => ShopRequest, { optional: true })
  shop?: ShopRequest;
}

const id = '0190a000-0000-7000-8000-00000000000a';

@Controller('notes')
class NotesController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  @Open()
  list(@Query() page: PageQuery) {
    return { items: [], limit: page.limit };
  }

  @Post()
  @Allowed('submission.register')
  write(@Body() body: NoteRequest, @Me() me: Principal, @RequestKey() key: RequestKey) {
    return { version: 1, text: body.text, by: me.accountId, key, story: correlation().correlationId };
  }

  @Post(':id/change')
  @HttpCode(200)
  @Allowed('submission.register')
  @ApiOkResponse({ type: ChangedResponse })
  change(@PathId() noteId: string, @ExpectedVersion() expected: number, @RequestKey() _key: RequestKey): ChangedResponse {
    return { version: expected + 1, ...{ noteId } };
  }

  @Get('failure/:kind')
  @Open()
  fail(): never {
    throw Object.assign(new Error('relation "reporter" holds 张三'), { code: '42P01', detail: '13800138000' });
  }

  @Get('numbered/:id')
  @Open()
  numbered(@PathNumber() number: string) {
    return { number };
  }

  @Get('outage')
  @Open()
  outage(): never {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
  }

  @Get('stream')
  @Open()
  async stream(@Res() response: Answer, @LastEventId() last: string | undefined) {
    await this.streams.open(response).send({ id: '8', event: 'matter', data: { after: last ?? null } });
  }
}

interface Document {
  paths: Record<string, Record<string, unknown>>;
  components: object;
}

let frame: Frame;
let auth: { Authorization: string };
beforeAll(async () => {
  frame = await startFrame([NotesController]);
  auth = { Authorization: `Bearer ${await frame.token('beijing', 'operator')}` };
});
afterAll(() => frame.close());

/** Reads every answer to its end: one that is not read keeps its connection. */
async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`${frame.url}${path}`, init);
  return new Response(await response.arrayBuffer(), response);
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, path = '/api/desk/notes') =>
  call(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k-1', ...auth, ...headers } });
const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return (await response.json()) as Record<string, unknown> & { errors?: { field: string; code: string }[] };
};
const refusal = async (response: Response) => {
  const { status, code, title, titleEn, type, errors } = await problem(response);
  expect(response.status).toBe(status);
  expect([title, titleEn]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[\x20-\x7e]+$/)]);
  expect(type).toBe(`urn:problem:${String(code)}`);
  return [status, code, ...(errors ?? []).map((error) => `${error.field} ${error.code}`)];
};
const deep = (levels: number) => `{"text":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('what cannot be read is refused with a 4xx that names it', () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>, (string | number)[]]>([
    ['malformed JSON', '{"text":', [400, 'request.malformed-json']],
    ['a bare word', 'text', [400, 'request.malformed-json']],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), [400, 'request.malformed-json']],
    ['endless nesting', deep(200_000), [400, 'request.malformed-json']],
    ['a list', '[]', [400, 'request.invalid', ' field.wrong-type']],
    ['an unknown field', '{"text":"a","x":1}', [400, 'request.invalid', 'x field.unknown']],
    ['__proto__', '{"text":"a","__proto__":{"admin":true}}', [400, 'request.invalid', '__proto__ field.unknown']],
    ['a constructor deep inside', '{"text":"a","shop":{"constructor":1}}', [400, 'request.invalid', 'shop.constructor field.unknown']],
    ['a wrong type', '{"text":1}', [400, 'request.invalid', 'text field.wrong-type']],
    ['NUL', '{"text":"a\\u0000"}', [400, 'request.invalid', 'text field.control-character']],
    ['a lone surrogate', '{"text":"\\ud800"}', [400, 'request.invalid', 'text field.broken-character']],
    ['a wrong field in a field', '{"text":"a","shop":{"name":""}}', [400, 'request.invalid', 'shop.name field.empty']],
    ['more than a megabyte', JSON.stringify({ text: 'x'.repeat(1_100_000) }), [413, 'request.too-large']],
    ['too many parts', `{"text":[${'{},'.repeat(300_000)}{}]}`, [413, 'request.too-large']],
    ['nothing', '', [400, 'request.invalid', 'text field.missing']],
  ])('%s', async (_what, body, expected) => {
    expect(await refusal(await post(body))).toEqual(expected);
  });

  test.each<[string, Record<string, string>, (string | number)[]]>([
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, [415, 'request.unsupported-media-type']],
    ['plain text', { 'Content-Type': 'text/plain' }, [415, 'request.unsupported-media-type']],
    ['another character set', { 'Content-Type': 'application/json; charset=gbk' }, [415, 'request.unsupported-media-type']],
    ['an unknown packing', { 'Content-Encoding': 'zip' }, [415, 'request.unsupported-media-type']],
    ['no Idempotency-Key', { 'Idempotency-Key': '' }, [400, 'request.idempotency-key-missing']],
    ['an Idempotency-Key with a blank', { 'Idempotency-Key': 'a b' }, [400, 'request.idempotency-key-malformed']],
    ['an endless Idempotency-Key', { 'Idempotency-Key': 'a'.repeat(201) }, [400, 'request.idempotency-key-malformed']],
  ])('a header: %s', async (_what, headers, expected) => {
    expect(await refusal(await post('{"text":"a"}', headers))).toEqual(expected);
  });

  test.each<[string, string, (string | number)[]]>([
    ['an unknown address of the service', '/api/desk/nothing', [404, 'request.no-such-address']],
    ['an unknown address outside', '/api/nothing', [404, 'request.no-such-address']],
    ['a broken encoding in the path', '/api/desk/notes/failure/%ff', [400, 'request.malformed-address']],
    ['a broken encoding in the query', '/api/desk/notes?cursor=%ff', [400, 'request.malformed-address']],
    ['a wrong query', '/api/desk/notes?limit=0&order=x', [400, 'request.invalid', 'order field.unknown', 'limit field.out-of-range']],
  ])('an address: %s', async (_what, path, expected) => {
    expect(await refusal(await call(path))).toEqual(expected);
  });

  test.each([
    ['no If-Match', undefined, [428, 'request.if-match-missing']],
    ['any version', '*', [400, 'request.if-match-malformed']],
    ['a weak version', 'W/"7"', [400, 'request.if-match-malformed']],
    ['a version without quotes', '7', [400, 'request.if-match-malformed']],
    ['a version that no counter reaches', '"9999999999"', [400, 'request.if-match-malformed']],
  ])('a change with %s', async (_what, version, expected) => {
    const headers = version === undefined ? {} : { 'If-Match': version };
    expect(await refusal(await post('{}', headers as Record<string, string>, `/api/desk/notes/${id}/change`))).toEqual(expected);
  });

  test('an id that is none', async () => {
    const response = await post('{}', { 'If-Match': '"7"' }, '/api/desk/notes/7%00/change');
    expect(await refusal(response)).toEqual([400, 'request.invalid', 'id field.not-an-id']);
  });

  test.each(['x', '-1', '1.5', '9'.repeat(19)])('a running number that is none: %s', async (number) => {
    expect(await refusal(await call(`/api/desk/notes/numbered/${number}`))).toEqual([400, 'request.invalid', 'id field.not-a-number']);
    expect(await (await call('/api/desk/notes/numbered/0012')).json()).toEqual({ number: '0012' });
  });
});

describe('a command', () => {
  const fingerprint = async (body: string, headers = {}, path?: string) =>
    ((await (await post(body, headers, path)).json()) as { key: { fingerprint: string } }).key.fingerprint;

  test('knows who asks under which key', async () => {
    const answer = (await (await post('{"text":"你好"}')).json()) as Record<string, unknown>;
    expect(answer).toMatchObject({
      text: '你好',
      by: 'a-1',
      key: { account: 'a-1', key: 'k-1', fingerprint: expect.stringMatching(/^[\da-f]{64}$/) },
    });
  });

  test('is the same whatever the order of its fields, and another with another value', async () => {
    const one = await fingerprint('{"text":"a","shop":{"name":"b"}}');
    expect(await fingerprint('{"shop":{"name":"b"},"text":"a"}')).toBe(one);
    expect(await fingerprint('{"text":"a","shop":{"name":"c"}}')).not.toBe(one);
    expect(await fingerprint('{"text":"a","shop":{"name":"b"}}', {}, '/api/desk/notes?x=1')).not.toBe(one);
  });

  test('answers a change with the new version as ETag', async () => {
    const response = await post('{}', { 'If-Match': '"7"' }, `/api/desk/notes/${id.toUpperCase()}/change`);
    expect([response.status, response.headers.get('etag'), await response.json()]).toEqual([200, '"8"', { version: 8, noteId: id }]);
  });

  test('belongs to the story that its caller names', async () => {
    const story = '7b0c7c1e-0000-4000-8000-000000000001';
    const response = await post('{"text":"a"}', { 'X-Correlation-Id': story });
    expect(((await response.json()) as { story: string }).story).toBe(story);
    expect(response.headers.get('x-correlation-id')).toBe(story);
    expect((await call('/api/desk/notes', { headers: { 'X-Correlation-Id': 'DROP' } })).headers.get('x-correlation-id')).toMatch(
      /^[\da-f-]{36}$/,
    );
  });
});

describe('a failure of ours', () => {
  test('tells the caller an id and nothing else, and the log the rest without personal data', async () => {
    const response = await call('/api/desk/notes/failure/x');
    const body = await problem(response);
    expect(body).toMatchObject({ status: 500, code: 'service.failed' });
    expect(JSON.stringify(body)).not.toMatch(/relation|张三|42P01|\.ts/);
    const story = response.headers.get('x-correlation-id') ?? '';
    expect(body['instance']).toBe(`urn:uuid:${story}`);
    const line =
      frame
        .log()
        .split('\n')
        .find((each) => each.includes(story) && each.includes('request failed')) ?? '';
    expect(line).toContain('42P01');
    expect(line).toContain('http-frame.int-spec');
    expect(frame.log()).not.toMatch(/张三|13800138000/);
  });

  test('asks to come back if the database is out of reach', async () => {
    const response = await call('/api/desk/notes/outage');
    expect(await refusal(response)).toEqual([503, 'service.unavailable']);
    expect(response.headers.get('retry-after')).toBe('5');
  });
});

describe('the outer server', () => {
  test('sends the strict content policy and no hint of what runs it', async () => {
    const { headers } = await call('/api/desk/notes');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*(unsafe|data:|\*)/);
    expect([headers.get('x-powered-by'), headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      null,
      'no-store',
      'nosniff',
    ]);
  });

  test('shows health and metrics, with request times by route and never by id', async () => {
    await post('{}', { 'If-Match': '"7"' }, `/api/desk/notes/${id}/change`);
    const metrics = await (await call('/metrics')).text();
    expect(metrics).toMatch(/http_request_seconds_count\{[^}]*route="\/api\/desk\/notes\/:id\/change",status="200"[^}]*\}/);
    expect(metrics).not.toContain(id);
    expect(await (await call('/health/live')).json()).toEqual({ live: true });
    frame.health.add('database', () => Promise.reject(new Error('no')));
    expect((await call('/health/ready')).status).toBe(503);
  });

  test('streams events that a reader can take up again, and ends them when the service stops', async () => {
    const response = await fetch(`${frame.url}/api/desk/notes/stream`, { headers: { 'Last-Event-ID': '7' } });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    frame.app.get(EventStreams).onModuleDestroy();
    expect(await response.text()).toBe('retry: 2000\n\nid: 8\nevent: matter\ndata: {"after":"7"}\n\n');
  });
});

describe('the OpenAPI document', () => {
  test('is of version 3.1 and tells of keys, versions, problems and who may', async () => {
    const document = (await (await call('/api/openapi.json')).json()) as Document;
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: '北京' } });
    const change = document.paths['/api/desk/notes/{id}/change']?.['post'] as { parameters: { name: string; in: string }[] };
    expect(change).toMatchObject({
      'x-action': 'submission.register',
      security: [{ session: [] }, { bearer: [] }],
      responses: { default: { $ref: '#/components/responses/Problem' } },
    });
    expect(change.parameters.map(({ name }) => name).sort()).toEqual(['Idempotency-Key', 'If-Match', 'id']);
    expect(document.paths['/api/desk/notes']).toMatchObject({
      get: {
        security: [],
        parameters: [
          { name: 'limit', schema: { type: 'integer', maximum: 200 } },
          { name: 'cursor', required: false },
        ],
      },
      post: { requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/NoteRequest' } } } } },
    });
    expect(document.components).toMatchObject({
      schemas: {
        NoteRequest: { required: ['text'], properties: { shop: { $ref: '#/components/schemas/ShopRequest' } } },
        ShopRequest: {},
        Problem: {},
      },
    });
  });

  test('can be read by people without anything from elsewhere', async () => {
    const page = await (await call('/api/docs')).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(4);
    for (const file of files) expect([file, (await call(file)).status]).toEqual([file, 200]);
    expect(page).not.toMatch(/<script>|on\w+=/);
  });
});
