/** The minute of a newcomer, on a phone: from "add to group" to a protected group with two channels, one of them private. */
import { mkdir } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createGroupView } from '../support/system/group-view.js';
import { useSystem } from '../support/system/use-system.js';
import { openBrowser, openPage, PHONE } from './support/visit.js';
import type { PageView } from './support/visit.js';

const PATIENCE = { timeout: 20_000 };
/** A person needs longer to read than a test: what the taps take must leave most of the minute. */
const TAPS_WITHIN_MS = 45_000;

describe('a newcomer on a phone', () => {
  const system = useSystem({ workers: 2 });
  let browser: Browser;
  let view: PageView | undefined;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const faults = view?.faults();
    await view?.close();
    expect(faults).toEqual([]);
  });

  /** Keeps a picture of the step where `SCREENSHOTS` names a folder. */
  async function look(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (folder === undefined || view === undefined) return;
    await mkdir(folder, { recursive: true });
    await view.page.screenshot({ path: `${folder}/${name}.png` });
  }

  it('goes from "add to group" to a protected group with a public and a private channel, without typing', async () => {
    const { sandbox, sandboxUrl } = system();
    const ada = await sandbox.createPerson('Ada');
    const group = await sandbox.createChat({ type: 'supergroup', title: 'Pier Talk', ownerId: ada.id });
    const news = { type: 'channel', title: 'Pier News', username: 'pier_news', ownerId: ada.id } as const;
    const channels = [
      await sandbox.createChat(news),
      await sandbox.createChat({ type: 'channel', title: 'Pier Crew', ownerId: ada.id }),
    ];
    view = await openPage(browser, sandboxUrl, PHONE);
    const { page } = view;
    const tap = async (one: Locator): Promise<void> => {
      await one.waitFor(PATIENCE);
      await one.tap();
    };
    const key = (text: string): Locator => page.locator('.key', { hasText: text }).last();
    const choice = (text: string): Locator => page.getByRole('dialog').getByRole('button', { name: text });
    const openChat = (text: string): Promise<void> =>
      tap(page.getByRole('navigation', { name: 'Chats' }).getByText(text, { exact: true }));
    const expectSaid = (text: string): Promise<void> =>
      page.locator('.message', { hasText: text }).last().waitFor(PATIENCE);
    const startedAt = performance.now();

    await openChat((await sandbox.readState()).bot.name);
    await look('1-talk');
    await tap(page.getByRole('button', { name: 'Start' }));
    await key('Add me to a group').waitFor(PATIENCE);
    await key('Choose a channel').waitFor(PATIENCE);
    await look('2-started');
    await tap(key('Add me to a group'));
    await look('3-which-group');
    await tap(choice('Pier Talk'));
    await expectSaid('One step until this group is protected');
    await look('4-added');
    await tap(key('Choose a channel'));
    await expectSaid('what members of Pier Talk must join');
    await look('5-picker');
    await tap(page.locator('.reply-keyboard .key', { hasText: 'Choose a channel' }));
    await look('6-which-channel');
    await tap(choice('Pier News'));
    await expectSaid('members need to be in Pier News.');
    await look('7-first-linked');
    await tap(page.locator('.reply-keyboard .key', { hasText: 'Choose a channel' }));
    await tap(choice('Pier Crew'));
    await expectSaid('members need to be in Pier News and Pier Crew.');
    await expect.poll(() => page.getByRole('button', { name: 'To the newest message' }).isVisible()).toBe(false);
    await look('8-both-linked');
    await openChat('Pier Talk');
    await expectSaid('members need to be in Pier News and Pier Crew.');
    const tookMs = performance.now() - startedAt;
    await look('9-ready');

    expect(tookMs).toBeLessThan(TAPS_WITHIN_MS);
    const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overhang).toBe(0);
    const noah = await sandbox.createPerson('Noah');
    await sandbox.act('join', { chatId: group.id, userId: noah.id });
    const gate = createGroupView(system(), { chatId: group.id, since: 0 });
    const warning = await gate.expectHeld(noah);
    expect(warning.buttons?.flat().map(({ text }) => text)).toEqual([
      ...channels.map(({ title }) => title),
      'I have joined',
    ]);
    await look('10-held');
  });
});
