import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles } from '#libs/auth/src/principal.js';
import { type AccessCell, startAccessCell } from '#test/support/access.cells.js';
import { fuzzExamples } from '#test/support/environment.js';
import { fuzz, schemathesisMissing } from '#test/support/schemathesis.js';

const missing = await schemathesisMissing();
const seed = 20_261_126;
const examples = fuzzExamples();
if (missing !== undefined) console.log(missing);

const checks = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance'];

(missing === undefined ? describe : describe.skip)(
  `requests made from the OpenAPI document (${examples} for each operation, seed ${seed})`,
  () => {
    let cell: AccessCell;
    let lines: readonly string[];
    let stop: () => Promise<void>;
    beforeAll(async () => {
      ({ cell, lines, stop } = await startAccessCell('beijing', { level: 'error' }));
    }, 120_000);
    afterAll(() => stop());

    test('are answered as the document says, never with a failure of ours', async () => {
      const { token } = await cell.issuer.issue({ ...cell.principal('operator'), roles }, 1);
      const { code, requests, said } = await fuzz({ url: cell.url, token, examples, seed, checks });
      expect({ code, said: code === 0 ? '' : said.slice(0, 20_000) }).toEqual({ code: 0, said: '' });
      expect(requests).toBeGreaterThan(2_000);
    }, 600_000);

    test('leave no failure in the log and the cell ready', async () => {
      expect(lines.filter((line) => line.includes('request failed'))).toEqual([]);
      expect((await fetch(`${cell.url}/health/ready`)).status).toBe(200);
    });

    test('would be told of a server that fails, and of one that answers what its document does not say', async () => {
      const answers = {
        get: { responses: { 200: { description: 'fine', content: { 'application/json': { schema: { type: 'object' } } } } } },
      };
      const document = {
        openapi: '3.1.0',
        info: { title: 'planted', version: '1' },
        paths: { '/failing': answers, '/undocumented': answers },
      };
      const planted = createServer((request, response) => {
        const status = request.url === '/failing' ? 500 : request.url === '/undocumented' ? 418 : 200;
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
      });
      await once(planted.listen(0, '127.0.0.1'), 'listening');
      const { port } = planted.address() as AddressInfo;
      const { code, said } = await fuzz({ url: `http://127.0.0.1:${port}`, token: 'x', examples: 2, seed, checks });
      await new Promise((resolve) => planted.close(resolve));
      expect(code).toBe(1);
      expect(said).toContain('Server error');
      expect(said).toContain('Undocumented status code');
    }, 120_000);
  },
);
