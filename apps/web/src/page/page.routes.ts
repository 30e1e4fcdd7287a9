import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';

/** Where the build puts the page, seen from this file: once compiled it lies in `dist` itself. */
const candidates = ['../../../../page', '../../../../dist/page'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const builtPage = (): string | undefined => candidates.find((folder) => existsSync(`${folder}/index.html`));

const notBuilt = '页面尚未构建，请运行 npm run build。The page is not built yet: npm run build.\n';
/** However it is written: a misspelt address of a service must not be answered with the page. */
const services = /^\/+(api|health|metrics)(\/|$)/i;
const aYear = 365 * 24 * 3600 * 1_000;

/** The page, for the outermost server after all services. Files with a hash in their name are kept for ever, the page itself is asked for anew. */
export function pageRoutes(folder: string | undefined = builtPage()): RequestHandler {
  const routes = Router();
  if (folder !== undefined) {
    routes.use('/assets', express.static(`${folder}/assets`, { index: false, redirect: false, immutable: true, maxAge: aYear }));
    routes.use('/assets', (_request, response) => void response.status(404).type('txt').send('404\n'));
    routes.use(
      express.static(folder, { index: false, redirect: false, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }),
    );
  }
  routes.use((request, response, next) => {
    if (isForThePage(request)) showPage(folder, response, next);
    else next();
  });
  return routes;
}

/** Any address may be one of the page's own views, except where a service or a file was meant. */
const isForThePage = (request: Request) =>
  (request.method === 'GET' || request.method === 'HEAD') && !services.test(request.path) && request.accepts('html') !== false;

function showPage(folder: string | undefined, response: Response, next: (failure?: unknown) => void): void {
  if (folder === undefined) response.status(503).type('txt').send(notBuilt);
  else
    response
      .set('Cache-Control', 'no-cache')
      .sendFile('index.html', { root: folder, cacheControl: false }, (failure) => failure && next(failure));
}
