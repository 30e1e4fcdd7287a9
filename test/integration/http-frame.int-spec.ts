import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EventStreams } from '#libs/http/src/sse.js';
import { NotesCaller, problem, refusal } from './http-frame.caller.js';
import { noteId } from './http-frame.notes.js';

interface Document {
  paths: Record<string, Record<string, unknown>>;
  components: object;
}

let notes: NotesCaller;
beforeAll(async () => {
  notes = await NotesCaller.start();
});
afterAll(() => notes.frame.close());

describe('a command', () => {
  const fingerprint = async (body: string, headers = {}, path?: string) =>
    ((await (await notes.post(body, headers, path)).json()) as { key: { fingerprint: string } }).key.fingerprint;

  test('knows who asks under which key', async () => {
    const answer = (await (await notes.post('{"text":"你好"}')).json()) as Record<string, unknown>;
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
    const response = await notes.post('{}', { 'If-Match': '"7"' }, `/api/desk/notes/${noteId.toUpperCase()}/change`);
    expect([response.status, response.headers.get('etag'), await response.json()]).toEqual([200, '"8"', { version: 8, id: noteId }]);
  });

  test('belongs to the story that its caller names', async () => {
    const story = '7b0c7c1e-0000-4000-8000-000000000001';
    const response = await notes.post('{"text":"a"}', { 'X-Correlation-Id': story });
    expect(((await response.json()) as { story: string }).story).toBe(story);
    expect(response.headers.get('x-correlation-id')).toBe(story);
    expect((await notes.call('/api/desk/notes', { headers: { 'X-Correlation-Id': 'DROP' } })).headers.get('x-correlation-id')).toMatch(
      /^[\da-f-]{36}$/,
    );
  });
});

describe('a failure of ours', () => {
  test('tells the caller an id and nothing else, and the log the rest without personal data', async () => {
    const response = await notes.call('/api/desk/notes/failure/x');
    const body = await problem(response);
    expect(body).toMatchObject({ status: 500, code: 'service.failed' });
    expect(JSON.stringify(body)).not.toMatch(/relation|张三|42P01|\.ts/);
    const story = response.headers.get('x-correlation-id') ?? '';
    expect(body['instance']).toBe(`urn:uuid:${story}`);
    const line =
      notes.frame
        .log()
        .split('\n')
        .find((each) => each.includes(story) && each.includes('request failed')) ?? '';
    expect(line).toContain('42P01');
    expect(line).toContain('http-frame.notes');
    expect(notes.frame.log()).not.toMatch(/张三|13800138000/);
  });

  test('asks to come back if the database is out of reach', async () => {
    const response = await notes.call('/api/desk/notes/outage');
    expect(await refusal(response)).toEqual([503, 'service.unavailable']);
    expect(response.headers.get('retry-after')).toBe('5');
  });
});

describe('the outer server', () => {
  test('sends the strict content policy and no hint of what runs it', async () => {
    const { headers } = await notes.call('/api/desk/notes');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*(unsafe|data:|\*)/);
    expect([headers.get('x-powered-by'), headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      null,
      'no-store',
      'nosniff',
    ]);
  });

  test('shows health and metrics, with request times by route and never by id', async () => {
    await notes.post('{}', { 'If-Match': '"7"' }, `/api/desk/notes/${noteId}/change`);
    const metrics = await (await notes.call('/metrics')).text();
    expect(metrics).toMatch(/http_request_seconds_count\{[^}]*route="\/api\/desk\/notes\/:id\/change",status="200"[^}]*\}/);
    expect(metrics).not.toContain(noteId);
    expect(await (await notes.call('/health/live')).json()).toEqual({ live: true });
    notes.frame.health.add('database', () => Promise.reject(new Error('no')));
    expect((await notes.call('/health/ready')).status).toBe(503);
  });

  test('streams events that a reader can take up again, and ends them when the service stops', async () => {
    const response = await fetch(`${notes.frame.url}/api/desk/notes/stream`, { headers: { 'Last-Event-ID': '7' } });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    notes.frame.app.get(EventStreams).onModuleDestroy();
    expect(await response.text()).toBe('retry: 2000\n\nid: 8\nevent: matter\ndata: {"after":"7"}\n\n');
  });
});

describe('the OpenAPI document', () => {
  test('is of version 3.1 and tells of keys, versions, problems and who may', async () => {
    const document = (await (await notes.call('/api/openapi.json')).json()) as Document;
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
    const page = await (await notes.call('/api/docs')).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(4);
    for (const file of files) expect([file, (await notes.call(file)).status]).toEqual([file, 200]);
    expect(page).not.toMatch(/<script>|on\w+=/);
  });
});
