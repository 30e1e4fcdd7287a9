import { describe, expect, test } from '@jest/globals';
import { Count, Day, Flag, Id, ListOf, Moment, Nested, OneOf, Phone, Secret, Text } from './fields.js';
import { HttpProblem } from './problems/http-problem.js';
import { RequestPipe } from './request.pipe.js';

class Respondent {
  @Text({ max: 20 })
  name!: string;

  @Phone({ optional: true })
  phone?: string;
}

class Evidence {
  @Count({ min: 1, max: 9 })
  pages!: number;
}

class Complaint {
  @Text({ max: 5, min: 2 })
  title!: string;

  @Text({ max: 50, multiline: true, optional: true })
  facts?: string;

  @OneOf(['low', 'high'])
  urgency!: string;

  @Flag()
  confidential!: boolean;

  @Moment({ optional: true })
  receivedAt?: string;

  @Day({ optional: true })
  on?: string;

  @Count({ min: 1, max: 200, optional: true })
  limit?: number;

  @Id({ optional: true })
  linked?: string;

  @Secret({ optional: true })
  password?: string;

  @Nested(() => Respondent)
  respondent!: Respondent;

  @ListOf('text', { max: 2, optional: true })
  tags?: string[];

  @ListOf(['a', 'b'], { max: 2, optional: true })
  marks?: string[];

  @ListOf(() => Evidence, { max: 2, optional: true })
  evidence?: Evidence[];
}

class LongerComplaint extends Complaint {
  @Text({ max: 9 })
  more!: string;
}

const sound = { title: '假冒商标', urgency: 'high', confidential: false, respondent: { name: '某店' } };
const pipe = new RequestPipe();
const read = (body: unknown, metatype: new () => object = Complaint) => pipe.transform(body, { type: 'body', metatype });

async function faults(body: unknown, metatype: new () => object = Complaint, type: 'body' | 'query' = 'body'): Promise<string[]> {
  try {
    await pipe.transform(body, { type, metatype });
    return [];
  } catch (problem) {
    if (!(problem instanceof HttpProblem)) throw problem;
    expect([problem.getStatus(), problem.code]).toEqual([400, 'request.invalid']);
    return (problem.extras.errors ?? []).map(({ field, code }) => `${field} ${code.replace('field.', '')}`);
  }
}

describe('a request class', () => {
  test('becomes an object of its class, with nested ones', async () => {
    const made = (await read({ ...sound, evidence: [{ pages: 3 }] })) as Complaint;
    expect(made).toBeInstanceOf(Complaint);
    expect(made.respondent).toBeInstanceOf(Respondent);
    expect(made.evidence?.[0]).toBeInstanceOf(Evidence);
  });

  test('brings text, moments, ids and telephone numbers into one form', async () => {
    const made = (await read({
      ...sound,
      title: '  cafe\u0301 ',
      facts: '一\r\n二\t三',
      receivedAt: '2026-04-15T09:00:00+08:00',
      linked: '0190A000-0000-7000-8000-00000000000A',
      respondent: { name: '店', phone: '０１０－１２３４５６７８ 转 12' },
    })) as Complaint;
    expect(made).toMatchObject({
      title: 'café',
      facts: '一\n二\t三',
      receivedAt: '2026-04-15T01:00:00.000Z',
      linked: '0190a000-0000-7000-8000-00000000000a',
      respondent: { phone: '010-12345678 转 12' },
    });
  });

  test('names every field that is wrong, once', async () => {
    expect(await faults({ title: '', facts: 3, respondent: { phone: 'call me' }, extra: 1 })).toEqual([
      'extra unknown',
      'title empty',
      'facts wrong-type',
      'urgency missing',
      'confidential missing',
      'respondent.name missing',
      'respondent.phone not-a-phone',
    ]);
  });

  test('takes an optional text that was left blank as not given, and refuses null', async () => {
    expect(((await read({ ...sound, facts: '   ' })) as Complaint).facts).toBeUndefined();
    expect(await faults({ ...sound, facts: null })).toEqual(['facts wrong-type']);
  });

  test('knows the fields that it inherits', async () => {
    expect(new Set(await faults({ ...sound, title: '', more: '' }, LongerComplaint))).toEqual(new Set(['title empty', 'more empty']));
  });

  test.each<[string, object, string]>([
    ['a number for text', { title: 12 }, 'title wrong-type'],
    ['an object for text', { title: { a: 1 } }, 'title wrong-type'],
    ['a text that is too long', { title: '一二三四五六' }, 'title too-long'],
    ['a text that is too short', { title: '一' }, 'title too-short'],
    ['NUL', { title: 'a\u0000b' }, 'title control-character'],
    ['a line break in a line', { title: 'a\nb' }, 'title control-character'],
    ['an escape character in lines', { facts: 'a\u001bb' }, 'facts control-character'],
    ['a lone surrogate', { facts: 'a\ud800b' }, 'facts broken-character'],
    ['a word that is not on the list', { urgency: 'urgent' }, 'urgency not-one-of'],
    ['a word for a flag', { confidential: 'false' }, 'confidential wrong-type'],
    ['a number for a flag', { confidential: 0 }, 'confidential wrong-type'],
    ['a number as text', { limit: '5' }, 'limit wrong-type'],
    ['a fraction', { limit: 1.5 }, 'limit wrong-type'],
    ['a number out of range', { limit: 201 }, 'limit out-of-range'],
    ['a day that does not exist', { on: '2026-02-30' }, 'on not-a-day'],
    ['a leap day of no leap year', { on: '2027-02-29' }, 'on not-a-day'],
    ['a day of another age', { on: '0001-01-01' }, 'on not-a-day'],
    ['a moment that does not exist', { receivedAt: '2026-02-30T00:00:00Z' }, 'receivedAt not-a-moment'],
    ['a moment without an offset', { receivedAt: '2026-02-03T00:00:00' }, 'receivedAt not-a-moment'],
    ['an hour that does not exist', { receivedAt: '2026-02-03T24:00:00Z' }, 'receivedAt not-a-moment'],
    ['an id that is none', { linked: '7' }, 'linked not-an-id'],
    ['a list for an object', { respondent: [{ name: '店' }] }, 'respondent wrong-type'],
    ['a text for an object', { respondent: '店' }, 'respondent wrong-type'],
    ['a text for a list', { tags: 'a' }, 'tags wrong-type'],
    ['a list that is too long', { tags: ['a', 'b', 'c'] }, 'tags too-many'],
    ['a wrong item', { tags: ['a', 2] }, 'tags.1 wrong-type'],
    ['a word that is not on the list in a list', { marks: ['c'] }, 'marks.0 not-one-of'],
    ['a wrong field of an item', { evidence: [{ pages: 1 }, { pages: 0 }] }, 'evidence.1.pages out-of-range'],
    ['a text among objects', { evidence: ['x'] }, 'evidence.0 wrong-type'],
    ['a list among objects', { evidence: [[{ pages: 1 }]] }, 'evidence.0 wrong-type'],
    ['an unknown field of an item', { evidence: [{ pages: 1, x: 1 }] }, 'evidence.0.x unknown'],
  ])('refuses %s', async (_what, change, fault) => {
    expect(await faults({ ...sound, ...change })).toEqual([fault]);
  });

  test('counts characters, not UTF-16 units', async () => {
    expect(await faults({ ...sound, title: '𠮷𠮷𠮷𠮷𠮷' })).toEqual([]);
  });

  test.each([[[]], ['text'], [7], [true]])('refuses %j in place of the whole', async (body) => {
    expect(await faults(body)).toEqual([' wrong-type']);
  });

  test('leaves passwords as they were typed', async () => {
    expect(((await read({ ...sound, password: ' e\u0301 ' })) as Complaint).password).toBe(' e\u0301 ');
  });
});

describe('a query class', () => {
  class Query {
    @Count({ min: 1, max: 200, optional: true })
    limit = 50;

    @Flag({ optional: true })
    open?: boolean;

    @ListOf(['a', 'b'], { max: 2, optional: true })
    states?: string[];
  }

  test('reads numbers, flags and lists of one from the address', async () => {
    const made = await pipe.transform({ limit: '20', open: 'true', states: 'a' }, { type: 'query', metatype: Query });
    expect(made).toEqual({ limit: 20, open: true, states: ['a'] });
    expect(await pipe.transform({}, { type: 'query', metatype: Query })).toMatchObject({ limit: 50 });
  });

  test.each<[string, object, string]>([
    ['a number that is none', { limit: '2x' }, 'limit wrong-type'],
    ['the same field twice', { limit: ['1', '2'] }, 'limit wrong-type'],
    ['an unknown field', { order: 'x' }, 'order unknown'],
    ['a field with a name that JavaScript knows', { toString: 'x' }, 'toString unknown'],
  ])('refuses %s', async (_what, query, fault) => {
    expect(await faults(query, Query, 'query')).toEqual([fault]);
  });
});
