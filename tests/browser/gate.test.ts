/** The whole loop as a newcomer walks it: real ingress, real workers, and the page. */
import { describe, expect, it } from 'vitest';
import { useSystem } from '../support/system/use-system.js';
import { useView } from './support/use-view.js';
import { openPage } from './support/visit.js';

const PATIENCE = { timeout: 20_000 };

describe('the gate, on the page', () => {
  const system = useSystem({ workers: 2, hasSeedWorld: true });
  const view = useView((browser) => openPage(browser, system().sandboxUrl));

  async function takeStep(): Promise<void> {
    await view().page.locator('.step.current button').click();
  }
  async function send(): Promise<void> {
    await expect.poll(() => view().page.locator('.box').inputValue()).not.toBe('');
    await view().page.getByRole('button', { name: 'Send', exact: true }).click();
  }
  async function expectDone(count: number): Promise<void> {
    await expect.poll(() => view().page.locator('.step.done').count(), PATIENCE).toBe(count);
  }

  it('stops a stranger, says what is missing, and frees them once they have joined both channels', async () => {
    const { page } = view();
    const warning = page.locator('.message', { hasText: 'I have joined' });
    const keys = warning.locator('.key');

    await takeStep();
    await send();
    await expectDone(1);
    await takeStep();
    await send();
    await page.locator('.ghost', { hasText: 'deleted by Gate' }).waitFor(PATIENCE);
    await page.getByText(/Noah is muted until/).waitFor(PATIENCE);
    await expect
      .poll(() => keys.allTextContents(), PATIENCE)
      .toEqual(['Harbour News', 'Harbour Deals', 'I have joined']);
    await expectDone(3);

    await keys.last().click();
    const alert = page.getByRole('dialog');
    await alert.getByText(/Harbour News/).waitFor(PATIENCE);
    await alert.getByRole('button', { name: 'OK' }).click();

    await keys.first().click();
    await page.getByRole('button', { name: 'Join Harbour News' }).click();
    await expectDone(4);
    await page.getByRole('navigation', { name: 'Chats' }).getByText('Harbour Talk').click();
    await expect.poll(() => keys.allTextContents(), PATIENCE).toEqual(['Harbour Deals', 'I have joined']);

    await keys.first().click();
    await page.getByRole('button', { name: 'Join Harbour Deals' }).click();
    await expectDone(5);
    await page.getByRole('navigation', { name: 'Chats' }).getByText('Harbour Talk').click();
    await page.getByRole('textbox', { name: 'Write as Noah' }).waitFor(PATIENCE);
    await expect.poll(() => warning.count(), PATIENCE).toBe(0);
  });
});
