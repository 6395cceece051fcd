import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, dieOnce, type Stage } from './stage.js';
import { BOT_ID, CLUB_ID, MIA, NEWS_ID } from './world.js';

let stage: Stage;

describe('/unprotect', () => {
  beforeEach(async () => {
    stage = createStage();
    await stage.run('/protect @harbour_news @harbour_deals -1002003');
    stage.sweeps.length = 0;
  });

  function linked(): string[] {
    return stage.tenants.links.map(({ title }) => title);
  }

  it('switches off and keeps the channels', async () => {
    const answer = await stage.run('/unprotect');

    expect(stage.tenants.group().isEnabled).toBe(false);
    expect(linked()).toEqual(['News', 'Deals', 'Club']);
    expect(answer).toMatch(/^Protection is off. Nobody is held./);
    expect(stage.sweeps).toEqual([]);
  });

  it('frees everyone held and shows the progress in its answer', async () => {
    stage.tenants.held.add(MIA);

    const answer = await stage.run('/unprotect');

    expect(answer).toContain('One held member is being freed');
    expect(stage.sweeps).toMatchObject([{ over: 'held', purpose: 'unprotect', progress: { messageId: 902 } }]);
  });

  it('frees them at once while its answer has to wait', async () => {
    stage.tenants.held.add(MIA);
    const context = stage.say('/unprotect');
    stage.world.nextSends.push({ kind: 'wait', untilMs: 9, isHold: false });

    await expect(stage.handlers.commands.handle(context)).rejects.toMatchObject({ retry: { atMs: 9 } });

    expect(stage.sweeps).toMatchObject([{ over: 'held', purpose: 'unprotect', progress: null }]);
  });

  it('frees them where we may not write', async () => {
    stage.tenants.held.add(MIA);
    stage.world.nextSends.push({ kind: 'refused', why: 'no-right' });

    await stage.run('/unprotect');

    expect(stage.sweeps).toMatchObject([{ over: 'held', purpose: 'unprotect', progress: null }]);
  });

  it.each(['@harbour_news', 'https://t.me/Harbour_News/12', '-1002001', 't.me/c/2001/9', '2001'])(
    'unlinks one channel named as %j',
    async (args) => {
      const answer = await stage.run(`/unprotect ${args}`);

      expect(linked()).toEqual(['Deals', 'Club']);
      expect(answer).toBe('No longer required:\n• News');
      expect(stage.tenants.group().isEnabled).toBe(true);
    },
  );

  it('unlinks by the invite link that we know, and by a forwarded post', async () => {
    await stage.run('/unprotect https://t.me/+New');
    await stage.run('/unprotect', {
      reply: { forward_origin: { type: 'channel', chat: { id: NEWS_ID, type: 'channel' } } },
    });

    expect(linked()).toEqual(['Deals']);
  });

  it('unlinks a channel that does not exist any more', async () => {
    stage.world.chats.delete(CLUB_ID);

    await stage.run(`/unprotect ${CLUB_ID}`);

    expect(linked()).toEqual(['News', 'Deals']);
  });

  it('unlinks a channel by its new name', async () => {
    const club = stage.world.chats.get(CLUB_ID);
    if (club !== undefined) club.info = { ...club.info, username: 'harbour_club' };

    await stage.run('/unprotect @harbour_club');

    expect(linked()).toEqual(['News', 'Deals']);
  });

  it('frees whom only that channel held', async () => {
    stage.tenants.held.add(MIA);

    const answer = await stage.run('/unprotect @harbour_news');

    expect(answer).toContain('Whoever was held only for that channel is being freed');
    expect(stage.sweeps).toMatchObject([{ over: 'held', purpose: 'unlink', progress: null }]);
  });

  it('switches off with the last one', async () => {
    stage.tenants.held.add(MIA);

    const answer = await stage.run('/unprotect @harbour_news @harbour_deals -1002003');

    expect(linked()).toEqual([]);
    expect(stage.tenants.group().isEnabled).toBe(false);
    expect(answer).toContain('That was the last one, so protection is off. One held member is being freed');
    expect(stage.sweeps).toMatchObject([{ over: 'held', purpose: 'unprotect', progress: { messageId: 902 } }]);
  });

  it('says what is not required and what cannot be read, and changes nothing for it', async () => {
    const answer = await stage.run('/unprotect @unknown_one nonsense @harbour_news @harbour_news t.me/+Zzz');

    expect(linked()).toEqual(['Deals', 'Club']);
    expect(answer).toContain('• @unknown_one: it is not required here');
    expect(answer).toContain('• nonsense: this is no channel’s name');
    expect(answer).toContain('• @harbour_news: you named it twice');
    expect(answer).toContain('• t.me/+Zzz: it is not required here');
  });

  it('means itself when it replies to a message that is no post', async () => {
    await stage.run('/unprotect', { reply: { from: { id: BOT_ID, is_bot: true } } });

    expect(stage.tenants.group().isEnabled).toBe(false);
  });

  it.each([
    ['unlink', (): void => dieOnce(stage.tenants.groups, 'unlink')],
    ['countHeld', (): void => dieOnce(stage.tenants.ledger, 'countHeld')],
  ] as const)('does all that it would have done when a run of it dies at %s', async (method, die) => {
    stage.tenants.held.add(MIA);
    const command = stage.say('/unprotect @harbour_news @harbour_deals nonsense');
    die();
    await expect(stage.handlers.commands.handle(command)).rejects.toThrow(method);

    await stage.handlers.commands.handle(command);

    expect(linked()).toEqual(['Club']);
    expect(stage.world.sent.at(-1)?.content.text).toMatch(/^No longer required:\n• News\n• Deals\n.+nonsense/s);
    expect(stage.sweeps).toMatchObject([{ over: 'held', purpose: 'unlink', progress: null }]);
  });

  it('switches off with the last one also when a run of it dies in between', async () => {
    stage.tenants.held.add(MIA);
    const command = stage.say('/unprotect @harbour_news @harbour_deals -1002003');
    dieOnce(stage.tenants.groups, 'setEnabled');
    await expect(stage.handlers.commands.handle(command)).rejects.toThrow('setEnabled');

    await stage.handlers.commands.handle(command);

    expect(stage.tenants.group().isEnabled).toBe(false);
    expect(stage.world.sent.at(-1)?.content.text).toContain('That was the last one, so protection is off.');
    expect(stage.sweeps).toMatchObject([{ over: 'held', purpose: 'unprotect' }]);
  });
});
