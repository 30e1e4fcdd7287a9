import type { MessageName } from '#libs/custody/src/messages.js';
import { indented, rendered, StepText, stateNumber, variable } from './generate-steps.js';
import { flags, messages, states } from './renderings.js';
import { said } from './said.js';
import { type AnyStep, codeTables, type Machine, machines, type Tables } from './tables.js';

/**
 * moves.pml: what these tables allow, in Promela. Throws for a guard, an effect, a state or a message that has no rendering, so that the proof is never about
 * other moves than those that the code makes.
 */
export function moves(tables: Tables = codeTables): string {
  const text = new StepText(tables);
  return [
    inline('owner_hears(r)', [recordApproved, hearing(text, 'owner')].join('\n')),
    inline('sender_hears(r)', [recordMeant, `${hearing(text, 'sender')};`, putAwayAnswered].join('\n')),
    inline('receiver_hears(r)', hearing(text, 'receiver')),
    inline(
      'referral_hears(r)',
      ['if', `:: (${kindsOf(text, 'sender')}) -> sender_hears(r)`, ':: else -> receiver_hears(r)', 'fi'].join('\n'),
    ),
    macro('FREE_ACTS(r, x, y)', [begins(text), acts(text, 'sender', 'officer'), acts(text, 'owner', 'officer', 'service'), words(text)]),
    macro('OWED_ACTS(r)', [acts(text, 'receiver', 'officer', 'service'), acts(text, 'sender', 'service')]),
    `#define OWED_BY_RECEIVER(r) (${canAct(text, 'receiver', 'officer', 'service')})`,
    `#define OWED_BY_SENDER(r) (${canAct(text, 'sender', 'service')})`,
    '',
  ].join('\n\n');
}

const recordApproved = `if
:: k == hand_over_approved -> h = r + 3 * f
:: else -> skip
fi;`;
/** The owner's answers name the record by its place; of the others at most one has a number, and only such a one is told anything. */
const recordMeant = `if
:: k == matter_frozen || k == freeze_refused -> h = r + 3 * f
:: else -> h = (s_number[r + 3] != 0 -> r + 3 : r)
fi;`;
/** What the owner has answered and nothing else is awaited for. */
const putAwayAnswered = `if
:: (k == matter_frozen || k == freeze_refused) && !OPEN_OUTGOING(h) -> put_away(h)
:: else -> skip
fi`;

const define = (name: string, value: string | number) => `#define ${name} ${value}`;
const inline = (head: string, body: string) => `inline ${head} {\n${indented(body)}\n}`;
const macro = (head: string, options: readonly string[]) =>
  `#define ${head} \\\n${options.filter(Boolean).join('\n').replaceAll('\n', ' \\\n')}`;
export const promelaName = (message: string) => message.replaceAll('-', '_');

/** names.pml: what the states, the messages and their flags are called. */
export function names(): string {
  return [
    ...machines.flatMap((machine) => Object.entries(states[machine]).map(([state, value]) => define(stateNumber(machine, state), value))),
    ...Object.entries(messages).map(([name, value]) => define(promelaName(name), value)),
    ...Object.entries(flags).map(([name, value]) => define(name, value)),
    '',
  ].join('\n');
}

const heardBy = (text: StepText, machine: Machine): MessageName[] => [
  ...new Set(text.steps(machine).flatMap(([, { on }]) => (typeof on === 'string' ? [] : [on.hears]))),
];

const isKind = (message: MessageName) => `k == ${promelaName(message)}`;
const kindsOf = (text: StepText, machine: Machine) => heardBy(text, machine).map(isKind).join(' || ');

/** What one machine does with each message: the first step that is allowed, or what its table says of the rest. */
function hearing(text: StepText, machine: Machine): string {
  const branches = heardBy(text, machine).map((message) => {
    const steps = text.steps(machine).filter(([, { on }]) => typeof on !== 'string' && on.hears === message);
    const rest = end(text, machine, message, text.table(machine).otherwise[message] ?? 'unchanged');
    const tried = steps.reduceRight((others, [name, step]) => choice(text, machine, name, step, others), rest);
    return `:: ${isKind(message)} ->\n${indented(unknownFirst(text, machine, message, tried))}`;
  });
  return ['if', ...branches, ':: else -> skip', 'fi'].join('\n');
}

function choice(text: StepText, machine: Machine, name: string, step: AnyStep, rest: string): string {
  const body = [said(machine, name), ...text.body(machine, name, step)].join('; ');
  return ['if', `:: ${text.condition(machine, step)} ->`, `  ${body}`, ':: else ->', indented(rest), 'fi'].join('\n');
}

function unknownFirst(text: StepText, machine: Machine, message: MessageName, known: string): string {
  const unknown = text.table(machine).unknown?.[message];
  if (unknown === undefined) return known;
  return ['if', ':: UNKNOWN(r, n) ->', indented(end(text, machine, message, unknown)), ':: else ->', indented(known), 'fi'].join('\n');
}

function end(text: StepText, machine: Machine, message: MessageName, what: string): string {
  if (what === 'unchanged') return said(machine, 'unchanged', message);
  if (what === 'park') return `${said(machine, 'parked', message)}; park(r)`;
  const answer = /^answer:(.*)$/.exec(what)?.[1];
  rendered(messages, answer ?? what, 'answer');
  return [said(machine, 'answer', answer as MessageName), ...text.told(machine, answer as MessageName, 'answer')].join('; ');
}

/** Officers' and services' own steps, one option each. Steps that differ in name alone are one. */
function acts(text: StepText, machine: Machine, ...by: readonly string[]): string {
  const options = new Map<string, string>();
  for (const [name, step] of ownSteps(text, machine, by)) {
    const condition = text.condition(machine, step);
    const body = text.body(machine, name, step);
    const key = `${condition} -> ${body.join('; ')}`;
    if (!isIdle(text, machine, step) && !options.has(key)) options.set(key, option(condition, [said(machine, name), ...body]));
  }
  return forRecords(machine, [...options.values()]).join('\n');
}

const option = (condition: string, body: readonly string[]) =>
  `:: d_step { NOTHING_AT_ONCE && ${condition} ->\n     ${[...body, 'check(r)'].join('; ')} }`;

const isFree = (state: string) => state === 'absent' || state === 'drafted';

/** A draft of the sender that is not approved yet changes nobody's custody and is modelled by its approval alone. */
function ownSteps(text: StepText, machine: Machine, by: readonly string[]): (readonly [string, AnyStep])[] {
  return text
    .steps(machine)
    .filter(([, { on }]) => typeof on === 'string' && by.includes(on))
    .map(([name, step]) => [name, { ...step, from: step.from.filter((state) => !isFree(state)) }] as const)
    .filter(([, { from }]) => from.length > 0);
}

/** Leads nowhere and tells nobody that the model listens for. */
const isIdle = (text: StepText, machine: Machine, step: AnyStep) =>
  step.from.every((state) => state === step.to) &&
  step.effects.length === 0 &&
  step.tells.every((message) => text.told(machine, message, '', step).every((line) => line === 'tell_replica(r)'));

/** How a hand-over begins: every step that leads from no record, or a draft, to a request to the owner. */
function begins(text: StepText): string {
  const steps = text.steps('sender').filter(([, { from, tells }]) => from.every(isFree) && tells.length > 0);
  const options = steps.flatMap(([name, step]) => {
    const designated = step.guards.includes('isDesignated');
    const also = text.guardsOf('sender', { ...step, guards: step.guards.filter((guard) => guard !== 'isDesignated') });
    return ['x', 'y'].map((x) =>
      option([`MAY_BEGIN(r)`, `MAY_NAME(r, ${x})`, ...also].join(' && '), [
        `begin(r, ${x}, ${designated ? 1 : 0})`,
        said('sender', name),
        ...text.body('sender', name, step),
      ]),
    );
  });
  return options.join('\n');
}

/** What the owner hears and neither side of a hand-over tells comes from the dispute: at any time, any number of times, of this epoch or of an older one. */
function words(text: StepText): string {
  const told = new Set((['sender', 'receiver'] as const).flatMap((machine) => text.steps(machine).flatMap(([, { tells }]) => tells)));
  const free = heardBy(text, 'owner').filter((message) => !told.has(message));
  const heard = (message: MessageName, epoch: string) =>
    option('o_state[r] != o_absent && WORDS_COME(r)', [
      `k = ${promelaName(message)}; f = 0; n = ${epoch}; s = r; taken = 1; owner_hears(r)`,
    ]);
  return free.flatMap((message) => [heard(message, 'o_epoch[r]'), heard(message, 'o_epoch[r] - 1')]).join('\n');
}

function canAct(text: StepText, machine: Machine, ...by: readonly string[]): string {
  const conditions = ownSteps(text, machine, by).map(([, step]) => `(${text.condition(machine, step)})`);
  return forRecords(machine, [...new Set(conditions)]).join(' || ') || '0';
}

/** The sender's side has two records: each act is possible with either. */
function forRecords(machine: Machine, options: readonly string[]): string[] {
  if (machine !== 'sender') return [...options];
  return ['(r)', '(r + 3)'].flatMap((record) =>
    options.map((text) => text.replaceAll(variable('sender'), `s_state[${record}]`).replaceAll(/\bh\b/g, record)),
  );
}
