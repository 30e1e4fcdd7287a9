import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TSchema } from 'typebox';
import type { Contract, PublishedEvent } from '#libs/contracts/src/contract.js';
import { disputeReasons, handOverNote, matterContent, measureDetails, reporterData } from '#libs/contracts/src/matter-content.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';

const goldenDir = 'test/contracts/golden';
const contractsDir = 'libs/contracts/src';

/** `case-referral/hand-over-offered.v1`: where a contract's file and its golden file lie. */
export const placeOf = ({ type, version }: Pick<Contract, 'type' | 'version'>): string => `${type.replace('.', '/')}.v${version}`;

export async function golden(contract: Contract): Promise<PublishedEvent> {
  return JSON.parse(await readFile(join(goldenDir, `${placeOf(contract)}.json`), 'utf8')) as PublishedEvent;
}

export const goldenPlaces = (): Promise<string[]> => placesIn(goldenDir, '.json');
export const contractPlaces = (): Promise<string[]> => placesIn(contractsDir, '.ts');

async function placesIn(directory: string, extension: string): Promise<string[]> {
  const files = await readdir(directory, { recursive: true });
  const versioned = files.filter((file) => file.endsWith(extension) && /\.v\d+\.[a-z]+$/.test(file));
  return versioned.map((file) => file.slice(0, -extension.length).replaceAll('\\', '/')).sort();
}

/** The golden files say `sealed.to.hebei.matter.content` where the log holds a JWE, which is another one each time. */
const placeholder = /^sealed\.to\.(?<region>\w+)\.(?<what>[\w.-]+)$/;
const sealedValue = /^eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/;
const insides: Readonly<Record<string, TSchema>> = {
  'matter.content': matterContent,
  'reporter.data': reporterData,
  'note.text': handOverNote,
  'dispute.reasons': disputeReasons,
  'measure.details': measureDetails,
};

export interface Unsealed {
  readonly event: PublishedEvent;
  /** What each region found inside, by placeholder. */
  readonly inside: Readonly<Record<string, unknown>>;
}

/** Puts a placeholder in every sealed part's place: who alone can open it, and which of the known schemas it holds. */
export async function unsealed(event: PublishedEvent, sealsOf: (region: Region) => Seals): Promise<Unsealed> {
  const inside: Record<string, unknown> = {};
  const data: Record<string, unknown> = { ...event.data };
  for (const [field, value] of Object.entries(data)) {
    if (typeof value !== 'string' || !sealedValue.test(value)) continue;
    const [region, what, found] = await opened(value, sealsOf);
    data[field] = `sealed.to.${region}.${what}`;
    inside[`${data[field]}`] = found;
  }
  return { event: { ...event, data }, inside };
}

/** Throws where none, or more than one region, can open it. */
async function opened(value: string, sealsOf: (region: Region) => Seals): Promise<readonly [Region, string, unknown]> {
  const found: (readonly [Region, string, unknown])[] = [];
  for (const region of regions) {
    for (const [what, schema] of Object.entries(insides)) {
      const inside = await sealsOf(region)
        .openIfMine(value, schema)
        .catch(() => undefined);
      if (inside !== undefined && knowsAll(schema, inside as object)) found.push([region, what, inside]);
    }
  }
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`a sealed part opens in ${found.length} ways`);
  return only;
}

/** A note and a measure both have a reason: readers are tolerant, so that only the schema that knows every field is meant. */
const knowsAll = (schema: TSchema, inside: object) =>
  Object.keys(inside).every((field) => field in ((schema as { properties?: object }).properties ?? {}));

export const placeholdersIn = ({ data }: PublishedEvent): string[] =>
  Object.values(data).filter((value): value is string => typeof value === 'string' && placeholder.test(value));

export interface Spoiled {
  readonly what: string;
  readonly data: object;
}

/** The event with each promised field missing once, and with each field of another kind once. */
export function spoilings(schema: TSchema, data: object): Spoiled[] {
  const { required = [], properties = {} } = schema as { required?: readonly string[]; properties?: Record<string, TSchema> };
  const given = data as Record<string, unknown>;
  const spoiled: Spoiled[] = required.map((field) => ({ what: `without ${field}`, data: without(given, field) }));
  for (const [field, inner] of Object.entries(properties)) {
    for (const wrong of wrongFor(inner)) spoiled.push({ what: `${field} = ${JSON.stringify(wrong)}`, data: { ...given, [field]: wrong } });
    if (typeof given[field] !== 'object') continue;
    for (const deeper of spoilings(inner, given[field] as object))
      spoiled.push({ what: `${field}: ${deeper.what}`, data: { ...given, [field]: deeper.data } });
  }
  return spoiled;
}

function without(data: Record<string, unknown>, field: string): object {
  const { [field]: _gone, ...rest } = data;
  return rest;
}

function wrongFor(schema: TSchema): unknown[] {
  const { type, anyOf, format, pattern, minimum } = schema as {
    type?: string;
    anyOf?: unknown;
    format?: string;
    pattern?: string;
    minimum?: number;
  };
  const kind: Readonly<Record<string, unknown>> = { string: 7, integer: 'seven', boolean: 'yes', object: 'a thing' };
  return [
    anyOf === undefined ? kind[type ?? ''] : 'somewhere-else',
    null,
    ...(format === 'date-time' ? ['yesterday'] : []),
    ...(pattern === undefined ? [] : ['in plain words']),
    ...(minimum === undefined ? [] : [minimum - 1, 1.5]),
  ];
}
