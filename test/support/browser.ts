import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { browserWishes } from './environment.js';

export type BrowserOrReason = { readonly browser: Browser } | { readonly browser: undefined; readonly reason: string };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Nothing of the browser's own may go out to the network during a test.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium: the system's, else the one in node_modules; or in plain words why there is none. Throws where a run must not go without it. */
export async function openBrowser(): Promise<BrowserOrReason> {
  const failures: string[] = [];
  for (const find of [systemChromium, packagedChromium]) {
    const found = await find().then(launch, (failure: unknown) => String(failure));
    if (typeof found !== 'string') return { browser: found };
    failures.push(found.split('\n')[0] ?? '');
  }
  const reason = `no browser: ${failures.join('; ')}; “apt-get install -y chromium fonts-noto-cjk” provides one`;
  if (browserWishes().required) throw new Error(reason);
  return { browser: undefined, reason };
}

async function launch(executablePath: string): Promise<Browser | string> {
  try {
    return await chromium.launch({ executablePath, headless: true, args: flags });
  } catch (failure) {
    return `${executablePath} does not start: ${(failure as Error).message}`;
  }
}

async function systemChromium(): Promise<string> {
  const folders = browserWishes().path.split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`none of ${names.join(', ')} in PATH`);
  return found;
}

const packagedChromium = (): Promise<string> => chromiumPackage.executablePath();
