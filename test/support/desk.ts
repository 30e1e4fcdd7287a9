import { mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, ConsoleMessage, Locator, Page } from 'playwright-core';
import type { Region } from '#libs/domain/src/region.js';
import { browserWishes } from './environment.js';

export interface Place {
  readonly cells: readonly { readonly region: Region; readonly url: string }[];
  readonly accounts: readonly {
    readonly username: string;
    readonly password: string;
    readonly region: Region;
    readonly roles: readonly string[];
  }[];
}

const office = { width: 1366, height: 768 };
const tablet = { width: 1080, height: 810 };
const upright = { width: 800, height: 1280 };
const folder = '.data/screenshots';

/** One person of one region before one browser window. Notes every error the page makes. */
export class Desk {
  /** Errors of the page and its console, refusals by the content security policy among them. */
  readonly faults: string[] = [];

  private constructor(
    private current: Page,
    readonly context: BrowserContext,
    private readonly account: Place['accounts'][number],
    private readonly url: string,
  ) {
    this.listen();
  }

  get page(): Page {
    return this.current;
  }

  private listen(): void {
    this.page.on('pageerror', (error) => this.faults.push(String(error)));
    this.page.on('console', (message) => this.hear(message));
  }

  /** The window is gone without a word, as when the browser dies; another is opened at an address. */
  async crash(path: string): Promise<void> {
    await this.page.close();
    this.current = await this.context.newPage();
    this.listen();
    await this.goto(path);
  }

  static async at(browser: Browser, place: Place, region: Region, role: string): Promise<Desk> {
    const cell = place.cells.find((one) => one.region === region);
    const account = place.accounts.find((one) => one.region === region && one.roles.includes(role));
    if (cell === undefined || account === undefined) throw new Error(`no ${role} of ${region}`);
    const context = await browser.newContext({
      viewport: office,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // What fades in or out has, for a moment, no contrast to measure.
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    return new Desk(await context.newPage(), context, account, cell.url);
  }

  get password(): string {
    return this.account.password;
  }

  /** Opens an address and logs in on the way to it, as the page asks for it. */
  async logIn(path = '/'): Promise<this> {
    await this.page.goto(this.url + path);
    await this.giveCredentials();
    await this.page.getByTestId('freshness').or(this.page.locator('.foot')).first().waitFor();
    return this;
  }

  /** Into the form that asks for them, wherever it stands. */
  async giveCredentials(password = this.password): Promise<void> {
    await this.page.getByLabel('账号').fill(this.account.username);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
  }

  goto(path: string) {
    return this.page.goto(this.url + path);
  }

  /** Types into whatever has the focus, as a person without a mouse does. */
  async type(...words: string[]): Promise<void> {
    for (const word of words) {
      await this.page.keyboard.insertText(word);
      await this.page.keyboard.press('Enter');
    }
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** A key that belongs to the input method, on whatever has the focus. */
  async composing(key: string): Promise<void> {
    await this.page.evaluate(`document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: '${key}', isComposing: true, keyCode: 229, bubbles: true, cancelable: true }))`);
  }

  /** Begins a step on the matter page, fills in what its dialog asks for, and sends it. */
  async step(name: string, ok: string, fill: (dialog: Locator) => Promise<void> = async () => {}): Promise<void> {
    await this.page.locator('.steps').getByRole('button', { name, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await fill(dialog);
    await dialog.getByRole('button', { name: ok, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Serious violations of WCAG A and AA on what is shown now, in words. */
  async inaccessible(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }

  /** Keeps what is shown, as in the office and on a tablet, when the run was asked to. */
  async picture(name: string): Promise<void> {
    if (!browserWishes().screenshots) return;
    await mkdir(folder, { recursive: true });
    for (const [size, viewport] of Object.entries({ office, tablet, upright })) {
      await this.page.setViewportSize(viewport);
      await this.page.screenshot({ path: `${folder}/${name}.${size}.png` });
    }
    await this.page.setViewportSize(office);
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    // “Who am I?” is answered 401 before a log-in; the browser writes that down by itself.
    if (url.endsWith('/api/web/me') && message.text().includes('401')) return;
    // A matter that was just registered, or accepted and not yet taken, the reasons of a dispute: who shows it hears of it a moment later; the page looks again.
    const onItsWay = /\/api\/(complaint-intake\/complaints|case-status\/matters|case-referral\/disputes)\/[\da-f-]+$/;
    if (onItsWay.test(url) && message.text().includes('404')) return;
    this.faults.push(`${message.text()} ${url}`);
  }
}
