import { describe, expect, it } from 'vitest';
import { useVisit } from './support/use-view.js';

describe('the group on the page', () => {
  const visit = useVisit();

  async function playAs(name: string): Promise<void> {
    await visit().page.getByRole('radio', { name }).click();
  }
  async function say(text: string): Promise<void> {
    await visit().page.locator('.box').fill(text);
    await visit().page.keyboard.press('Enter');
  }

  it('opens on the group, as its owner', async () => {
    const { page } = visit();

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Harbour Talk');
    expect(await page.getByRole('radio', { checked: true }).textContent()).toContain('Olivia (owner)');
  });

  it('shows what a person says under their name to everyone else', async () => {
    const { page } = visit();

    await playAs('Mia');
    await say('Good morning');
    await page.locator('.message.own', { hasText: 'Good morning' }).waitFor();
    await playAs('Noah');

    const bubble = page.locator('.message:not(.own)', { hasText: 'Good morning' });
    await bubble.waitFor();
    expect(await bubble.locator('.sender').textContent()).toBe('Mia');
  });

  it('shows a message that the bot deletes as a ghost that names the bot', async () => {
    const { page, bot } = visit();
    await playAs('Noah');
    await say('Cheap watches');
    await page.locator('.message.own', { hasText: 'Cheap watches' }).waitFor();

    const message_id = await visit().messageOf('Harbour Talk', 'Cheap watches');
    await bot('deleteMessage', { chat_id: await visit().idOf('Harbour Talk'), message_id });

    const ghost = page.locator('.ghost', { hasText: 'Cheap watches' });
    await ghost.waitFor();
    expect(await ghost.textContent()).toContain('deleted by Gate');
  });

  it('takes the text box away while a person is muted, says until when, and gives it back', async () => {
    const { page } = visit();
    await playAs('Noah');
    await page.getByRole('textbox', { name: 'Write as Noah' }).waitFor();

    await visit().restrict('Noah', false);
    await page.getByText(/Noah is muted until \w+ \d+ and cannot write here/).waitFor();
    expect(await page.locator('.box').count()).toBe(0);
    await visit().restrict('Noah', true);

    await page.getByRole('textbox', { name: 'Write as Noah' }).waitFor();
  });

  it('keeps what was typed when its author is muted before sending it', async () => {
    const { page } = visit();
    await playAs('Noah');
    await page.locator('.box').fill('half a sent');

    await visit().restrict('Noah', false);
    await page.getByText(/Noah is muted/).waitFor();
    await visit().restrict('Noah', true);
    await page.locator('.box').waitFor();

    expect(await page.locator('.box').inputValue()).toBe('half a sent');
  });

  it('lets a person join and leave', async () => {
    const { page } = visit();
    await playAs('Stranger 1');

    await page.getByRole('button', { name: 'Join Harbour Talk' }).click();
    await page.getByRole('log', { name: 'Messages' }).getByText('Stranger 1 joined').waitFor();
    await visit().restrict('Stranger 1', false);
    await page.getByRole('button', { name: 'Leave', exact: true }).click();

    await page.getByRole('log', { name: 'Messages' }).getByText('Stranger 1 left').waitFor();
    await page.getByRole('button', { name: 'Join Harbour Talk' }).waitFor();
  });

  it.each(['Sticker', 'Photo', 'Album of three', 'Voice message', 'Poll'])('sends a %s', async (label) => {
    const { page } = visit();
    await playAs('Mia');

    await page.getByRole('button', { name: /Send a sticker/ }).click();
    await page.getByRole('menuitem', { name: label, exact: true }).click();

    await page.locator('.message.own').waitFor();
    expect(await page.locator('.message.own').count()).toBe(1);
  });

  it('edits and deletes what one has said', async () => {
    const { page } = visit();
    await playAs('Mia');
    await say('Helo');
    await page.locator('.message.own').hover();

    await page.getByRole('button', { name: 'Edit message by Mia' }).click();
    await say('Hello');
    await page.locator('.message.own', { hasText: /Hello.*edited/ }).waitFor();
    await page.locator('.message.own').hover();
    await page.getByRole('button', { name: 'Delete message by Mia' }).click();

    await page.locator('.ghost', { hasText: 'deleted by Mia' }).waitFor();
  });

  it('shows hostile names and texts as plain text', async () => {
    const { page } = visit();
    const evil = '<img src=x onerror="document.title=1">';

    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(evil);
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('button', { name: 'Join Harbour Talk' }).click();
    await say(`${evil} <b>bold</b>`);

    await page.locator('.message.own', { hasText: `${evil} <b>bold</b>` }).waitFor();
    expect(await page.locator('img, b').count()).toBe(0);
    expect(await page.title()).toBe('GMBot sandbox');
  });
});
