import fc from 'fast-check';
import { addressOf, fittingBody, type Json, type Operation } from './access.operations.js';

/** A request as bytes would make it: nothing is normalised between here and the server. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: Buffer;
  /** What was done to it. */
  readonly how: readonly string[];
  /** A field that the refusal must name, where that is certain. */
  readonly field?: string;
}

type Body = Record<string, Json>;
type Change = (request: RawRequest) => RawRequest;

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const changed = (request: RawRequest, how: string, more: Partial<RawRequest>): RawRequest => ({
  ...request,
  ...more,
  how: [...request.how, how],
});
const without = ({ headers }: RawRequest, name: string) => headers.filter(([each]) => each !== name);
/** Headers go over the line as bytes; Node takes no other text. */
const asBytes = (text: string) => Buffer.from(text).toString('latin1');
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…(${text.length})` : text);

/** Whose requests they are, and things that there are. */
export interface Sender {
  readonly token: string | undefined;
  readonly idFor: (operation: Operation) => string | undefined;
}

/** Two matters of one outside number are a conflict, and nothing else would be found. */
function rightBody(operation: Operation): Json | undefined {
  const body = fittingBody(operation);
  return typeof body === 'object' && body !== null && 'outsideNumber' in body ? { ...body, outsideNumber: '' } : body;
}

export function fittingRequest(operation: Operation, { token, idFor }: Sender): RawRequest {
  const id = idFor(operation);
  const body = rightBody(operation);
  const required = operation.parameters.filter((each) => each.in === 'query' && each.required);
  const query = required.map(({ name }) => `${name}=0198c0de-0000-7000-8000-000000000000`).join('&');
  return {
    method: operation.method,
    path: `${addressOf(operation, id === undefined ? {} : { id })}${query === '' ? '' : `?${query}`}`,
    headers: [
      ...(token === undefined ? [] : [['authorization', `Bearer ${token}`] as const]),
      ...(operation.method === 'GET'
        ? []
        : ([
            ['idempotency-key', 'k'],
            ['if-match', '"1"'],
          ] as const)),
      ...(body === undefined ? [] : [['content-type', 'application/json'] as const]),
    ],
    ...(body === undefined ? {} : { body: json(body) }),
    how: [],
  };
}

/** Requests of which hardly one is right; the same seed gives the same. */
export function malformed(operation: Operation, sender: Sender): fc.Arbitrary<RawRequest> {
  const request = fittingRequest(operation, sender);
  const hasBody = Object.keys(operation.body?.properties ?? {}).length > 0;
  const changes = [
    ...(hasBody ? [inBody(operation), inBody(operation), badJson] : [anyBody]),
    inHeaders,
    inPath(operation),
    inQuery(operation),
    inMethod,
  ];
  return fc.oneof(...changes).chain((first) =>
    // Two at once now and then: what is certain of one is not of both.
    fc.option(fc.oneof(...changes), { nil: undefined, freq: 4 }).map((second) => {
      const once = first(request);
      if (second === undefined) return once;
      const { field: _uncertain, ...twice } = second(once);
      return twice;
    }),
  );
}

const moments: readonly string[] = [
  ...[
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-04-15',
    '2026-04-15T24:00:00Z',
    '2026-04-15T09:00:00',
    '2026-04-15T09:00:00+25:00',
  ],
  ...[
    '1900-01-01T00:00:00Z',
    '1999-12-31T23:59:59.999999999Z',
    '2027-06-30T23:59:59+14:00',
    '2199-12-31T23:59:59Z',
    '2024-02-29T00:00Z',
    '2026-04-15T09:00:00-00:00',
  ],
  ...['0000-00-00T00:00:00Z', '+275760-09-13T00:00:00Z', '-000001-01-01T00:00:00Z', '2026-04-15T09:00:60Z', 'yesterday'],
];
const uuids: readonly string[] = [
  ...[
    '0198c0de-0000-7000-8000-00000000000',
    '{0198c0de-0000-7000-8000-000000000000}',
    '0198C0DE-0000-7000-8000-000000000000',
    '0'.repeat(36),
    'g'.repeat(36),
  ],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
];
const strange: readonly string[] = [
  ...[
    '',
    ' ',
    '\t',
    '\u3000',
    '\u0000',
    'a\u0000b',
    '\u0001',
    '\u007f',
    '\u0085',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\uffff',
    '\ud800',
    'a\udc00',
    '\u{10ffff}',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '-1',
    '1e309',
    '0x10',
    "'; drop table complaint; --",
    '$1',
    '%',
    '%00',
    '#{7*7}',
    '{{7*7}}',
    '../../etc/passwd',
    '\\',
    '"',
  ],
  ...[
    '<script>alert(1)</script>',
    '=cmd|/c calc!A1',
    '😀'.repeat(50),
    'é'.normalize('NFD').repeat(100),
    '👨‍👩‍👧‍👦'.repeat(9),
    '\u0301'.repeat(90),
    '京'.repeat(30_000),
    'x'.repeat(200_000),
  ],
  ...moments.slice(0, 3),
  ...uuids.slice(0, 2),
];
const wrongTypes: readonly Json[] = [null, 0, -1, 1.5, 1e300, 2 ** 53, true, [], [[]], {}, ['a'], { a: { b: [1] } }, { length: 5 }, [null]];
const junkFor = ({ format }: { readonly format?: string }): fc.Arbitrary<Json> =>
  format === 'date-time'
    ? fc.oneof(fc.constantFrom(...moments), junk)
    : format === 'uuid'
      ? fc.oneof(fc.constantFrom(...uuids), junk)
      : junk;
const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...strange),
  fc.constantFrom(...wrongTypes),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);
/** Refused whatever the field is: no field takes null, a number with a fraction, a list of lists or a NUL, nor so long a text. */
const surelyWrong: fc.Arbitrary<Json> = fc.constantFrom<Json>(null, 1.5, [[]], 'a\u0000b', '\ud800', 'x'.repeat(200_000));
const names = fc.constantFrom(
  'x',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '.',
  'a.b',
  '\u0000',
  '\ud800',
  '标题',
  'k'.repeat(5_000),
);

function pathsOf(value: Json, above = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const path = above === '' ? key : `${above}.${key}`;
    return [path, ...pathsOf(each, path)];
  });
}

function set(value: Body, [key = '', ...rest]: readonly string[], to: Json | undefined): Body {
  if (rest.length > 0) return { ...value, [key]: set(value[key] as Body, rest, to) };
  const { [key]: _old, ...others } = value;
  return to === undefined ? others : { ...others, [key]: to };
}

function inBody(operation: Operation): fc.Arbitrary<Change> {
  const body = rightBody(operation) as Body;
  const path = fc.constantFrom(...pathsOf(body));
  const required = operation.body?.required?.length ? [fc.constantFrom(...operation.body.required)] : [];
  // A password may hold anything.
  const isFine = (value: Json, at: string) => value === 'a\u0000b' && operation.body?.properties?.[at]?.format === 'password';
  const put =
    (value: Json | undefined, at: string, how: string, certain: boolean): Change =>
    (request) =>
      changed(request, `${at} ${how}`, { body: json(set(body, at.split('.'), value)), ...(certain ? { field: at } : {}) });
  return fc.oneof(
    path
      .chain((at) => fc.tuple(fc.constant(at), junkFor(operation.body?.properties?.[at] ?? {})))
      .map(([at, value]) => put(value, at, `= ${short(JSON.stringify(value))}`, false)),
    fc.tuple(path, surelyWrong).map(([at, value]) => put(value, at, `= ${short(JSON.stringify(value))}`, !isFine(value, at))),
    ...required.map((oneOf) => oneOf.map((at) => put(undefined, at, 'left out', true))),
    fc.tuple(names, junk).map(
      ([name, value]): Change =>
        (request) => {
          const text = `${JSON.stringify(body).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`;
          return changed(request, `unknown field ${short(JSON.stringify(name))}`, { body: Buffer.from(text) });
        },
    ),
  );
}

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const texts: readonly (string | Buffer)[] = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '[',
    'null',
    'true',
    '1',
    '"x"',
    '[]',
    '[{}]',
    '{}{}',
    '{"a":}',
    "{'a':1}",
    '{"a":1,}',
    'NaN',
    '{"a":NaN}',
    '{"a":1e999}',
    '\u0000',
    '\ufeff{}',
  ],
  ...[
    '{"a":1,"a":2}',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{}}}',
    deep(30),
    deep(5_000),
    '['.repeat(100_000),
    `{"a":"${'x'.repeat(1_100_000)}"}`,
  ],
  ...[
    `[${'0,'.repeat(20_000)}0]`,
    `{${Array.from({ length: 12_000 }, (_, at) => `"k${at}":0`).join()}}`,
    '{"a":"\\ud800"}',
    '{"a":"\\u0000"}',
    '{"a":"\\x00"}',
    '--x\r\n',
  ],
  ...[
    Buffer.from([0x7b, 0xff, 0x7d]),
    Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from([0xc0, 0x80]),
  ],
];
const badJson: fc.Arbitrary<Change> = fc
  .constantFrom(...texts)
  .map((text) => (request) => changed(request, `body ${short(text.toString('latin1'))}`, { body: Buffer.from(text) }));
const anyBody: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom('application/json', 'text/csv', 'application/octet-stream'))
  .map(
    ([text, type]) =>
      (request) =>
        changed(request, `${type} ${short(text.toString('latin1'))}`, {
          body: Buffer.from(text),
          headers: [...without(request, 'content-type'), ['content-type', type]],
        }),
  );

const headers: readonly (readonly [string, readonly string[]])[] = [
  [
    'content-type',
    [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      'application/json; charset=',
    ],
  ],
  [
    'content-type',
    [
      'application/json; charset=gbk',
      'garbage',
      'application/jsonx',
      'text/json',
      ';',
      'application/json, text/plain',
      `application/json; a=${'b'.repeat(4_000)}`,
    ],
  ],
  ['content-encoding', ['gzip', 'deflate', 'br', 'zstd', 'identity', 'zip', 'gzip, gzip', ';', '*']],
  ['idempotency-key', ['', ' ', 'a b', 'é', 'k'.repeat(201), 'k'.repeat(5_000), '"k"', '\t']],
  [
    'if-match',
    [
      '*',
      'W/"1"',
      '1',
      '"-1"',
      '"1.5"',
      '"99999999999"',
      '"2147483648"',
      '"1", "2"',
      '""',
      '"1',
      'é',
      asBytes('"１"'),
      '"0x1"',
      '"1e1"',
      '"a"',
    ],
  ],
  ['authorization', ['', 'Bearer', 'Bearer ', 'Bearer a b', 'Basic eDp5', 'bearer x', 'é', `Bearer ${'x'.repeat(8_000)}`]],
  [
    'cookie',
    ['session-beijing', 'session-beijing=', '=;=;', 'session-beijing=%', 'session-beijing=%00', '__proto__=1', `a=${'b'.repeat(8_000)}`],
  ],
  ['x-correlation-id', ['', 'x', '0'.repeat(36), 'é', 'x'.repeat(5_000), '../../x', '{}']],
  [
    'last-event-id',
    [
      'x',
      '1',
      '1.2.3',
      '-1.1',
      '9'.repeat(19).concat('.1'),
      `1.${'9'.repeat(18)}`,
      'é',
      '1e3.1',
      'x'.repeat(600),
      '99999999999999999999.1',
    ],
  ],
  ['accept', ['garbage', 'text/html', '*', ';q=2', 'application/xml']],
  ['expect', ['100-continue']],
  ['range', ['bytes=0-1', 'bytes=-', 'lines=1-2']],
  ['if-none-match', ['*', '"1"']],
  ['x-forwarded-for', ['x', '1.2.3.4, garbage', '::1%eth0', 'x'.repeat(3_000)]],
  ['x-http-method-override', ['DELETE', 'PUT', 'x']],
  ['accept-language', ['x'.repeat(3_000), '*;q=9']],
];
const inHeaders: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...headers).chain(([name, values]) =>
    fc.tuple(fc.constantFrom(...values), fc.boolean()).map(
      ([value, beside]): Change =>
        (request) =>
          changed(request, `${beside ? 'also ' : ''}${name}: ${short(value)}`, {
            headers: [...(beside ? request.headers : without(request, name)), [name, value]],
          }),
    ),
  ),
  fc.constantFrom('content-type', 'idempotency-key', 'if-match', 'authorization').map(
    (name): Change =>
      (request) =>
        changed(request, `no ${name}`, { headers: without(request, name) }),
  ),
);

const ids: readonly string[] = [
  ...[
    'x',
    '0',
    '-1',
    '1e3',
    '999999999999999999999999',
    '1.5',
    'null',
    'undefined',
    '%00',
    '%0a',
    '%',
    '%zz',
    '%ff',
    '%ED%A0%80',
    '%C0%80',
    '%252e',
    '..%2f..%2fme',
    '%2e%2e',
  ],
  ...[
    '0198c0de-0000-7000-8000-000000000000%00',
    '0198c0de-0000-7000-8000-000000000000x',
    '%7B0198c0de%7D',
    '%EF%BC%91',
    "1'--",
    '1%20or%201=1',
    '__proto__',
    'constructor',
    'x'.repeat(7_000),
  ],
  ...['', '.', '..', '/', '//', ';', '*', '%2f', '%5c', '0198C0DE-0000-7000-8000-000000000000/', '0198c0de-0000-7000-8000-000000000000/x'],
];
function inPath(operation: Operation): fc.Arbitrary<Change> {
  const whole: readonly ((path: string) => string)[] = [
    (path) => `${path}/`,
    (path) => `${path}//`,
    (path) => `/${path}`,
    (path) => path.replace('/api/', '/API/'),
    (path) => path.replace('/api/', '/api//'),
    (path) => `${path}%00`,
    (path) => `${path}%`,
    (path) => `${path}/../../../../etc/passwd`,
    (path) => `${path}.json`,
    (path) => path.toUpperCase(),
    (path) => `${path}#x`,
  ];
  const other = fc.constantFrom(...whole.keys()).map(
    (at): Change =>
      (request) => {
        const path = whole[at]?.(request.path) ?? request.path;
        return changed(request, `address ${short(path)}`, { path });
      },
  );
  if (!operation.path.includes('{')) return other;
  const id = fc.constantFrom(...ids).map(
    (value): Change =>
      (request) => {
        const path = operation.path.replaceAll(/\{\w+\}/g, value);
        return changed(request, `id ${short(value)}`, { path });
      },
  );
  return fc.oneof(id, id, other);
}

const values: readonly string[] = [
  ...[
    '',
    '%00',
    '%',
    '%zz',
    '%ED%A0%80',
    'x',
    '-1',
    '0',
    '1.5',
    '1e9',
    '1e400',
    'NaN',
    'Infinity',
    '0x10',
    '99999999999999999999',
    'true',
    'null',
    '%20',
    '%0a',
    '__proto__',
  ],
  ...[
    '2026-02-30T00:00:00Z',
    '2026-04-15T09%3A00%3A00Z',
    '1900-01-01T00:00:00Z',
    '2199-12-31T23:59:59Z',
    'yesterday',
    '%E5%AD%97'.repeat(300),
    'W10.abc',
    'bnVsbA.AAAAAAAAAAAAAAAA',
    'x'.repeat(5_000),
  ],
  ...['%27%3B--', '%28%21%26%7C', '%3A%2A', '%5C', '%25', '_', '%F0%9F%98%80', 'a%20b%20c', '%EF%BF%BF'],
];
function inQuery({ parameters }: Operation): fc.Arbitrary<Change> {
  const known = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  const name = fc.constantFrom(...known, ...known, 'unknown', '__proto__', 'constructor', 'a[b]', 'a[]', '', '%00', '%', 'limit', 'cursor');
  const pairs = fc.array(fc.tuple(name, fc.constantFrom(...values)), { minLength: 1, maxLength: 3 });
  const put =
    (query: string): Change =>
    (request) =>
      changed(request, `?${short(query)}`, { path: `${request.path.split('?')[0]}?${query}` });
  return fc.oneof(
    { weight: 8, arbitrary: pairs.map((all) => put(all.map((pair) => pair.join('=')).join('&'))) },
    { weight: 1, arbitrary: fc.constantFrom('&&&', '===', '?', '%', 'a&b&c', `${'a=1&'.repeat(2_000)}`, '[]=1', '[[[=1').map(put) },
  );
}

const inMethod: fc.Arbitrary<Change> = fc
  .constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'REPORT', 'GET', 'POST', 'PURGE', 'M-SEARCH')
  .map((method) => (request) => changed(request, `method ${method}`, { method }));
