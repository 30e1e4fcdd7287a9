import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccessCell, startAccessCell } from '#test/support/access.cells.js';
import { aComplaint } from '#test/support/submission.js';

const intake = '/api/complaint-intake';
let cell: AccessCell;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ cell, stop } = await startAccessCell('beijing'));
}, 120_000);
afterAll(() => stop());

const find = (phone: string) =>
  cell.as('operator').post<{ matters: { title: string }[]; total: number }>(`${intake}/caller-matters`, { phone });

describe('what a caller told us before (C-20)', () => {
  test('is found by their phone however it is written, the newest first; of others nothing', async () => {
    for (let n = 1; n <= 6; n++) {
      const told = { ...aComplaint, title: `第${n}件`, reporter: { name: '测试癸酉', phone: '13900000777' } };
      expect(
        (await cell.as('operator').post(`${intake}/submissions`, { ...told, receivedAt: `2026-01-0${n}T09:00:00+08:00` })).status,
      ).toBe(201);
    }
    const { status, body } = await find('139 0000 0777');
    expect([status, body.total, body.matters.map(({ title }) => title)]).toEqual([200, 6, ['第6件', '第5件', '第4件', '第3件', '第2件']]);
    expect(JSON.stringify(body)).not.toContain('测试癸酉');
    expect((await find('13900000778')).body).toEqual({ matters: [], total: 0 });
  });
});
