import type { MessageName } from '#libs/custody/src/messages.js';
import { effects, flags, guards, messages, states } from './renderings.js';
import type { AnyStep, AnyTable, Machine, Tables } from './tables.js';

const prefix = { owner: 'o', sender: 's', receiver: 'v' } as const;
const indexOf = { owner: 'r', sender: 'h', receiver: 'r' } as const;

/** The Promela of single steps. Every name is looked up among the renderings; one that is not there is refused. */
export class StepText {
  constructor(private readonly tables: Tables) {}

  table(machine: Machine): AnyTable {
    return this.tables[machine];
  }

  steps(machine: Machine): readonly (readonly [string, AnyStep])[] {
    return Object.entries(this.table(machine).moves);
  }

  condition(machine: Machine, step: AnyStep): string {
    const from = [...new Set(step.from.map((state) => isIn(machine, state)))].join(' || ');
    return [`(${from === '' ? '0' : from})`, ...this.guardsOf(machine, step)].join(' && ');
  }

  guardsOf(machine: Machine, step: AnyStep): string[] {
    return step.guards.map((guard) => rendered(guards[machine], guard, `guard of the ${machine}`)).filter((text) => text !== '1');
  }

  /** What the step does, in the order of the interpreter that the code runs: state, effects, messages. */
  body(machine: Machine, name: string, step: AnyStep): string[] {
    return [
      `${variable(machine)} = ${stateNumber(machine, step.to)}`,
      ...step.effects.map((effect) => rendered(effects[machine], effect, `effect of the ${machine}`)),
      ...step.tells.flatMap((message) => this.told(machine, message, name, step)),
      ...this.afterwards(machine, step.to),
    ].filter((text) => text !== 'skip');
  }

  /** The message, to everyone who listens for it. */
  told(machine: Machine, message: MessageName, name: string, step?: AnyStep): string[] {
    rendered(messages, message, 'message');
    const wire = `MESSAGE(${message.replaceAll('-', '_')}, ${flagOf(machine, message, name, step)}), ${numberOf(machine, message, step)}`;
    if (machine === 'owner') {
      return [
        ...(message === 'custody-changed' ? ['tell_replica(r)'] : []),
        ...(this.hears('sender', message) ? [`to_referral[r]!${wire}`] : []),
      ];
    }
    const hearer = machine === 'sender' || message === 'hand-over-offered' ? 'receiver' : 'sender';
    return [
      ...(message === 'hand-over-accepted' ? ['birth(r)'] : []),
      ...(message === 'hand-over-ended' && step?.to !== 'withdrawn' ? ['end_of_designated(r, h)'] : []),
      ...(this.hears('owner', message) ? [`to_owner[r]!${wire}`] : []),
      ...(this.hears(hearer, message) ? [`LINE(r, ${peerOf(machine, message, step)})!${wire}`] : []),
    ];
  }

  private hears(machine: Machine, message: string): boolean {
    return this.steps(machine).some(([, { on }]) => typeof on !== 'string' && on.hears === message);
  }

  /** A record that nothing can change any more is put away, so that finished conversations do not multiply the states. */
  private afterwards(machine: Machine, to: string): string[] {
    if (machine === 'owner') return to === 'moved' || to === 'closed' ? ['rest(r)'] : [];
    if (this.steps(machine).some(([, { from }]) => from.includes(to))) return [];
    return machine === 'receiver' ? ['put_away_incoming(r)'] : ['put_away_answered(h)'];
  }
}

export const variable = (machine: Machine) => `${prefix[machine]}_state[${indexOf[machine]}]`;

/** Where the receiver knows nothing of an offer, the code begins a new record beside an ended one. */
function isIn(machine: Machine, state: string): string {
  const number = stateNumber(machine, state);
  return machine === 'receiver' && state === 'absent' ? '!OPEN_INCOMING(r)' : `${variable(machine)} == ${number}`;
}

export function stateNumber(machine: Machine, state: string): string {
  rendered(states[machine], state, `state of the ${machine}`);
  return `${prefix[machine]}_${state.replaceAll('-', '_')}`;
}

export function rendered<T>(table: Readonly<Record<string, T>>, name: string, what: string): T {
  const text = table[name];
  if (text === undefined) throw new Error(`the model knows no ${what} named ${name}: write its Promela in tools/model/renderings.ts`);
  return text;
}

function flagOf(machine: Machine, message: string, name: string, step: AnyStep | undefined): string {
  // The place of the record, which the owner's answer names again.
  if (message === 'hand-over-approved') return '(h >= 3)';
  if (machine === 'owner') return 'f';
  if (message === 'hand-over-offered' && machine === 'sender') return '(s_designated[h] -> DESIGNATED : 0)';
  if (message === 'hand-over-accepted') return 'v_from[r]';
  if (message === 'hand-over-returned') return name === '' ? '0' : rendered<keyof typeof flags>(returnFlags, name, 'kind of return');
  return message === 'hand-over-ended' ? endFlag(step) : '0';
}

function endFlag(step: AnyStep | undefined): string {
  if (step !== undefined && typeof step.on !== 'string' && step.on.hears === 'matter-frozen') return 'VOIDED';
  // Which return it was is what the receiver's own message said.
  return step?.to === 'returned' ? 'f' : 'RECALLED';
}

const returnFlags: Readonly<Record<string, keyof typeof flags>> = { return: 'RETURNED', object: 'OBJECTED' };

function numberOf(machine: Machine, message: string, step: AnyStep | undefined): string {
  if (machine === 'owner') return message === 'matter-frozen' ? 'NUMBER(o_epoch[r], o_attempt[r])' : '0';
  if (machine === 'sender') return message === 'hand-over-approved' ? 'o_epoch[r]' : 's_number[h]';
  return answers(step) ? 'n' : 'v_number[r]';
}

/** A service that answers a message answers whoever sent it. */
const answers = (step: AnyStep | undefined) => step === undefined || typeof step.on !== 'string';

function peerOf(machine: Machine, message: string, step: AnyStep | undefined): string {
  if (machine === 'sender') return 's_to[h]';
  if (message === 'hand-over-offered') return '(3 - r - v_from[r])';
  return answers(step) ? 's' : 'v_from[r]';
}

export const indented = (text: string) => text.replaceAll(/^/gm, '  ');
