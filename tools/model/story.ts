import { messages } from './renderings.js';

const regions = ['北京 Beijing', '天津 Tianjin', '河北 Hebei'];
const services: Readonly<Record<string, string>> = {
  owner: 'owner',
  sender: 'case-referral (sends)',
  receiver: 'case-referral (receives)',
};
export const properties: Readonly<Record<number, string>> = {
  1: 'two holders',
  2: 'nobody holds it, and no clock runs',
  3: 'an epoch is born a second time',
  4: 'stuck: nothing is on its way and nobody can end the hand-over',
  5: 'the wrong holder: a designation was not carried out, or the read model shows another',
  6: 'a message that nothing foresees was parked',
};

/** A counterexample, line by line, as Spin replays it. */
export function story(trail: string): string[] {
  const lines = trail.split('\n').flatMap((line) => {
    const [, region, what, first, second] = /@ (\d) (\S+) (\d+) (\d+)/.exec(line) ?? [];
    return what === undefined ? [] : [sentence(Number(region), what, Number(first), Number(second))];
  });
  if (lines.length > 0 && !trail.includes('broken')) lines.push('✘ this goes on for ever');
  return lines.map((line, at) => (line.startsWith('✘') ? line : `${String(at + 1).padStart(3)}. ${line}`));
}

/** Which property the trail breaks; undefined for a run without end. */
export function brokenIn(trail: string): number | undefined {
  const [, property] = /@ \d broken (\d)/.exec(trail) ?? [];
  return property === undefined ? undefined : Number(property);
}

function sentence(region: number, what: string, first: number, second: number): string {
  if (what === 'broken') return `✘ ${properties[first] ?? 'broken'}`;
  const where = regions[region] ?? 'somewhere';
  if (what === 'again') return `${where}: the message ${messageOf(first)} (${second}) is read again`;
  if (what === 'aside') return `${where}: the offer ${second} of ${regions[first]} is parked`;
  if (what === 'replayed') return `${where}: the parked offer ${second} of ${regions[first]} is replayed`;
  if (what === 'replica') return `read model: shows ${where} in epoch ${second}`;
  const [machine = '', move = ''] = what.split('.');
  const who = `${where}, ${services[machine] ?? machine}`;
  if (move === 'unchanged') return `${who}: ${messageOf(first)} (${second}) changes nothing`;
  if (move === 'parked') return `${who}: ${messageOf(first)} (${second}) is parked`;
  if (move === 'answer') return `${who}: answers ${messageOf(first)} (${second})`;
  return `${who}: ${move.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}${second === 0 ? '' : ` (${second})`}`;
}

const messageOf = (number: number) => Object.entries(messages).find(([, value]) => value === number)?.[0] ?? String(number);
