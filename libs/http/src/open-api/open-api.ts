import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemResponse, problemSchemas } from './problem-schemas.js';

export interface ServiceDocument {
  readonly service: string;
  readonly document: OpenAPIObject;
}

type Operation = Record<string, unknown> & { responses?: Record<string, unknown>; tags?: string[]; 'x-open'?: boolean };
type PathItem = Record<string, Operation>;

/** The OpenAPI 3.1 document of one service, its addresses as callers see them: `/api/<service>/…`. Call it after `init`. */
export function buildOpenApi(app: INestApplication, service: string): ServiceDocument {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(service)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'for systems: POST /api/web/tokens' }, 'bearer')
    .addCookieAuth('session-REGION', { type: 'apiKey', in: 'cookie', description: 'for the page: POST /api/web/session' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    autoTagControllers: false,
    operationIdFactory: (controller, method) => `${service}.${controller}.${method}`,
  });
  const paths = Object.entries(document.paths as Record<string, PathItem>).map(([path, item]) => [
    `/api/${service}${path}`,
    completed(item, service),
  ]);
  const components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...problemSchemas },
    responses: { Problem: problemResponse },
  } as OpenAPIObject['components'];
  return { service, document: { ...document, paths: Object.fromEntries(paths) as OpenAPIObject['paths'], components } as OpenAPIObject };
}

/** Every operation may answer with a problem, and needs a sign-in unless its route is open. */
function completed(item: PathItem, service: string): PathItem {
  return Object.fromEntries(
    Object.entries(item).map(([method, { 'x-open': open, ...operation }]) => [
      method,
      {
        ...operation,
        tags: operation.tags ?? [service],
        responses: { ...operation.responses, default: { $ref: '#/components/responses/Problem' } },
        security: open === true ? [] : [{ session: [] }, { bearer: [] }],
      },
    ]),
  );
}
