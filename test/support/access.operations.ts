import type { Action } from '#libs/auth/src/actions.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly example?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Described {
  readonly 'x-action'?: Action;
  readonly security: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation of the OpenAPI document, as a generator of requests needs it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** What the policy is asked, or how far the door stands open. */
  readonly admission: Action | 'signed-in' | 'open';
  readonly parameters: readonly Parameter[];
  readonly bodyTypes: readonly string[];
  /** The class of a JSON body, with all references put in. */
  readonly body?: Schema;
}

export const nameOf = ({ method, path }: Pick<Operation, 'method' | 'path'>): string => `${method} ${path}`;

export async function operationsOf(url: string): Promise<readonly Operation[]> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => operationOf(method.toUpperCase(), path, described, document)),
  );
}

function operationOf(method: string, path: string, described: Described, document: OpenApi): Operation {
  const json = described.requestBody?.content['application/json']?.schema;
  return {
    method,
    path,
    admission: described['x-action'] ?? (described.security.length === 0 ? 'open' : 'signed-in'),
    parameters: described.parameters ?? [],
    bodyTypes: Object.keys(described.requestBody?.content ?? {}),
    ...(json === undefined ? {} : { body: resolved(json, document) }),
  };
}

function resolved(schema: Schema, document: OpenApi): Schema {
  const name = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.split('/').at(-1);
  if (name !== undefined) return resolved(document.components.schemas[name] ?? {}, document);
  const properties = Object.entries(schema.properties ?? {}).map(([key, each]) => [key, resolved(each, document)] as const);
  return { ...schema, ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }) };
}

/** An address of the operation in which the path's parameters are set. */
export const addressOf = ({ path }: Operation, values: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? (path.includes('/parked/') ? '1' : someId));

/** The id of nothing. */
export const someId = '0198c0de-0000-7000-8000-000000000000';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A body with every field, as the operation's checks let it through. */
export function fittingBody({ body }: Operation): Json | undefined {
  return body === undefined ? undefined : fitting(body);
}

function fitting(schema: Schema): Json {
  if (schema.enum !== undefined) return schema.enum[0] ?? '';
  if (schema.properties !== undefined || schema.type === 'object') {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, fitting(each)]));
  }
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'array') return [];
  if (schema.format === 'uuid') return someId;
  if (schema.format === 'date-time') return '2026-04-15T09:00:00+08:00';
  return schema.example ?? '测试文字';
}
