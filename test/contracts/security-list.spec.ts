import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { readAudit } from '#tools/audit/read-audit.js';

/** The levels of the requirements of ASVS 5.0.0, section by section, in order: V1.1.1 and V1.1.2 are of level 2. */
const levels: Readonly<Record<string, string>> = {
  'V1.1': '22',
  'V1.2': '1111122223',
  'V1.3': '112222222223',
  'V1.4': '222',
  'V1.5': '123',
  'V2.1': '122',
  'V2.2': '112',
  'V2.3': '12223',
  'V2.4': '23',
  'V3.1': '3',
  'V3.2': '113',
  'V3.3': '12223',
  'V3.4': '11222233',
  'V3.5': '11122333',
  'V3.6': '3',
  'V3.7': '22333',
  'V4.1': '12233',
  'V4.2': '23333',
  'V4.3': '22',
  'V4.4': '1222',
  'V5.1': '2',
  'V5.2': '112333',
  'V5.3': '113',
  'V5.4': '222',
  'V6.1': '122',
  'V6.2': '111111112222',
  'V6.3': '11223333',
  'V6.4': '112233',
  'V6.5': '22222333',
  'V6.6': '2223',
  'V6.7': '33',
  'V6.8': '2222',
  'V7.1': '222',
  'V7.2': '1111',
  'V7.3': '22',
  'V7.4': '11222',
  'V7.5': '223',
  'V7.6': '22',
  'V8.1': '1233',
  'V8.2': '1123',
  'V8.3': '133',
  'V8.4': '23',
  'V9.1': '111',
  'V9.2': '1222',
  'V10.1': '22',
  'V10.2': '223',
  'V10.3': '22223',
  'V10.4': '1111122222233333',
  'V10.5': '22222',
  'V10.6': '22',
  'V10.7': '222',
  'V11.1': '2233',
  'V11.2': '22233',
  'V11.3': '11233',
  'V11.4': '1222',
  'V11.5': '23',
  'V11.6': '23',
  'V11.7': '33',
  'V12.1': '12233',
  'V12.2': '11',
  'V12.3': '22223',
  'V13.1': '2333',
  'V13.2': '222223',
  'V13.3': '2233',
  'V13.4': '1222233',
  'V14.1': '22',
  'V14.2': '12223333',
  'V14.3': '122',
  'V15.1': '12233',
  'V15.2': '12233',
  'V15.3': '1222222',
  'V15.4': '3333',
  'V16.1': '2',
  'V16.2': '22222',
  'V16.3': '2222',
  'V16.4': '222',
  'V16.5': '2223',
  'V17.1': '23',
  'V17.2': '22223333',
  'V17.3': '22',
};

const required = Object.entries(levels).flatMap(([section, each]) => [...each].map((level, at) => ({ id: `${section}.${at + 1}`, level })));

interface Answered {
  readonly id: string;
  readonly level: string;
  readonly answer: string;
  readonly files: readonly string[];
  readonly remark: string;
}

function answersIn(text: string): Answered[] {
  const rows = text.split('\n').filter((line) => /^\| V\d/.test(line));
  return rows.map((line) => {
    const [, id = '', level = '', , answer = '', files = '', remark = ''] = line.split('|').map((cell) => cell.trim());
    return { id, level, answer, files: [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file as string), remark };
  });
}

/** What is wrong with the list. */
function faultsOf(answers: readonly Answered[]): string[] {
  const wanted = required.filter(({ level }) => level !== '3').map(({ id, level }) => `${id} of level ${level}`);
  const given = answers.map(({ id, level }) => `${id} of level ${level}`);
  return [
    ...wanted.filter((each) => given.filter((one) => one === each).length !== 1).map((each) => `${each} has not one answer`),
    ...given.filter((each) => !wanted.includes(each)).map((each) => `${each} is none`),
    ...answers.filter(({ answer }) => !['yes', 'no', 'not-here'].includes(answer)).map(({ id, answer }) => `${id} answers ${answer}`),
    ...answers.filter(({ answer, files }) => answer === 'yes' && files.length === 0).map(({ id }) => `${id} shows nothing`),
    ...answers.filter(({ answer, remark }) => answer !== 'yes' && remark === '').map(({ id }) => `${id} gives no reason`),
    ...answers.flatMap(({ id, files }) =>
      files.filter((file) => !existsSync(file)).map((file) => `${id} names ${file}, which is not there`),
    ),
  ];
}

describe('the list of ASVS 5.0.0, levels 1 and 2', () => {
  test('has the requirements that the standard has', () => {
    const count = (level: string) => required.filter((each) => each.level === level).length;
    expect([count('1'), count('2'), count('3')]).toEqual([70, 183, 92]);
  });

  test('answers each once, with files that exist and reasons for what is not so', async () => {
    expect(faultsOf(answersIn(await readFile('deploy/security/asvs-5-level-2.md', 'utf8')))).toEqual([]);
  });

  test('counts its answers right', async () => {
    const text = await readFile('deploy/security/asvs-5-level-2.md', 'utf8');
    const count = (answer: string) => answersIn(text).filter((each) => each.answer === answer).length;
    expect(text).toContain(`yes ${count('yes')} · no ${count('no')} · not-here ${count('not-here')}`);
  });

  test('would be refused with a row missing, doubled, made up, empty or pointing nowhere', async () => {
    const [first, ...rest] = answersIn(await readFile('deploy/security/asvs-5-level-2.md', 'utf8')) as [Answered, ...Answered[]];
    expect(faultsOf(rest)).toEqual(['V1.1.1 of level 2 has not one answer']);
    expect(faultsOf([first, first, ...rest])).toEqual(['V1.1.1 of level 2 has not one answer']);
    expect(faultsOf([first, ...rest, { ...first, id: 'V99.1.1' }])).toEqual(['V99.1.1 of level 2 is none']);
    expect(faultsOf([{ ...first, answer: 'perhaps' }, ...rest])).toEqual(['V1.1.1 answers perhaps']);
    expect(faultsOf([{ ...first, files: [] }, ...rest])).toEqual(['V1.1.1 shows nothing']);
    expect(faultsOf([{ ...first, files: ['test/nothing.ts'] }, ...rest])).toEqual(['V1.1.1 names test/nothing.ts, which is not there']);
  });
});

describe('what npm audit prints', () => {
  const report = (severity: string) => JSON.stringify({ vulnerabilities: { one: { severity }, two: { severity: 'low' } } });

  test.each([
    ['a high one', report('high'), { kind: 'answered', serious: ['one (high)'], lesser: 1 }],
    ['a critical one', report('critical'), { kind: 'answered', serious: ['one (critical)'], lesser: 1 }],
    ['lesser ones', report('moderate'), { kind: 'answered', serious: [], lesser: 2 }],
    ['nothing found', '{"vulnerabilities":{}}', { kind: 'answered', serious: [], lesser: 0 }],
    ['a refusal of the registry', '{"message":"405 Method Not Allowed"}', { kind: 'no-answer', why: '405 Method Not Allowed' }],
    ['no JSON', 'npm error', { kind: 'no-answer', why: 'no report' }],
  ])('is read as %s', (_what, printed, expected) => {
    expect(readAudit(printed)).toEqual(expected);
  });
});
