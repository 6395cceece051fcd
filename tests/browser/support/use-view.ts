import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser, openVisit, type PageView, type Visit } from './visit.js';

/** A fresh page for each test of a suite, which fails for every fault that the page reports and `isFault` does not forgive. */
export function useView<View extends Pick<PageView, 'faults' | 'close'>>(
  open: (browser: Browser) => Promise<View>,
  isFault: (fault: string) => boolean = () => true,
): () => View {
  let browser: Browser;
  let view: View;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    view = await open(browser);
  });
  afterEach(async () => {
    const faults = view.faults().filter(isFault);
    await view.close();
    expect(faults).toEqual([]);
  });
  return () => view;
}

/** The same on a fresh harbour. */
export function useVisit(
  options: { readonly device?: BrowserContextOptions; readonly isFault?: (fault: string) => boolean } = {},
): () => Visit {
  return useView((browser) => openVisit(browser, options.device), options.isFault);
}
