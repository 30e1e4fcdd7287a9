// `node --import ./test/support/typescript.mjs file.ts`: runs the sources as they are, for what lives outside jest's own modules
// (its global setup, processes that a test starts and kills). Node 20 does not read TypeScript by itself.
import { register } from 'node:module';

register('./typescript.hooks.mjs', import.meta.url);
