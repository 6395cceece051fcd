import { describe, expect, it } from 'vitest';
import { useVisit } from './support/use-view.js';

describe('running a chat on the page', () => {
  const visit = useVisit();

  async function openMembers(): Promise<void> {
    await visit().page.getByRole('button', { name: 'Members and rights', exact: true }).click();
  }
  async function choose(person: string, label: string | RegExp): Promise<void> {
    await visit()
      .page.getByRole('button', { name: `What to do about ${person}` })
      .click();
    await visit().page.getByRole('menuitem', { name: label }).click();
  }

  it('mutes and frees a person by hand', async () => {
    const { page } = visit();
    await openMembers();

    await choose('Noah', 'Mute for good');
    await page.locator('.members .row', { hasText: 'Noah' }).getByText('muted for good').waitFor();
    await choose('Noah', /^Free/);

    await page.locator('.members .row', { hasText: 'Noah' }).getByText('free').waitFor();
  });

  it('demotes the bot, takes single rights from it, and restores it', async () => {
    const { page } = visit();
    await openMembers();

    await page.getByRole('checkbox', { name: 'Delete messages' }).uncheck();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Delete messages' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Demote the bot' }).click();
    await page.getByText('a plain member').waitFor();
    await page.getByRole('button', { name: 'Make administrator' }).click();

    await expect.poll(() => page.getByRole('checkbox', { name: 'Delete messages' }).isChecked()).toBe(true);
  });

  it('demotes and restores the bot in a channel', async () => {
    const { page } = visit();
    await page.getByRole('navigation', { name: 'Chats' }).getByText('Harbour News').click();
    await openMembers();

    await page.getByRole('button', { name: 'Demote the bot' }).click();
    await page.getByRole('button', { name: 'Make administrator' }).click();

    await page.getByRole('button', { name: 'Demote the bot' }).waitFor();
  });

  it('asks to join a private channel, is turned down, asks again and is let in', async () => {
    const { page } = visit();
    await page.getByRole('navigation', { name: 'Chats' }).getByText('Harbour Crew').click();
    await openMembers();
    const mia = page.locator('.members .row', { hasText: 'Mia' });

    await choose('Mia', /^Ask to join/);
    await mia.getByText('asked to join').waitFor();
    await choose('Mia', 'Turn them down');
    await mia.getByText('not subscribed').waitFor();
    await choose('Mia', /^Ask to join/);
    await mia.getByText('asked to join').waitFor();
    await choose('Mia', /^Let them in/);

    await mia.getByText('subscribed', { exact: true }).waitFor();
  });

  it('upgrades a basic group and goes along to the supergroup', async () => {
    const { page } = visit();
    await page.getByRole('navigation', { name: 'Chats' }).getByText('Harbour Planning').click();
    await openMembers();

    await page.getByRole('button', { name: 'Upgrade this group' }).click();

    await page.getByRole('log', { name: 'Messages' }).getByText('This was a basic group before').waitFor();
  });

  it('offers the commands of the bot with the channels of this world', async () => {
    const { page } = visit();

    await page.getByRole('button', { name: 'Commands of the bot' }).click();
    await page.getByRole('menuitem', { name: /^\/protect @/ }).click();

    await expect.poll(() => page.locator('.box').inputValue()).toBe('/protect @harbour_news @harbour_deals');
  });

  it('asks for a person where a command is about one', async () => {
    const { page } = visit();

    await page.getByRole('button', { name: 'Commands of the bot' }).click();
    await page.getByRole('menuitem', { name: /^\/why/ }).click();
    await page.getByRole('menuitem', { name: 'Noah' }).click();

    await expect.poll(() => page.locator('.box').inputValue()).toBe(`/why ${await visit().idOf('Noah')}`);
  });

  it('says that the bot will not obey a plain member, and switches to one whom it obeys', async () => {
    const { page } = visit();
    await page.getByRole('radio', { name: 'Mia' }).click();

    await page.getByRole('button', { name: 'Commands of the bot' }).click();
    await page.getByRole('button', { name: 'Be Olivia (owner)' }).click();

    await page.getByRole('radio', { name: 'Olivia (owner)', checked: true }).waitFor();
  });

  it('makes a new channel', async () => {
    const { page } = visit();

    await page.getByRole('button', { name: 'New chat' }).click();
    await page.getByRole('button', { name: 'Create' }).click();

    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Harbour Weather');
  });
});
