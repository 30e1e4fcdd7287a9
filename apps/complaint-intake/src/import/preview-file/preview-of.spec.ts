import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { shippedLayouts } from '../reading/shipped-layouts.js';
import { previewOf } from './preview-of.js';

const context = { here: 'beijing', now: instant('2026-09-01T00:00:00Z') } as const;
const file = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const header = '登记编号,登记时间,提供方姓名,提供方电话,业务类型,问题类别,投诉举报内容,涉及主体地址,涉及主体名称';
const row = (n: number, kind: string) =>
  `A${n},2026-07-03 09:12:00,测试${n},13900000001,${kind},商标侵权,买到假货。要求查处,北京市丰台区测试路1号,某店`;

describe('The preview of a file', () => {
  test('reads the first three rows as an import would, in our words', async () => {
    const lines = [row(1, '消费投诉'), row(2, '不知'), row(3, '违法举报'), row(4, '违法举报')];
    const preview = await previewOf(file(header, ...lines), shippedLayouts, context);
    expect(preview).toMatchObject({ layout: '12315', header: header.split(',') });
    const column = (name: string) => preview.columns.find((each) => each.column === name);
    expect(column('kind')).toMatchObject({ place: 4, missing: false, values: ['投诉', '不知', '举报'] });
    expect(column('desk')).toMatchObject({ missing: false, values: ['本地区', '本地区', '本地区'] });
    expect(column('title')).toMatchObject({ missing: false, values: ['买到假货', '买到假货', '买到假货'] });
    expect(preview.rows.map(({ faults }) => faults.length)).toEqual([0, 1, 0]);
  });

  test('tells what no column feeds, of a file that nothing fits', async () => {
    const preview = await previewOf(file(header.replace('登记编号', '编码'), row(1, '消费投诉')), shippedLayouts, context);
    expect(preview).toMatchObject({ layout: '12315', reason: { code: 'file.columns-missing' }, rows: [] });
    expect(preview.columns.filter(({ missing }) => missing).map(({ column }) => column)).toEqual(['number']);
    expect((await previewOf(Buffer.alloc(0), shippedLayouts, context)).reason?.code).toBe('file.empty');
  });
});
