// node tools/run.mjs <module below dist, e.g. tools/start/main> [words…]: builds what is stale, then runs the module in this process.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from './build.mjs';

const [module = '', ...words] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`需要 Node 20.19 或更高版本，这里是 ${process.versions.node}。Node 20.19 or later is needed; this is ${process.versions.node}.`);
}

const target = join(root, 'dist', `${module.replace(/\.js$/, '')}.js`);
try {
  if (!(await build()) || (!existsSync(target) && !(await build({ anew: true })))) process.exit(1);
} catch (error) {
  stop(`无法写入 dist：${error.message}。The build could not be written: mend that and start again.`);
}
if (!existsSync(target)) stop(`没有 ${module} 这个程序。There is no program ${module}.`);

process.argv = [process.argv[0], target, ...words];
await import(pathToFileURL(target).href);

function stop(line) {
  console.error(`✘ ${line}`);
  process.exit(1);
}
