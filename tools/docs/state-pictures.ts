import { incomingFileMoves } from '#apps/case-referral/src/incoming-hand-over/domain/incoming-file.moves.js';
import { complaintMoves } from '#apps/complaint-intake/src/complaint/domain/complaint.moves.js';
import { custodyMoves } from '#libs/custody/src/custody.moves.js';
import { disputeMoves } from '#libs/custody/src/dispute.moves.js';
import { incomingHandOverMoves } from '#libs/custody/src/incoming-hand-over.moves.js';
import { outgoingHandOverMoves } from '#libs/custody/src/outgoing-hand-over.moves.js';
import { urgentMeasureMoves } from '#libs/custody/src/urgent-measure.moves.js';
import type { Moves } from '#libs/domain/src/moves.js';

export interface StatePicture {
  readonly name: string;
  readonly moves: Moves<string, string>;
  /** The state in which a new one begins. */
  readonly begins: string;
  /** What officers call the states. */
  readonly words: Readonly<Record<string, string>>;
}

/** Not yet there: drawn as the dot that every picture begins with. */
const absent = 'absent';

/** The machines whose pictures are in the README, in its order. A table that is not named here has no picture. */
export const statePictures: readonly StatePicture[] = [
  {
    name: 'custody',
    moves: custodyMoves,
    begins: absent,
    words: { held: '持有', frozen: '冻结', 'in-transit': '在途', moved: '已移出', closed: '已办结' },
  },
  {
    name: 'complaint',
    moves: complaintMoves,
    begins: 'registered',
    words: {
      ...{ registered: '已登记', accepted: '已受理', refused: '不予受理', verifying: '核查中', answered: '已答复', closed: '已办结' },
      ...{ mediating: '调解中', 'mediation-ended': '调解已终结', redirected: '已告知去向', withdrawn: '已撤回' },
    },
  },
  {
    name: 'outgoing-hand-over',
    moves: outgoingHandOverMoves,
    begins: absent,
    words: {
      drafted: '待审批',
      approved: '已批准',
      rejected: '未批准',
      withdrawn: '已撤销',
      voided: '已作废',
      'in-transit': '在途',
      accepted: '对方已接办',
      returned: '被退回',
      recalled: '已撤回',
    },
  },
  {
    name: 'incoming-hand-over',
    moves: incomingHandOverMoves,
    begins: absent,
    words: { delivered: '已送达', signed: '已签收', accepted: '已接办', returned: '已退回', recalled: '已被撤回' },
  },
  {
    name: 'incoming-file',
    moves: incomingFileMoves,
    begins: 'awaited',
    words: { awaited: '待取回', received: '已取回', quarantined: '已隔离' },
  },
  {
    name: 'dispute',
    moves: disputeMoves,
    begins: absent,
    words: {
      negotiating: '协商中',
      'to-superior': '已报上级',
      'decision-recorded': '文书待核准',
      agreed: '已协议',
      designated: '已指定',
      'settled-here': '留本地区办理',
      'handed-over': '已移交',
      'passed-on': '随事项转出',
      lapsed: '随办结终止',
    },
  },
  {
    name: 'urgent-measure',
    moves: urgentMeasureMoves,
    begins: absent,
    words: { 'awaiting-approval': '待补办批准', 'in-force': '有效', lifted: '已解除', 'dealt-with': '已处理', lapsed: '自动解除' },
  },
];

/** The picture of one machine in Mermaid: every state with its Chinese name, every move with the rule that allows it. */
export function drawn({ moves, begins, words }: StatePicture): string {
  const transitions = Object.entries(moves);
  const states = [...new Set([begins, ...transitions.flatMap(([, { from, to }]) => [...from, to])])].filter((state) => state !== absent);
  const left = new Set(transitions.flatMap(([, { from, to }]) => from.filter((each) => each !== to)));
  const lines = [
    ...states.map((state) => `state "${words[state] ?? missing(state)} ${state}" as ${idOf(state)}`),
    ...(begins === absent ? [] : [`[*] --> ${idOf(begins)}`]),
    ...transitions.flatMap(([move, { from, to, rule }]) => from.map((each) => `${idOf(each)} --> ${idOf(to)}: ${wordsOf(move)} (${rule})`)),
    ...states.filter((state) => !left.has(state)).map((state) => `${idOf(state)} --> [*]`),
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

/** The text with every picture drawn anew between its markers. Throws for a picture that the text has no place for. */
export function withPictures(text: string): string {
  return statePictures.reduce((before, picture) => {
    const [begin, end] = markers(picture.name);
    const [from, to] = [before.indexOf(begin), before.indexOf(end)];
    if (from < 0 || to < from)
      throw new Error(`no place for the states of ${picture.name}: write ${begin} and ${end} where they shall stand`);
    return `${before.slice(0, from + begin.length)}\n${drawn(picture)}\n${before.slice(to)}`;
  }, text);
}

/** A text that has nothing but the places for the pictures. */
export const emptyPlaces = (): string => statePictures.map(({ name }) => `## ${name}\n\n${markers(name).join('\n')}\n`).join('\n');

const markers = (name: string): readonly [string, string] => [`<!-- states:${name} -->`, `<!-- /states:${name} -->`];

/** Mermaid takes a hyphen in an id for the beginning of an arrow. */
const idOf = (state: string): string => (state === absent ? '[*]' : state.replaceAll('-', '_'));

const wordsOf = (move: string): string => move.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function missing(state: string): never {
  throw new Error(`no Chinese name for the state ${state}`);
}
