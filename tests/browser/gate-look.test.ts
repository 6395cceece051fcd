import { beforeEach, describe, expect, it } from 'vitest';
import { useVisit } from './support/use-view.js';

interface Update {
  callback_query?: { id: string };
}

describe('what the bot sends, on the page', () => {
  const visit = useVisit();
  beforeEach(async () => {
    await visit().page.getByRole('radio', { name: 'Noah' }).click();
    await visit().warn('Noah');
  });

  /** Answers the next press, as the bot. */
  async function answerPress(answer: object): Promise<void> {
    await expect
      .poll(async () => {
        const updates = await visit().bot<Update[]>('getUpdates', { allowed_updates: ['callback_query'], timeout: 2 });
        const query = updates.findLast(({ callback_query: pressed }) => pressed)?.callback_query;
        if (!query) return false;
        await visit().bot('answerCallbackQuery', { callback_query_id: query.id, ...answer });
        return true;
      })
      .toBe(true);
  }

  it('is a warning with the name marked and a button for each channel', async () => {
    const warning = visit().page.locator('.message', { hasText: 'please join these channels' });

    await warning.waitFor();

    expect(await warning.locator('.mention').textContent()).toBe('Noah');
    expect(await warning.locator('.key').allTextContents()).toEqual(['Harbour News', 'Harbour Deals', 'I have joined']);
  });

  it('opens the channel behind a button, where one press joins it', async () => {
    const { page } = visit();

    await page.locator('.key', { hasText: 'Harbour News' }).click();
    await page.getByRole('button', { name: 'Join Harbour News' }).click();

    await page.getByText('Noah is subscribed.').waitFor();
    await page.getByRole('button', { name: 'Leave channel' }).click();
    await page.getByRole('button', { name: 'Join Harbour News' }).waitFor();
  });

  it('shows the short answer to a press as a notice', async () => {
    const { page } = visit();

    await page.getByRole('button', { name: 'I have joined' }).click();
    await answerPress({ text: 'You are free' });

    await page.getByRole('status').getByText('You are free').waitFor();
    await expect.poll(() => page.locator('.key[aria-busy="true"]').count()).toBe(0);
  });

  it('shows an alert that has to be confirmed', async () => {
    const { page } = visit();

    await page.getByRole('button', { name: 'I have joined' }).click();
    await answerPress({ text: 'Still missing: Harbour News', show_alert: true });
    const alert = page.getByRole('dialog');
    await alert.getByText('Still missing: Harbour News').waitFor();
    await alert.getByRole('button', { name: 'OK' }).click();

    await alert.waitFor({ state: 'detached' });
  });

  it('marks a button as busy until its press is answered', async () => {
    const { page } = visit();

    await page.getByRole('button', { name: 'I have joined' }).click();
    await page.locator('.key[aria-busy="true"]').waitFor();
    await answerPress({});

    await page.locator('.key[aria-busy="false"]', { hasText: 'I have joined' }).waitFor();
  });

  it('scrolls by as calls, which can be narrowed to look-ups', async () => {
    const { page } = visit();
    await page.locator('.call', { hasText: 'sendMessage' }).waitFor();

    await visit().bot('getChatMember', { chat_id: '@harbour_news', user_id: await visit().idOf('Noah') });
    await page.locator('.call', { hasText: 'getChatMember' }).waitFor();
    await page.getByRole('button', { name: /getChatMember/ }).click();

    expect(await page.locator('.call').allTextContents()).toEqual([expect.stringContaining('@harbour_news · Noah')]);
  });

  it('shows why a call failed', async () => {
    await visit()
      .bot('getChatMember', { chat_id: -1, user_id: 1 })
      .catch((err: Error) => expect(err.message).toContain('chat not found'));

    await visit().page.locator('.call.fault', { hasText: 'Bad Request: chat not found' }).waitFor();
  });

  it('starts a private talk with a button', async () => {
    const { page } = visit();

    await page.getByRole('navigation', { name: 'Chats' }).getByText('Gate', { exact: true }).click();
    await page.getByRole('button', { name: 'Start' }).click();

    await page.locator('.message.own', { hasText: '/start' }).waitFor();
  });
});
