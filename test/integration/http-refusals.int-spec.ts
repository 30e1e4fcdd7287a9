import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bytes, NotesCaller, refusal } from './http-frame.caller.js';
import { noteId } from './http-frame.notes.js';

let notes: NotesCaller;
beforeAll(async () => {
  notes = await NotesCaller.start();
});
afterAll(() => notes.frame.close());

const deep = (levels: number) => `{"text":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('what cannot be read is refused with a 4xx that names it', () => {
  test.each<[string, Bytes, (string | number)[]]>([
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
    expect(await refusal(await notes.post(body))).toEqual(expected);
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
    expect(await refusal(await notes.post('{"text":"a"}', headers))).toEqual(expected);
  });

  test.each<[string, string, (string | number)[]]>([
    ['an unknown address of the service', '/api/desk/nothing', [404, 'request.no-such-address']],
    ['an unknown address outside', '/api/nothing', [404, 'request.no-such-address']],
    ['a broken encoding in the path', '/api/desk/notes/failure/%ff', [400, 'request.malformed-address']],
    ['a broken encoding in the query', '/api/desk/notes?cursor=%ff', [400, 'request.malformed-address']],
    ['a wrong query', '/api/desk/notes?limit=0&order=x', [400, 'request.invalid', 'order field.unknown', 'limit field.out-of-range']],
  ])('an address: %s', async (_what, path, expected) => {
    expect(await refusal(await notes.call(path))).toEqual(expected);
  });

  test.each([
    ['no If-Match', undefined, [428, 'request.if-match-missing']],
    ['any version', '*', [400, 'request.if-match-malformed']],
    ['a weak version', 'W/"7"', [400, 'request.if-match-malformed']],
    ['a version without quotes', '7', [400, 'request.if-match-malformed']],
    ['a version that no counter reaches', '"9999999999"', [400, 'request.if-match-malformed']],
  ])('a change with %s', async (_what, version, expected) => {
    const headers = version === undefined ? {} : { 'If-Match': version };
    expect(await refusal(await notes.post('{}', headers as Record<string, string>, `/api/desk/notes/${noteId}/change`))).toEqual(expected);
  });

  test('an id that is none', async () => {
    const response = await notes.post('{}', { 'If-Match': '"7"' }, '/api/desk/notes/7%00/change');
    expect(await refusal(response)).toEqual([400, 'request.invalid', 'id field.not-an-id']);
  });

  test.each(['x', '-1', '1.5', '9'.repeat(19)])('a running number that is none: %s', async (number) => {
    expect(await refusal(await notes.call(`/api/desk/notes/numbered/${number}`))).toEqual([
      400,
      'request.invalid',
      'id field.not-a-number',
    ]);
    expect(await (await notes.call('/api/desk/notes/numbered/0012')).json()).toEqual({ number: '0012' });
  });
});
