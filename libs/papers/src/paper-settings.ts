import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Region } from '#libs/domain/src/region.js';
import { isNumberPattern, type NumberPattern } from './number.js';
import type { FontFiles } from './pdf/fonts.js';
import type { AnyTemplate } from './template.js';
import { templates } from './templates.js';

const OwnPapers = Type.Object(
  {
    /** By the unit’s full name: the code that its numbers begin with, and where it is reached. */
    agencies: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object(
          {
            code: Type.String({ minLength: 1 }),
            contact: Type.Optional(Type.String()),
            phone: Type.Optional(Type.String()),
            address: Type.Optional(Type.String()),
          },
          { additionalProperties: false },
        ),
      ),
    ),
    /** By form. */
    numbers: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object({ word: Type.Optional(Type.String()), pattern: Type.Optional(Type.String()) }, { additionalProperties: false }),
      ),
    ),
    fonts: Type.Optional(
      Type.Object({ body: Type.Optional(Type.String()), title: Type.Optional(Type.String()) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);
export type GivenPaperSettings = Type.Static<typeof OwnPapers>;

/** How a region numbers and prints. What it does not set follows the template. Throws one error that says what is wrong. */
export class PaperSettings {
  readonly #own: GivenPaperSettings;

  constructor(given: unknown = {}) {
    if (!Value.Check(OwnPapers, given)) {
      const [error] = Value.Errors(OwnPapers, given);
      throw new Error(`paper settings: ${error?.instancePath ?? ''} ${error?.message ?? 'not understood'}`);
    }
    for (const [form, { pattern }] of Object.entries(given.numbers ?? {})) {
      if (!templates.some((template) => template.form === form)) throw new Error(`paper settings: there is no form ${form}`);
      if (pattern !== undefined && !isNumberPattern(pattern))
        throw new Error(`paper settings: the pattern of ${form} needs 〔{year}〕 and {serial}, and no other brackets`);
    }
    this.#own = given;
  }

  get fonts(): FontFiles {
    const { body, title } = this.#own.fonts ?? {};
    return { ...(body === undefined ? {} : { body }), ...(title === undefined ? {} : { title }) };
  }

  /** N-03 is [recalled]: 京知执 and the like stand for a unit that has not set its own code. */
  agency(
    unit: string,
    region: Region,
  ): { readonly code: string; readonly contact?: string; readonly phone?: string; readonly address?: string } {
    return this.#own.agencies?.[unit] ?? { code: `${abbreviations[region]}知执` };
  }

  number({ form, number }: AnyTemplate): { readonly word: string; readonly pattern: NumberPattern } {
    const own = this.#own.numbers?.[form];
    const pattern = own?.pattern;
    return { word: own?.word ?? number.word, pattern: pattern !== undefined && isNumberPattern(pattern) ? pattern : number.pattern };
  }
}

const abbreviations: Readonly<Record<Region, string>> = { beijing: '京', tianjin: '津', hebei: '冀' };
