import { describe, expect, it } from 'vitest';
import { useVisit } from './support/use-view.js';

const RECONNECT_MS = 20_000;

describe('the line between page and sandbox', () => {
  const visit = useVisit({ isFault: (fault) => !/ERR_(CONNECTION|INCOMPLETE|NETWORK|EMPTY)/.test(fault) });

  it('carries what others do onto the page by itself', async () => {
    const { page } = visit();

    await visit().act({
      do: 'say',
      chatId: await visit().idOf('Harbour Talk'),
      userId: await visit().idOf('Mia'),
      text: 'Hi',
    });

    await page.locator('.message', { hasText: 'Hi' }).waitFor();
  });

  it('counts what is new in a chat that is not open', async () => {
    const { page } = visit();

    await visit().act({
      do: 'post',
      chatId: await visit().idOf('Harbour News'),
      userId: await visit().idOf('Olivia (owner)'),
      text: 'Storm tonight',
    });

    const row = page.getByRole('navigation', { name: 'Chats' }).getByRole('button', { name: /Harbour News/ });
    await row.getByLabel('1 new').waitFor();
    await row.click();
    await row.getByLabel('1 new').waitFor({ state: 'detached' });
  });

  it('says that it is lost, mends itself, and shows the world as it is then', async () => {
    const { page } = visit();
    const strip = page.getByText('The sandbox does not answer. Trying again');

    await visit().goDown();
    await strip.waitFor({ timeout: RECONNECT_MS });
    await visit().comeBack();
    await strip.waitFor({ state: 'hidden', timeout: RECONNECT_MS });
    await visit().warn('Noah');

    await page.locator('.message', { hasText: 'please join these channels' }).waitFor();
    await page.locator('.call', { hasText: 'sendMessage' }).waitFor();
  });

  it('remembers over a reload whom one plays and what is open', async () => {
    const { page } = visit();
    await page.getByRole('radio', { name: 'Mia' }).click();
    await page.getByRole('navigation', { name: 'Chats' }).getByText('Harbour Deals').click();

    await page.reload();

    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Harbour Deals');
    expect(await page.getByRole('radio', { checked: true }).textContent()).toContain('Mia');
  });
});
