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

/** `/api/openapi.json` and, for people, `/api/docs`: all from here, nothing inline, so that it works under the strict content policy and offline. */
export function docsRoutes(document: () => OpenAPIObject): Router {
  const routes = Router();
  routes.get('/api/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(document());
  });
  routes.get('/api/docs', (_request, response) => {
    response.type('html').send(page('/api/docs'));
  });
  routes.get('/api/docs/start.js', (_request, response) => {
    response.type('js').send(start('/api/openapi.json'));
  });
  routes.use('/api/docs', express.static(assets(), { index: false, redirect: false }));
  return routes;
}
