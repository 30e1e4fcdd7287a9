import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LogMessage } from '#libs/messaging/src/event-log.js';
import { PostgresLog } from '#libs/messaging/src/postgres-log/postgres-log.js';
import { type AccessCells, password, startAccessCells } from '#test/support/access.cells.js';
import { eventually } from '#test/support/probe.js';
import { parked } from '#tools/parked/parked.js';

let cells: AccessCells;
let dataDir: string;
beforeAll(async () => {
  cells = await startAccessCells();
  dataDir = await mkdtemp(join(tmpdir(), 'parked-'));
  const accounts = cells.all.map(({ region }) => ({ username: 'administrator', password, region, roles: ['administrator'] }));
  const running = { pid: process.pid, log: 'postgres', cells: cells.all.map(({ region, url }) => ({ region, url })), accounts };
  await writeFile(join(dataDir, 'running.json'), JSON.stringify(running));
});
afterAll(async () => {
  await cells.stop();
  await rm(dataDir, { recursive: true });
});

async function run(...words: string[]): Promise<string> {
  const lines: string[] = [];
  await parked([...words, '--data', dataDir], (line) => lines.push(line));
  return lines.join('\n');
}
const refusal = (...words: string[]) =>
  run(...words).then(
    () => 'it went through',
    (failure: Error) => failure.message,
  );

async function append(message: Partial<LogMessage>): Promise<void> {
  const log = new PostgresLog({ url: cells.logDatabaseUrl });
  await log.append([{ topic: 'beijing.case-referral', key: 'a-matter', headers: {}, value: Buffer.from('not signed'), ...message }]);
  await log.close();
}

describe('npm run parked', () => {
  test('says so when nothing is parked', async () => {
    expect(await run('list')).toContain('Nothing is parked');
  });

  test('lists what all services of all cells put aside, and of one alone; no sign in a message steers the terminal', async () => {
    await append({ key: 'matter\u001b[31m', headers: { ce_type: 'case-referral.no-such-event' } });

    // Everybody who hears the topic: Beijing's owner, the other regions' referral, all three read models.
    const all = await eventually('six services to put it aside', async () => {
      const said = await run('list');
      return said.includes('6 条') ? said : undefined;
    });
    expect(all).toMatch(/^id +why +event +matter/);
    expect(all).not.toContain('\u001b');
    expect(all).toMatch(/hebei\/case-referral\/\d+ +forged +case-referral\.no-such-event +matter·\[31m/);
    expect(await run('list', '--region', 'hebei', '--service', 'case-referral')).toContain('1 条');
    expect(await run('list', '--region', 'tianjin', '--service', 'complaint-intake')).toContain('Nothing is parked');
    expect(await run('list', '--url', cells.beijing.url)).toContain('beijing/complaint-intake/');
  });

  test('works on a cell that was not started here, with a name and a file that holds the password', async () => {
    const file = join(dataDir, 'password');
    await writeFile(file, `${password}\n`);
    const elsewhere = ['--url', `${cells.hebei.url}/`, '--user', 'administrator', '--password-file', file];

    expect(await run('list', ...elsewhere)).toContain(`${new URL(cells.hebei.url).host}/case-referral/`);
    await writeFile(file, 'wrong');
    expect(await refusal('list', ...elsewhere)).toMatch(/auth\./);
  });

  test('shows one message, says why it cannot be replayed, and discards it with a reason', async () => {
    const [id = ''] = (await run('list', '--region', 'hebei')).match(/hebei\/case-referral\/\d+/) ?? [];

    expect(await run('show', id)).toMatch(/why +forged[\s\S]*content +not signed/);
    expect(await refusal('replay', id)).toMatch(new RegExp(`^${id}.*fails again: it is not signed`));
    expect(await refusal('discard', id)).toContain('--reason');
    expect(await run('discard', id, '--reason', '测试用的伪造消息')).toContain(`${id} 已弃置`);
    expect(await refusal('discard', id, '--reason', '测试用的伪造消息')).toContain('common.not-found');
    expect(await run('list', '--region', 'hebei', '--service', 'case-referral')).toContain('Nothing is parked');
  });

  test('takes a bare number where only one message has it, and asks where several have', async () => {
    const [, number = ''] =
      (await run('list', '--region', 'beijing', '--service', 'complaint-intake')).match(/complaint-intake\/(\d+)/) ?? [];

    expect(await run('show', number, '--region', 'beijing', '--service', 'complaint-intake')).toContain(
      `beijing/complaint-intake/${number}`,
    );
    expect(await refusal('show', number)).toMatch(/Several have this number: .*beijing\/complaint-intake/);
    expect(await refusal('show', '987654')).toContain('No parked message 987654');
    expect(await refusal('show', 'beijing/web/1')).toContain('No parked message');
  });

  test.each([
    ['no command', [], 'npm run parked'],
    ['an unknown command', ['delete', '1'], 'npm run parked'],
    ['no number', ['replay'], 'npm run parked'],
    ['an unknown region', ['list', '--region', 'shanghai'], '没有地区 shanghai'],
    ['an unknown service', ['list', '--service', 'web'], '没有服务 web'],
    ['an unknown option', ['list', '--all'], '--all'],
    ['no address', ['list', '--url', 'here'], 'here'],
    ['a cell that does not run here', ['list', '--url', 'http://127.0.0.1:1'], 'does not run'],
  ])('says in one line or in its usage what is wrong with %s', async (_, words, says) => {
    expect(await refusal(...words)).toContain(says);
  });

  test('says what to do where nothing runs', async () => {
    await expect(parked(['list', '--data', join(dataDir, 'nowhere')], () => {})).rejects.toThrow('npm start');
  });
});
