import type { LocalDay } from '#libs/rules/src/local-day.js';
import { daySaid } from '../reading/day-said.js';

export interface Promised {
  readonly kind: 'complaint' | 'report';
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  /** The last day on which it is in time. */
  readonly lastDay: LocalDay;
  readonly today: LocalDay;
}

/** What can be said in 20 seconds, at four characters a second. */
export const mostSpoken = 80;

/** The sentence that the operator reads to the caller: what was understood, under which number, who acts, by when. Names are cut, never the number or the day. */
export function spoken({ kind, title, number, unit, lastDay, today }: Promised): string {
  const what = kind === 'complaint' ? '告知是否受理' : '核查并决定是否立案';
  const say = (about: string, who: string) =>
    `您反映的“${about}”已登记，编号${number}，由${who}办理，${daySaid(lastDay, today)}前${what}。`;
  const room = mostSpoken - lengthOf(say('', ''));
  const who = cut(unit, Math.max(8, room - 12));
  return say(cut(title, room - lengthOf(who)), who);
}

const lengthOf = (text: string) => [...text].length;

const cut = (text: string, most: number) => (lengthOf(text) <= most ? text : `${[...text].slice(0, most - 1).join('')}…`);
