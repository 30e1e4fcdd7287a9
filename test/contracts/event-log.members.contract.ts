import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from '@jest/globals';
import { eventually } from '#test/support/probe.js';
import type { ChildLine, ChildTask } from './event-log.child.js';
import { Fixture, interleaved, messageOf, numbers, type OpenLog, Reader } from './event-log.support.js';

/** Members that live in processes of their own and die without a word. */
class Children {
  readonly #running: ChildProcess[] = [];

  constructor() {
    afterEach(() => {
      for (const child of this.#running.splice(0)) child.kill('SIGKILL');
    });
  }

  start(task: ChildTask): { lines: ChildLine[]; kill: () => void } {
    const parameters = ['--import', './test/support/typescript.mjs', './test/contracts/event-log.child.ts', JSON.stringify(task)];
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: ChildLine[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line) as ChildLine));
    this.#running.push(child);
    return { lines, kill: () => child.kill('SIGKILL') };
  }
}

export function membersContract(open: () => Promise<OpenLog>): void {
  const given = new Fixture(open);
  const children = new Children();

  test('what a member had in hand when it was killed is delivered again to the next', async () => {
    const { log, group, topic, opened } = given;
    await log.append(['0', '1', '2', '3'].map((text) => messageOf(topic, 'one', text)));
    const child = children.start({ log: opened.child, group, topics: [topic], hangsAfter: 2 });
    await eventually('a third message in hand', () => child.lines.filter(({ what }) => what === 'begun').length === 3);
    child.kill();

    const reader = new Reader();
    await log.subscribe(group, [topic], reader.deliver);
    await eventually('the one in hand and the last', () => reader.textsOf('one').includes('3'));
    expect(reader.textsOf('one').slice(-2)).toEqual(['2', '3']);
  });

  test('of two members one is killed in mid-stream: nothing is lost, each key stays in order', async () => {
    const { log, group, opened } = given;
    const topics = [given.topic, `${given.topic}.second`];
    await log.ensureTopics(topics);
    const reader = new Reader();
    let rounds = 0;
    const appendARound = async () => {
      await log.append(topics.flatMap((topic) => interleaved(topic, 15, 1, rounds)));
      rounds += 1;
    };
    await log.subscribe(group, topics, reader.deliver);
    const child = children.start({ log: opened.child, group, topics, hangsAfter: 100 });
    await eventually('both to deliver', async () => {
      await appendARound();
      return child.lines.filter(({ what }) => what === 'done').length >= 50 && reader.count > 0;
    });
    child.kill();
    for (let more = 0; more < 10; more++) await appendARound();

    const places = topics.flatMap((topic) => numbers(15).map((key) => ({ topic, key: `key-${key}` })));
    const here = ({ topic, key }: Place) => reader.all.filter((heard) => heard.topic === topic && heard.key === key).map(textOf);
    const there = ({ topic, key }: Place) => child.lines.filter((line) => line.what === 'done' && line.topic === topic && line.key === key);
    const either = (place: Place) => new Set([...there(place).map(({ text }) => text), ...here(place)]);
    await eventually('every message at one of the two', () => places.every((place) => either(place).size === rounds), { within: 45_000 });
    for (const place of places) expect(isAscending([...new Set(here(place).map(Number))])).toBe(true);
  });
}

interface Place {
  readonly topic: string;
  readonly key: string;
}

const textOf = ({ value }: { value: Buffer }): string => value.toString();
const isAscending = (found: readonly number[]): boolean => found.every((number, index) => index === 0 || number > (found[index - 1] ?? -1));
