import { expect, test } from '@jest/globals';
import type { Layout } from '../api/types.js';
import { layoutWith } from './layout-with.js';

test('a layout takes the chosen columns of the file, leaves out what none feeds, and keeps everything else', () => {
  const base: Layout = {
    ...{ name: '12345', version: 0, titleFromFacts: true },
    columns: [
      { column: 'number', names: ['工单号', '诉求编号'] },
      { column: 'caller', names: ['市民姓名'] },
      { column: 'remarks', names: ['备注'] },
    ],
    values: [{ column: 'kind', theirs: '投诉类', ours: '投诉' }],
    constants: [{ column: 'desk', value: '本地区' }],
  };
  expect(layoutWith(base, ['流水 ', '姓名'], { number: 0, remarks: null }, '某市')).toEqual({
    ...{ name: '某市', titleFromFacts: true, values: base.values, constants: base.constants },
    columns: [
      { column: 'caller', names: ['市民姓名'] },
      { column: 'number', names: ['流水'] },
    ],
  });
});
