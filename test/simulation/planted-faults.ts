import { IncomingHandOver } from '#apps/case-referral/src/incoming-hand-over/domain/incoming-hand-over.js';
import { OutgoingHandOver } from '#apps/case-referral/src/outgoing-hand-over/domain/outgoing-hand-over.js';
import { custodyMoves } from '#libs/custody/src/custody.moves.js';
import { incomingHandOverMoves } from '#libs/custody/src/incoming-hand-over.moves.js';
import { outgoingHandOverMoves } from '#libs/custody/src/outgoing-hand-over.moves.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { Inbox } from '#libs/messaging/src/inbox/inbox.js';

/** A mistake that somebody could make in the table or beside it, from the second table of CUSTODY.md, and what the simulation says of it. */
export interface PlantedFault {
  readonly name: string;
  readonly plant: () => Undo;
  readonly found: RegExp;
}
type Undo = () => void;

/** Puts something else in the place of a member until it is undone; the tables are data that nothing keeps from being changed at run time. */
function instead<T extends object>(of: T, changes: { readonly [name in keyof T]?: unknown }): Undo {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, of[name as keyof T]]));
  Object.assign(of, changes);
  return () => Object.assign(of, before);
}

const allOf =
  (...undos: readonly Undo[]): Undo =>
  () => {
    for (const undo of undos) undo();
  };

type Moves = Readonly<Record<string, { readonly guards: readonly string[] }>>;

/** Takes a guard out of every step of a table. */
const without = (guard: string, moves: Moves): Undo =>
  allOf(...Object.values(moves).map((move) => instead(move, { guards: move.guards.filter((each) => each !== guard) })));

const numbersIgnored = (): Undo =>
  allOf(
    ...[custodyMoves, outgoingHandOverMoves, incomingHandOverMoves].map((moves) => without('sameNumber', moves)),
    without('numberIsHighest', incomingHandOverMoves),
  );

export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'accepting does not check that the hand-over is open',
    plant: () => instead(incomingHandOverMoves.accept, { from: ['signed', 'returned', 'recalled'] }),
    found: /two holders|a second time/,
  },
  {
    name: 'the sender thaws when it asks back, before the receiver has answered',
    plant: () => {
      const { askBack } = OutgoingHandOver.prototype;
      return instead(OutgoingHandOver.prototype, {
        askBack(this: OutgoingHandOver, by: string, at: Instant) {
          askBack.call(this, by, at);
          if (this.number !== undefined) this.recallConfirmed({ number: this.number, teller: this.to }, at);
        },
      });
    },
    found: /two holders|booked/,
  },
  {
    name: 'an acceptance keeps the epoch',
    plant: () => {
      const { accept } = IncomingHandOver.prototype;
      return instead(IncomingHandOver.prototype, {
        accept(this: IncomingHandOver, ...given: Parameters<typeof accept>) {
          accept.apply(this, given);
          const last = this.recorded.at(-1);
          if (last?.type === 'HandOverAccepted') Object.assign(last, { epoch: last.epoch - 1 });
        },
      });
    },
    found: /epoch 1 begins a second time/,
  },
  {
    name: 'the owner lets go whatever number it is told, even while it holds',
    plant: () => instead(custodyMoves.letGo, { guards: [], from: ['in-transit', 'held'] }),
    found: /changed something|nobody holds/,
  },
  {
    name: 'no inbox and no numbers',
    plant: () => allOf(instead(Inbox.prototype, { isFirst: async () => true }), numbersIgnored()),
    found: /two holders|changed something|parked|number seen/,
  },
  {
    name: 'the owner holds on when the offer is out',
    plant: () => instead(custodyMoves.offer, { to: 'held' }),
    found: /two holders/,
  },
  {
    name: 'a sender that asked back heeds the recall alone',
    plant: () => instead(outgoingHandOverMoves.hearReturned, { guards: ['sameNumber', 'fromReceiver', 'notAskedYet'] }),
    found: /still in-transit/,
  },
  {
    name: 'a freeze that is not to be offered any more gets no answer',
    plant: () => instead(outgoingHandOverMoves.release, { from: [] }),
    found: /stays frozen/,
  },
  {
    name: 'a recall is confirmed after the end',
    plant: () => instead(incomingHandOverMoves.confirmRecall, { from: ['delivered', 'signed', 'accepted', 'returned'] }),
    found: /old news changed something|a second time/,
  },
  {
    name: 'the owner thaws whatever hand-over has ended',
    plant: () =>
      allOf(
        instead(custodyMoves.takeBackReturned, { guards: ['endedReturned'], from: ['in-transit', 'frozen', 'moved'] }),
        instead(custodyMoves.takeBackRecalled, { guards: ['endedRecalled'], from: ['in-transit', 'frozen', 'moved'] }),
        instead(Inbox.prototype, { isFirst: async () => true }),
      ),
    found: /two holders|changed something|parked|written down|such a row already/,
  },
  {
    name: 'a designated offer waits for an officer, who may return it',
    plant: () =>
      allOf(instead(IncomingHandOver.prototype, { acceptDesignated: () => undefined }), without('notDesignated', incomingHandOverMoves)),
    found: /never carried out|never ends/,
  },
];

/** Alone harmless: the inbox keeps old messages away, topics keep those of one hand-over in order. */
export const numbersAlone: PlantedFault = { name: 'no numbers, but an inbox', plant: numbersIgnored, found: /never/ };
