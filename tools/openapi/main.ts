import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { services } from '#apps/cell/src/cell.js';
import { AuthModule, type AuthParts } from '#libs/auth/src/auth.module.js';
import { mergeOpenApi } from '#libs/http/src/open-api/merge-open-api.js';
import { buildOpenApi, type ServiceDocument } from '#libs/http/src/open-api/open-api.js';
import { FrameModule, type FrameParts } from '#libs/service/src/frame.module.js';
import { main } from '../user-error.js';

@Module({})
class ServiceRoot {}

// Nobody asks these for anything: in a preview Nest reads the routes and builds no provider, so that neither database nor log is needed.
const frame = FrameModule.with({ keys: { region: 'beijing' }, files: {} } as FrameParts);
const auth = AuthModule.with({} as AuthParts);

/** Writes the OpenAPI document of a cell without starting one: from it the page's typed client is made. */
await main(async () => {
  const file = resolve('dist/openapi.json');
  const documents: ServiceDocument[] = [];
  for (const { name, module } of services) {
    const root = { module: ServiceRoot, imports: [frame, auth, module] };
    const app = await NestFactory.create(root, { preview: true, logger: ['error'] });
    documents.push(buildOpenApi(app, name));
    await app.close();
  }
  await writeFile(file, JSON.stringify(mergeOpenApi('京津冀知识产权执法协作', documents), null, 2));
  console.log(file);
});
