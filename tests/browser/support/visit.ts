/** A browser in front of a sandbox of its own, with everything noted that must never happen on the page. */
import { createSandbox } from '@gmbot/sandbox/build-sandbox';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createPlayers } from './players.js';
import type { Players } from './players.js';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 860 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
/** Nothing of the browser itself may reach for another host. */
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
const ACTION_MS = 10_000;

export interface PageView {
  page: Page;
  /** Console errors, uncaught errors, and requests to other hosts so far. */
  faults: () => string[];
  close: () => Promise<void>;
}

export interface Visit extends Players, PageView {
  url: string;
  /** Ends the sandbox under the page; `comeBack` starts a new one, with a new world, at the same address. */
  goDown: () => Promise<void>;
  comeBack: () => Promise<void>;
}

/** Starts the browser that `CHROMIUM_PATH` names; `npm run test:browser` sets it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('Set CHROMIUM_PATH, or run npm run test:browser, which finds a Chromium.');
  return chromium.launch({ executablePath, args: BROWSER_ARGS });
}

/** Opens the page on a fresh harbour: its seed world, and a bot that is played by the test. */
export async function openVisit(browser: Browser, options: BrowserContextOptions = DESKTOP): Promise<Visit> {
  let sandbox = await createSandbox({ seedWorld: true });
  const url = await sandbox.app.listen({ host: '127.0.0.1', port: 0 });
  const view = await openPage(browser, url, options);
  return {
    ...createPlayers(url),
    ...view,
    url,
    goDown: () => sandbox.close(),
    async comeBack() {
      sandbox = await createSandbox({ seedWorld: true });
      await sandbox.app.listen({ host: '127.0.0.1', port: Number(new URL(url).port) });
    },
    async close() {
      await view.close();
      await sandbox.close();
    },
  };
}

/** Opens the page of a sandbox that runs already. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<PageView> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(ACTION_MS);
  const page = await context.newPage();
  const faults = noteFaults(page, url);
  await page.goto(url);
  await page.locator('.person').first().waitFor({ state: 'attached' });
  return { page, faults: () => faults, close: () => context.close() };
}

/** Notes what a page does wrong from now on. */
function noteFaults(page: Page, url: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (err) => faults.push(String(err)));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`request to ${request.url()}`);
  });
  return faults;
}
