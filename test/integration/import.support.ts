import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Caller } from '#test/support/caller.js';
import { eventually } from '#test/support/probe.js';

export const sample = readFileSync('deploy/sample/hotline-work-orders.csv');
export const base = '/api/complaint-intake/imports';

export interface ImportJob {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly reason?: { readonly code: string; readonly sentence: string };
  readonly encoding?: string;
  readonly layout?: string;
  readonly sheet?: string;
  readonly rows: Record<'read' | 'registered' | 'linked' | 'already' | 'refused' | 'otherDesk', number>;
  readonly bytes: { readonly done: number; readonly total: number };
  readonly refusedFile: boolean;
  readonly corrects?: string;
  readonly columns: { readonly unknown: string[]; readonly missing: string[] };
}

export interface Refusal {
  readonly row: number;
  readonly line: number;
  readonly column?: string;
  readonly code: string;
  readonly sentence: string;
  readonly value?: string;
  readonly correctedBy?: string;
}

export interface Upload {
  readonly name?: string;
  readonly key?: string;
  readonly type?: string;
}

export function upload(caller: Caller, body: Buffer | string, { name = 'orders.csv', key = randomUUID(), type = 'text/csv' }: Upload = {}) {
  return fetch(`${caller.url}${base}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${caller.token}`, 'content-type': type, 'idempotency-key': key },
    body: new Uint8Array(Buffer.from(body)),
  });
}

/** Sends a file and waits until its job is over. */
export async function imported(caller: Caller, body: Buffer | string, how: Upload = {}): Promise<ImportJob> {
  const answer = await upload(caller, body, how);
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  return jobOver(caller, id);
}

export function jobOver(caller: Caller, id: string): Promise<ImportJob> {
  return eventually(
    `import ${id} to be over`,
    async () => {
      const { body } = await caller.get<ImportJob>(`${base}/${id}`);
      return body.state !== 'waiting' && body.state !== 'running' && body;
    },
    { within: 55_000 },
  );
}

export async function refusalsOf(caller: Caller, id: string): Promise<readonly Refusal[]> {
  const { body } = await caller.get<{ items: Refusal[] }>(`${base}/${id}/refusals`);
  return body.items;
}

export async function rowsOf<Row extends object>(databaseUrl: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set search_path = complaint_intake, public');
    return (await client.query(sql, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Work orders of one region's desk in the layout of the sample, each with a number and a caller of its own. */
export function workOrders(count: number, { desk = '北京', from = 1 }: { desk?: string; from?: number } = {}): string {
  const [header = ''] = sample.toString('utf8').slice(1).split('\r\n');
  const rows = Array.from({ length: count }, (_, index) => workOrder(from + index, { 受理地区: desk }));
  return `${[header, ...rows].join('\r\n')}\r\n`;
}

export function workOrder(n: number, changes: Record<string, string> = {}): string {
  const [header = ''] = sample.toString('utf8').slice(1).split('\r\n');
  const cells: Record<string, string> = {
    工单编号: `BJCS9${String(n).padStart(7, '0')}`,
    受理时间: '2026-07-03 09:12:00',
    受理渠道: '12345电话',
    受理地区: '北京',
    来电人: `测试${n}`,
    联系电话: `139${String(n).padStart(8, '0')}`,
    诉求类型: '举报',
    问题分类: '商标',
    工单标题: `第${n}号工单`,
    诉求内容: '来电人反映店铺销售疑似冒牌商品，要求查处。',
    诉求地点: '北京市丰台区测试东路8号',
    事发区县: '北京市丰台区',
    被反映单位: `某商户${n}`,
    紧急程度: '一般',
    是否保密: '否',
    ...changes,
  };
  return header
    .split(',')
    .map((name) => quoted(cells[name] ?? ''))
    .join(',');
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
