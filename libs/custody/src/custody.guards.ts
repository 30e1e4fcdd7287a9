import type { Region } from '#libs/domain/src/region.js';
import { AlreadyHere, Barred, BouncedTwice, EpochPassed, InDispute, NewGroundMissing, ReturnedTwice } from './custody.errors.js';
import type { OwnerGuard } from './custody.moves.js';
import { type HandOverNumber, type OwnerRow, passageOf } from './custody.row.js';
import type { GuardOf } from './step.js';

export const returnsThatMakeADispute = 2;
/** The same pair cannot bounce one matter a third time. */
export const passagesThatMakeADispute = 2;

/** What a message or an officer brings to the owner's row. */
export interface OwnerNews {
  readonly handOverId?: string | undefined;
  readonly to?: Region | undefined;
  /** Of an acceptance: who handed over. */
  readonly from?: Region | undefined;
  readonly number?: HandOverNumber | undefined;
  /** Of an approval the epoch it was given in; of an acceptance the epoch it gave birth to. */
  readonly epoch?: number | undefined;
  readonly designated?: boolean | undefined;
  readonly newGround?: boolean | undefined;
  readonly outcome?: 'voided' | 'returned' | 'recalled' | undefined;
  readonly objected?: boolean | undefined;
  readonly past?: Pick<OwnerRow, 'returns' | 'barred' | 'passages'> | undefined;
}

type Guard = GuardOf<OwnerRow, OwnerNews>;
const times = (counts: Readonly<Partial<Record<string, number>>>, of: string | undefined) => counts[of ?? ''] ?? 0;
const passages = (row: OwnerRow, { to }: OwnerNews) => (to === undefined ? 0 : times(row.passages, passageOf(row.region, to)));

export const custodyGuards: Readonly<Record<OwnerGuard, Guard>> = {
  isDesignated: { holds: (_row, news) => news.designated === true },
  isOrdinary: { holds: (_row, news) => news.designated !== true },
  staysHere: { holds: (row, news) => news.to === row.region },
  endedVoided: { holds: (_row, news) => news.outcome === 'voided' },
  endedObjected: { holds: (_row, news) => news.outcome === 'returned' && news.objected === true },
  endedReturned: { holds: (_row, news) => news.outcome === 'returned' && news.objected !== true },
  endedRecalled: { holds: (_row, news) => news.outcome === 'recalled' },
  sameEpoch: {
    holds: (row, news) => news.epoch === row.epoch,
    refusal: (row, news) => new EpochPassed(`approved in epoch ${news.epoch}, held in ${row.epoch}`),
  },
  notHere: {
    holds: (row, news) => news.to !== row.region,
    refusal: (row) => new AlreadyHere(`${row.region} holds the matter`),
  },
  notDisputed: {
    holds: (row) => !row.disputed,
    refusal: () => new InDispute('who handles this matter is in dispute'),
  },
  notBarred: {
    holds: (row, news) => news.to === undefined || !row.barred.includes(news.to),
    refusal: (_row, news) => new Barred(news.to),
  },
  returnedFewerThanTwice: {
    holds: (row, news) => times(row.returns, news.to) < returnsThatMakeADispute,
    refusal: (_row, news) => new ReturnedTwice(news.to),
  },
  passedFewerThanTwice: {
    holds: (row, news) => passages(row, news) < passagesThatMakeADispute,
    refusal: (_row, news) => new BouncedTwice(news.to),
  },
  newGroundToGoBack: {
    holds: (row, news) => passages(row, news) === 0 || news.newGround === true,
    refusal: (_row, news) => new NewGroundMissing(news.to),
  },
  sameNumber: {
    holds: (row, { handOverId, number }) => row.handOverId === handOverId && row.epoch === number?.epoch && row.attempt === number.attempt,
    refusal: (row, { number }) =>
      new EpochPassed(`told of ${number?.epoch}/${number?.attempt}, the row stands at ${row.epoch}/${row.attempt}`),
  },
  epochAboveOwn: {
    holds: (row, news) => (news.epoch ?? 0) > row.epoch,
    refusal: (row, news) => new EpochPassed(`epoch ${news.epoch} is not above ${row.epoch}`),
  },
};
