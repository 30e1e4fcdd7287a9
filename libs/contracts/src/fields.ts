import { type TSchema, type TUnsafe, Type } from 'typebox';
import { type CustodyState, custodyStates } from '#libs/custody/src/custody.moves.js';
import { urgentMeasureStates } from '#libs/custody/src/urgent-measure.moves.js';
import { disposals, measureKinds } from '#libs/custody/src/urgent-measure.rules.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';

/** A JWE sealed to one region; `T` is what that region finds inside. Everybody else sees a string. */
export type Sealed<T> = string & { readonly __sealed?: T };

export const regionField: TUnsafe<Region> = Type.Unsafe<Region>(Type.Union(regions.map((region) => Type.Literal(region))));
export const instantField: TUnsafe<Instant> = Type.Unsafe<Instant>(Type.String({ format: 'date-time' }));
export const textField = Type.String({ maxLength: 20_000 });
export const countField = Type.Integer({ minimum: 0 });
/** What is inside is only told to readers of the AsyncAPI document: whoever opens the seal checks it there. */
export const sealedField = <S extends TSchema>(inside: S): TUnsafe<Sealed<Type.Static<S>>> =>
  Type.Unsafe<Sealed<Type.Static<S>>>(
    Type.String({
      pattern: '^[\\w-]+\\.[\\w-]*\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+$',
      contentMediaType: 'application/jose',
      'x-inside': inside,
    }),
  );

/** (matter, epoch, attempt) names one hand-over for ever; every message of its conversation carries it. */
export const numberField = Type.Object({ epoch: Type.Integer({ minimum: 1 }), attempt: Type.Integer({ minimum: 1 }) });

/** A due date as `libs/rules` computed it. */
export const dueField = Type.Unsafe<Due>(
  Type.Object({ ruleId: Type.String(), ruleVersion: Type.String(), start: instantField, due: instantField, provisional: Type.Boolean() }),
);

export const custodyStateField: TUnsafe<CustodyState> = Type.Unsafe<CustodyState>(
  Type.Union(custodyStates.map((state) => Type.Literal(state))),
);

/** Regions that objected, and how often the matter passed between two regions, over its whole life. Absent where there is nothing to tell. */
export const pastField = Type.Object({
  barred: Type.Unsafe<readonly Region[]>(Type.Array(regionField)),
  passages: Type.Unsafe<Partial<Record<string, number>>>(Type.Record(Type.String(), countField)),
});

/** How often each region returned the matter, over its whole life. */
export const returnsField = Type.Unsafe<Partial<Record<Region, number>>>(Type.Record(Type.String(), countField));

/** A paper on file: its number, who issued it, and the day it bears. */
export const paperField = Type.Object({
  number: Type.String({ maxLength: 100 }),
  issuer: Type.String({ maxLength: 200 }),
  date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
});

/** The common superior designated, or the regions agreed (C-17). */
export const decisionKindField = Type.Union([Type.Literal('designation'), Type.Literal('agreement')]);

const oneOf = <W extends string>(words: readonly W[]): TUnsafe<W> => Type.Unsafe<W>(Type.Union(words.map((word) => Type.Literal(word))));

/** Of an urgent measure on evidence: what it is (P-12), how it stands, and what became of the evidence (P-13). */
export const measureKindField = oneOf(measureKinds);
export const measureStateField = oneOf(urgentMeasureStates);
export const disposalField = oneOf(disposals);
