import { createHmac, randomUUID } from 'node:crypto';
import type { Caller } from '#test/support/caller.js';

export interface HotlineSource {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
}

export interface Pushed {
  readonly ticket: string;
  readonly outcome: string;
  readonly matters: readonly { readonly id: string; readonly number: string; readonly kind: string; readonly state: string }[];
}

export const base = '/api/complaint-intake/hotline-sources';

/** Signs as any Standard Webhooks sender does: none of our own code. */
export function signed(secret: string, body: string, { id = `msg_${randomUUID()}`, at = new Date() } = {}): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signature = `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature, 'content-type': 'application/json' };
}

export async function aSource(
  administrator: Caller,
  {
    name = randomUUID(),
    layout = '12345',
    channel = '12345-phone',
    url,
  }: { name?: string; layout?: string; channel?: string; url?: string } = {},
): Promise<HotlineSource> {
  const { status, body } = await administrator.post<HotlineSource>(base, { name, layout, channel, ...(url === undefined ? {} : { url }) });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** As a city's hotline writes it. */
export const anOrder = (ticket: string, changes: Record<string, string> = {}) => ({
  工单号: ticket,
  来电时间: '2026-07-03 09:12:00',
  市民姓名: '王某某',
  来电号码: '13900001111',
  诉求性质: '举报类',
  诉求分类: '商标侵权',
  主要内容: '来电人反映某商户销售冒牌运动鞋。要求查处。',
  发生地址: '北京市丰台区测试东路8号',
  涉事单位: `某商户${ticket}`,
  ...changes,
});

export async function push<T = Pushed>(
  caller: Caller,
  source: Pick<HotlineSource, 'id' | 'secret'>,
  order: object,
  headers: (body: string) => Record<string, string> = (body) => signed(source.secret, body),
): Promise<{ status: number; body: T; text: string }> {
  const body = JSON.stringify(order);
  const answer = await fetch(`${caller.url}/api/complaint-intake/work-orders/${source.id}`, {
    method: 'POST',
    headers: headers(body),
    body,
  });
  const text = await answer.text();
  return { status: answer.status, body: JSON.parse(text) as T, text };
}
