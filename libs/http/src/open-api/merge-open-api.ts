import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ServiceDocument } from './open-api.js';

/** One document for all services of a cell. Schemas of one name and different shape get the service before their name. */
export function mergeOpenApi(title: string, documents: readonly ServiceDocument[]): OpenAPIObject {
  const [first] = documents;
  if (first === undefined) throw new Error('no documents to merge');
  const schemas: Record<string, unknown> = {};
  const paths: OpenAPIObject['paths'] = {};
  for (const { service, document } of documents) {
    const renamed = renamesFor(service, document, schemas);
    const own = withRenamedReferences(document, renamed);
    for (const [name, schema] of Object.entries(own.components?.schemas ?? {})) schemas[renamed.get(name) ?? name] = schema;
    Object.assign(paths, own.paths);
  }
  const components = { ...first.document.components, schemas } as OpenAPIObject['components'];
  return {
    ...first.document,
    info: { ...first.document.info, title },
    tags: documents.map(({ service }) => ({ name: service })),
    paths,
    components,
  } as OpenAPIObject;
}

function renamesFor(service: string, document: OpenAPIObject, taken: Record<string, unknown>): ReadonlyMap<string, string> {
  const prefix = service.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
  const clashing = Object.entries(document.components?.schemas ?? {}).filter(
    ([name, schema]) => name in taken && !isDeepStrictEqual(schema, taken[name]),
  );
  return new Map(clashing.map(([name]) => [name, `${prefix}${name}`]));
}

const schemaPath = '#/components/schemas/';

function withRenamedReferences(document: OpenAPIObject, renamed: ReadonlyMap<string, string>): OpenAPIObject {
  if (renamed.size === 0) return document;
  const text = JSON.stringify(document, (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string' || !value.startsWith(schemaPath)) return value;
    const name = value.slice(schemaPath.length);
    return `${schemaPath}${renamed.get(name) ?? name}`;
  });
  return JSON.parse(text) as OpenAPIObject;
}
