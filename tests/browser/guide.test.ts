import { describe, expect, it } from 'vitest';
import { useVisit } from './support/use-view.js';

describe('the guide', () => {
  const visit = useVisit();

  async function takeStep(): Promise<void> {
    await visit().page.locator('.step.current button').click();
  }
  async function expectDone(count: number): Promise<void> {
    await expect.poll(() => visit().page.locator('.step.done').count()).toBe(count);
  }
  /** The gate's part: what is said by Noah goes, and Noah is muted and warned. */
  async function stopNoah(): Promise<number> {
    const chat_id = await visit().idOf('Harbour Talk');
    const message_id = await visit().messageOf('Harbour Talk', 'Hello everyone!');
    await visit().bot('deleteMessage', { chat_id, message_id });
    await visit().restrict('Noah', false);
    return visit().warn('Noah');
  }

  it('ticks each step off as it happens, and needs nothing typed', async () => {
    const { page, bot } = visit();
    const chat_id = await visit().idOf('Harbour Talk');
    await expectDone(0);

    await takeStep();
    await expect.poll(() => page.locator('.box').inputValue()).toBe('/protect @harbour_news @harbour_deals');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.message.own', { hasText: '/protect' }).waitFor();
    await bot('sendMessage', { chat_id, text: 'Protection is on.' });
    await expectDone(1);

    await takeStep();
    await expect.poll(() => page.locator('.box').inputValue()).toBe('Hello everyone!');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.message.own', { hasText: 'Hello everyone!' }).waitFor();
    const message_id = await stopNoah();
    await expectDone(3);

    await page.locator('.key', { hasText: 'Harbour News' }).click();
    await page.getByRole('button', { name: 'Join Harbour News' }).click();
    await expectDone(4);

    await takeStep();
    await page.getByRole('button', { name: 'Join Harbour Deals' }).click();
    await visit().restrict('Noah', true);
    await bot('deleteMessage', { chat_id, message_id });
    await expectDone(5);
    await page.getByText('That is the gate.').waitFor();
  });

  it('starts with a free member who lacks both channels', async () => {
    const { page, bot } = visit();
    await takeStep();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.message.own').waitFor();
    await bot('sendMessage', { chat_id: await visit().idOf('Harbour Talk'), text: 'Protection is on.' });

    await page.getByRole('button', { name: 'Be Noah' }).waitFor();
  });
});
