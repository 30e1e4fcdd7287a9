import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../project-root.js';
import { UserError } from '../user-error.js';

const run = promisify(execFile);
const oldest = 17;
const installJava = 'Debian/Ubuntu: apt-get install openjdk-17-jre-headless';

/** Throws what to install where there is no Java that Kafka runs on. */
export async function checkJava(): Promise<void> {
  const version = await run('java', ['-version']).then(
    ({ stderr }) => stderr,
    (failure: unknown) =>
      missing(
        failure,
        `Kafka 需要 Java ${oldest} 或更新版本，但没有找到 java。Kafka needs Java ${oldest} or newer and there is no “java”. ${installJava}`,
      ),
  );
  const [, major] = /version "(\d+)/.exec(version) ?? [];
  if (Number(major) >= oldest) return;
  throw new UserError(`Java 版本过旧。Kafka needs Java ${oldest} or newer; this is ${version.split('\n')[0] ?? 'unknown'}. ${installJava}`);
}

/** Where the jars lie that deploy/kafka/pom.xml names. Undefined as long as they were not fetched. */
export async function findLibraries(): Promise<string | undefined> {
  const folder = await libraryFolder();
  return existsSync(folder) ? folder : undefined;
}

export async function fetchLibraries(): Promise<string> {
  const folder = await libraryFolder();
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${unfinished}`];
  try {
    await run('mvn', ['-B', '-q', '-f', join(projectRoot, 'deploy/kafka/pom.xml'), ...goal], { maxBuffer: 64 * 1024 * 1024 });
    // Only what is complete gets the name; of two that fetch at once the later one finds it taken.
    if (!existsSync(folder)) await rename(unfinished, folder);
  } catch (failure) {
    throw explained(failure);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function libraryFolder(): Promise<string> {
  const pom = await readFile(join(projectRoot, 'deploy/kafka/pom.xml'));
  return join(projectRoot, '.cache/kafka', `libs-${createHash('sha256').update(pom).digest('hex').slice(0, 12)}`);
}

function explained(failure: unknown): unknown {
  const { code, stdout } = failure as { code?: unknown; stdout?: string };
  if (code === 'ENOENT') {
    return new UserError(
      '需要 Maven 下载 Kafka，但没有找到 mvn。Fetching Kafka needs Maven and there is no “mvn”. Debian/Ubuntu: apt-get install maven',
    );
  }
  if (typeof code !== 'number') return failure;
  const [reason] = (stdout ?? '').split('\n').filter((line) => line.startsWith('[ERROR]'));
  return new UserError(`Maven 未能下载 Kafka。Maven could not fetch Kafka: ${reason?.slice(0, 300) ?? `exit code ${code}`}`);
}

function missing(failure: unknown, advice: string): never {
  if ((failure as NodeJS.ErrnoException).code === 'ENOENT') throw new UserError(advice);
  throw failure;
}
