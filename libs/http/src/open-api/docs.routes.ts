import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import express, { Router } from 'express';

/** The files of Swagger UI, which @nestjs/swagger brings along; npm may put them beside it or inside it. */
const assets = (): string => {
  const here = createRequire(import.meta.url);
  const swagger = createRequire(here.resolve('@nestjs/swagger'));
  return dirname(swagger.resolve('swagger-ui-dist/absolute-path.js'));
};

const page = (folder: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>接口说明 API</title>
<link rel="icon" href="${folder}/favicon-32x32.png">
<link rel="stylesheet" href="${folder}/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="${folder}/swagger-ui-bundle.js"></script>
<script src="${folder}/start.js"></script>
</body>
</html>
`;

const start = (address: string) =>
  `SwaggerUIBundle({ url: ${JSON.stringify(address)}, dom_id: '#api', deepLinking: true, filter: true, validatorUrl: null, withCredentials: true });\n`;

/**
 * `openapi.json` and, for people, `docs`; to be mounted under `/api`. All comes from here and nothing is inline, so that it works under the strict content
 * policy and without the internet.
 */
export function docsRoutes(document: () => OpenAPIObject): Router {
  const routes = Router();
  routes.get('/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(document());
  });
  routes.get('/docs', (request, response) => {
    response.type('html').send(page(`${request.baseUrl}/docs`));
  });
  routes.get('/docs/start.js', (request, response) => {
    response.type('js').send(start(`${request.baseUrl}/openapi.json`));
  });
  routes.use('/docs', express.static(assets(), { index: false, redirect: false }));
  return routes;
}
