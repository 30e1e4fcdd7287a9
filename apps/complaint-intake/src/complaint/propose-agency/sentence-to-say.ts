import { type Region, regionNames } from '#libs/domain/src/region.js';
import type { LocalDay } from '#libs/rules/src/local-day.js';
import type { Unit } from '#libs/rules/src/rule.js';
import type { MatterKind } from '../domain/complaint.moves.js';
import { daySaid } from '../reading/day-said.js';

export interface Prospect {
  readonly kind: MatterKind;
  readonly agency: { readonly name: string; readonly region: Region };
  readonly here: Region;
  /** The last day on which it is in time, if it stays here. */
  readonly lastDay: LocalDay;
  readonly today: LocalDay;
  /** The limit itself, from receipt on, wherever that is. */
  readonly amount: number;
  readonly unit: Unit;
}

const unitNames = { wd: '个工作日', nd: '日', hour: '小时', month: '个月' } as const;

/**
 * What the operator tells the caller before anything is saved: who acts, what happens first, by when. Of an agency elsewhere no day is promised:
 * its limit runs from the day on which it receives the matter (C-08, C-19), and it is asked for consent first (C-18).
 */
export function sentenceToSay({ kind, agency, here, lastDay, today, amount, unit }: Prospect): string {
  const what = kind === 'complaint' ? '告知您是否受理' : '核查并决定是否立案';
  if (agency.region === here) return `您反映的事项应由${agency.name}处理。我现在为您登记，最迟${daySaid(lastDay, today)}${what}。`;
  const there = regionNames[agency.region].zh;
  return (
    `您反映的事项应由${agency.name}（${there}）处理。您同意的话，我们登记后转过去，对方收到后${amount}${unitNames[unit]}内${what}；` +
    '您不同意转的，请直接向对方反映。'
  );
}
