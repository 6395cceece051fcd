import { describe, expect, it } from 'vitest';
import { useVisit } from './support/use-view.js';

describe('the page by keyboard alone', () => {
  const visit = useVisit();

  async function readFocus(): Promise<unknown> {
    return visit().page.evaluate(
      `document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()`,
    );
  }

  it('begins with a link that skips to writing', async () => {
    const { page } = visit();

    await page.keyboard.press('Tab');

    expect(await readFocus()).toBe('Skip to writing a message');
  });

  it('changes the person with the arrows', async () => {
    const { page } = visit();
    await page.getByRole('radio', { checked: true }).focus();

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');

    await page.getByRole('textbox', { name: 'Write as Mia' }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).textContent()).toContain('Mia');
    expect(await readFocus()).toContain('Mia');
  });

  it('walks a menu with the arrows, leaves it with Escape, and is back where it was', async () => {
    const { page } = visit();
    await page.getByRole('button', { name: 'Commands of the bot' }).focus();

    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowDown');
    const second = await readFocus();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });

    expect(second).toContain('/protect');
    expect(await readFocus()).toBe('Commands of the bot');
  });

  it('keeps the focus in the text box while the group goes on around it', async () => {
    const { page } = visit();
    await page.locator('.box').focus();
    await page.keyboard.type('I am writ');

    await visit().warn('Noah');
    await page.locator('.message', { hasText: 'please join' }).waitFor();
    await page.keyboard.type('ing');

    expect(await page.locator('.box').inputValue()).toBe('I am writing');
  });

  it('shows where the focus is', async () => {
    const { page } = visit();

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');

    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
  });

  it('gives every control a name', async () => {
    await visit().warn('Noah');
    await visit().page.getByRole('button', { name: 'Members and rights', exact: true }).click();

    const nameless = await visit().page.evaluate(
      `[...document.querySelectorAll('button, input, textarea, select')]
        .filter((node) => !(node.getAttribute('aria-label') || node.textContent.trim() || node.labels?.length))
        .map((node) => node.outerHTML)`,
    );

    expect(nameless).toEqual([]);
  });
});
