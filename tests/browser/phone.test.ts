import { describe, expect, it } from 'vitest';
import { useVisit } from './support/use-view.js';
import { PHONE } from './support/visit.js';

describe('the page on a phone', () => {
  const visit = useVisit({ device: PHONE });

  async function openTab(name: string): Promise<void> {
    await visit().page.getByRole('button', { name, exact: true }).tap();
  }

  it.each(['Chat', 'You', 'Guide', 'Calls', 'Members'])('needs no scrolling sideways under %s', async (tab) => {
    const { page } = visit();
    await visit().warn('Noah');
    await visit().act({
      do: 'say',
      chatId: await visit().idOf('Harbour Talk'),
      userId: await visit().idOf('Mia'),
      text: 'W'.repeat(400),
    });
    await page.locator('.message', { hasText: 'WWW' }).waitFor();

    await openTab(tab);

    const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overhang).toBe(0);
    const wide = await page.evaluate(
      `[...document.querySelectorAll('.log, .rows, .call-list, .steps, .members-body')]
        .filter((part) => !part.closest('.chats') && part.scrollWidth > part.clientWidth).map((part) => part.className)`,
    );
    expect(wide).toEqual([]);
  });

  it('goes from choosing a person straight to the chat', async () => {
    const { page } = visit();
    await openTab('You');

    await page.getByRole('radio', { name: 'Mia' }).tap();

    await page.getByRole('textbox', { name: 'Write as Mia' }).waitFor();
  });

  it('shows the next step of the guide above the chat', async () => {
    const { page } = visit();

    await page.locator('.strip').getByRole('button', { name: 'Write it' }).tap();

    await expect.poll(() => page.locator('.box').inputValue()).toBe('/protect @harbour_news @harbour_deals');
  });

  it('walks from a warning to the channel and joins it', async () => {
    const { page } = visit();
    await visit().warn('Noah');
    await openTab('You');
    await page.getByRole('radio', { name: 'Noah' }).tap();

    await page.locator('.key', { hasText: 'Harbour Deals' }).tap();
    await page.getByRole('button', { name: 'Join Harbour Deals' }).tap();

    await page.getByText('Noah is subscribed.').waitFor();
  });
});
