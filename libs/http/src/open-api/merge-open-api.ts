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
    tags: [],
    paths,
    components,
  } as OpenAPIObject;
}

/** A schema that is equal in itself differs all the same if it refers to one that had to be renamed: hence the repetition until nothing changes. */
function renamesFor(service: string, document: OpenAPIObject, taken: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const prefix = service.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
  const renamed = new Map<string, string>();
  for (;;) {
    const schemas = Object.entries(withRenamedReferences(document, renamed).components?.schemas ?? {});
    const clashing = schemas.filter(([name, schema]) => name in taken && !renamed.has(name) && !isDeepStrictEqual(schema, taken[name]));
    if (clashing.length === 0) return renamed;
    for (const [name] of clashing) renamed.set(name, `${prefix}${name}`);
  }
}

const schemaPath = '#/components/schemas/';

/** A copy, so that the document of a service stays as it is. */
function withRenamedReferences(document: OpenAPIObject, renamed: ReadonlyMap<string, string>): OpenAPIObject {
  const text = JSON.stringify(document, (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string' || !value.startsWith(schemaPath)) return value;
    const name = value.slice(schemaPath.length);
    return `${schemaPath}${renamed.get(name) ?? name}`;
  });
  return JSON.parse(text) as OpenAPIObject;
}
