import { stringify } from 'csv-stringify/sync';
import { Chance } from './chance.js';
import { matterText } from './texts.js';

/** A hotline's file of so many rows, none told twice, in the columns of the sample file. */
export function workOrders(count: number, from: number): string {
  const chance = new Chance(from);
  return stringify(
    Array.from({ length: count }, (_, index) => row(from + index, chance)),
    { header: true },
  );
}

function row(number: number, chance: Chance): Record<string, string> {
  const { title, facts, respondent, place } = matterText(chance);
  return {
    工单编号: `BJCS${String(number).padStart(9, '0')}`,
    受理时间: '2026-07-03 09:12:00',
    受理渠道: '12345电话',
    受理地区: '北京',
    来电人: '测试甲子',
    联系电话: `138${String(number).padStart(8, '0')}`,
    诉求类型: '举报',
    问题分类: '商标',
    工单标题: title,
    诉求内容: facts,
    诉求地点: place,
    事发区县: place.replace(/测试路.*/, ''),
    被反映单位: `${respondent}${number}`,
    紧急程度: '一般',
    是否保密: '否',
  };
}
