import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser, openVisit, type Visit } from './visit.js';

/** A fresh page for each test of a suite, which fails for every fault that the page reports and `isFault` does not forgive. */
export function useVisit(isFault: (fault: string) => boolean = () => true): () => Visit {
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    visit = await openVisit(browser);
  });
  afterEach(async () => {
    const faults = visit.faults().filter(isFault);
    await visit.close();
    expect(faults).toEqual([]);
  });
  return () => visit;
}
