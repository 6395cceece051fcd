import { createPatientConnection } from '@gmbot/core/queues/connection';
import { queuePrefix } from '@gmbot/core/queues/names';
import type { QueueSet, Queues } from '@gmbot/core/queues/queue-set';
import { UnrecoverableError, Worker } from 'bullmq';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessage,
  startIngress,
  waitForReadiness,
  type IngressUnderTest,
} from '../integration/ingress/ingress-under-test.js';
import { openQueues } from '../integration/ingress/open-queues.js';
import { openBrowser } from './support/visit.js';

const PASSWORD = 'open the board';
const SPOKEN = '/hold he sells lottery tickets';
const REASON = 'The group is not there any more';
const NAMES = [
  'Commands and presses',
  'Updates from Telegram',
  'Members to settle',
  'Warnings and notices',
  'Long work in pages',
  'Timers and clean-up',
];

describe('the board', () => {
  let browser: Browser;
  let ingress: IngressUnderTest;
  let set: QueueSet;
  let queues: Queues;

  beforeAll(async () => {
    browser = await openBrowser();
    ingress = await startIngress({ BOARD_PASSWORD: PASSWORD });
    await waitForReadiness(ingress);
    ({ set, queues } = await openQueues(ingress.config));
    await failJob();
    await queues.updates.add('handle-update', { v: 1 }, { jobId: 'later', delay: 60 * 60 * 1000 });
  });
  afterAll(async () => {
    await browser.close();
    await set.close();
    await ingress.close();
  });

  /** A command that ends as a dead letter, for a reason that holds the token. */
  async function failJob(): Promise<void> {
    const { redisUrl, botId, botToken } = ingress.config;
    const connection = createPatientConnection({ url: redisUrl, name: 'test-worker' });
    const payload = { v: 1, receivedAtMs: 0, update: createMessage(1, { text: SPOKEN }) };
    await queues.updates.add('handle-update', payload, { jobId: 'update-1' });
    const worker = new Worker(
      'updates',
      async () => {
        throw new UnrecoverableError(`${REASON} (bot${botToken}/getChat)`);
      },
      { connection, prefix: queuePrefix(botId) },
    );
    await new Promise((resolve) => worker.on('failed', resolve));
    await worker.close();
    connection.disconnect();
  }

  /** A page of the board, seen by somebody who knows the password, and what went wrong on it. */
  async function open(path: string): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({
      viewport: { width: 1600, height: 900 },
      httpCredentials: { username: 'admin', password: PASSWORD },
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (err) => faults.push(String(err)));
    page.on('request', (request) => {
      if (!request.url().startsWith(ingress.url)) faults.push(`request to ${request.url()}`);
    });
    await page.goto(`${ingress.url}/board${path}`);
    return { page, faults };
  }

  it('asks for the password', async () => {
    const page = await (await browser.newContext()).newPage();

    const answer = await page.goto(`${ingress.url}/board`).catch(() => null);

    expect(answer?.status() ?? 401).toBe(401);
  });

  it('shows every queue by a name that says what it does, and asks no other host', async () => {
    const { page, faults } = await open('');

    for (const name of NAMES) await page.getByText(name, { exact: true }).first().waitFor();

    expect(faults).toEqual([]);
  });

  it('shows why a job failed, and neither token nor what was said', async () => {
    const { page } = await open('/queue/updates?status=failed');

    await page.getByText(REASON).first().waitFor();
    const data = await (await page.request.get(`${ingress.url}/board/api/queues/updates/update-1`)).text();
    const shown = await page.content();

    expect(`${shown}${data}`).not.toContain('a-token-that-nobody-may-see');
    expect(data).toContain('[not shown]');
    expect(`${shown}${data}`).not.toContain('lottery');
  });

  it.each(['failed', 'delayed', 'latest'])('offers no act but a retry: %s jobs', async (status) => {
    const { page } = await open(`/queue/updates?status=${status}`);
    await page.locator('[class*=jobActions-]').first().waitFor({ state: 'attached' });

    const acts = page.locator('[class*=jobActions-] button:visible, [class*=queueActions-] button:visible');
    const icons = await Promise.all((await acts.locator('svg').all()).map((icon) => icon.getAttribute('class')));

    expect(icons.filter((icon) => icon?.includes('lucide-refresh-cw') !== true)).toEqual([]);
    expect(await page.locator('.lucide-ellipsis-vertical:visible').count()).toBe(0);
  });

  it('shows the timers, and offers no act on them', async () => {
    await queues['clean-ups'].upsertJobScheduler('reconcile', { every: 60 * 60 * 1000 }, { name: 'reconcile' });
    const { page } = await open('/job-schedulers');
    const row = page.locator('tbody tr').filter({ hasText: 'Timers and clean-up' });
    await row.getByText('every 1h').waitFor();

    const acts = row.locator('td[class*=actionsCell-] button');

    expect(await acts.count()).toBeGreaterThan(0);
    expect(await acts.locator('visible=true').count()).toBe(0);
  });

  it('runs a failed job again', async () => {
    const { page } = await open('/queue/updates?status=failed');

    await page.locator('[class*=jobActions-] button:visible').first().click();
    await page
      .getByRole('button', { name: /confirm/i })
      .click({ timeout: 3000 })
      .catch(() => undefined); // if it asks

    await expect.poll(() => queues.updates.getJobState('update-1'), { timeout: 10_000 }).toBe('waiting');
  });
});
