import { parseChatId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { BOT_ID, DEALS_ID, GROUP_ID, MIA, NEWS_ID, OWNER, toMember } from './world.js';

const FOREIGN_ID = parseChatId(-1002999);

let stage: Stage;
beforeEach(() => {
  stage = createStage();
  stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER, { status: 'creator' }));
});

async function pressFirst(): Promise<void> {
  const [button] = stage.world.sent.at(-1)?.buttons.flat() ?? [];
  if (button === undefined || !('press' in button)) throw new Error('No button');
  await stage.handlers.commandPresses.handle(stage.press(button.press));
}

describe('the words of the warning', () => {
  it('are shown before they are saved', async () => {
    const shown = await stage.run('/settings text Hello {people}, please join {channels}!');
    expect(shown).toContain('Hello Anna, please join Our channel!');
    expect(stage.tenants.group().settings.warningText).toBeNull();

    await pressFirst();

    expect(stage.tenants.group().settings.warningText).toBe('Hello {people}, please join {channels}!');
    expect(stage.world.edited.at(-1)?.message.content.text).toMatch(/^Saved/);
  });

  it.each([
    ['/settings text', /no words yet/],
    ['/settings text Please join!', /\{people\}/],
    ['/settings text {people} join {chanels}', /I do not know \{chanels\}/],
    [`/settings text {people} ${'x'.repeat(1000)}`, /1,009 characters/],
  ])('are refused with one clear sentence: %s', async (typed, sentence) => {
    expect(await stage.run(typed)).toMatch(sentence);
    expect(stage.tokens.size).toBe(0);
  });
});

describe('/settings allow', () => {
  it('lets a channel post whose post it replies to', async () => {
    await stage.run('/settings allow', { reply: { sender_chat: { id: NEWS_ID, type: 'channel' } } });

    expect(stage.tenants.group().settings.allowedPosters).toEqual([NEWS_ID]);
  });

  it('says how when it replies to no such post', async () => {
    expect(await stage.run('/settings allow')).toMatch(/Reply to a post/);
  });
});

describe('/settings log', () => {
  it('chooses a channel that the caller administers', async () => {
    expect(await stage.run('/settings log @harbour_news')).toMatch(/^From now on News is told/);

    expect(stage.tenants.group().settings.logChatId).toBe(NEWS_ID);
  });

  it.each([
    ['/settings log', /^Make me an administrator of the log channel/],
    ['/settings log @nowhere_at_all', /^I cannot write there/],
  ])('chooses nothing with %s, and says what to do', async (typed, sentence) => {
    expect(await stage.run(typed)).toMatch(sentence);
    expect(stage.tenants.group().settings.logChatId).toBeNull();
  });

  it('chooses no channel of somebody else', async () => {
    stage.world.add({ chatId: FOREIGN_ID, username: 'somebody_elses' }, [BOT_ID]);

    expect(await stage.run('/settings log @somebody_elses')).toMatch(/^I cannot write there/);
  });
});

describe('who may type', () => {
  it('is the owner alone, if the owner says so', async () => {
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));
    await stage.run('/settings');
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { editors: 'owner' });

    const told = await stage.run('/settings text {people}', { from: MIA });

    expect(told).toMatch(/only the owner/);
  });

  it('gets a hint for what is no command', async () => {
    expect(await stage.run('/settings nonsense')).toMatch(/I do not know that one/);
  });
});

describe('a configuration', () => {
  it('comes out as a text, and goes into another group once somebody says yes', async () => {
    await stage.run('/protect @harbour_news @harbour_deals');
    const { key } = stage.tenants.group();
    await stage.tenants.groups.changeSettings(key, { warnTimes: 5, warningText: 'Hi {people}\njoin {channels}' });
    const exported = (await stage.run('/settings export')) ?? '';
    const typed = exported.slice(exported.indexOf('/settings import'));
    const settings = stage.tenants.group().settings;

    stage = createStage();
    expect(await stage.run(typed)).toMatch(/requires 2 more channels/);
    expect(stage.tenants.group().settings.warnTimes).toBe(3);
    await pressFirst();

    expect(stage.tenants.group().settings).toEqual(settings);
    expect(stage.tenants.links.map(({ chatId }) => chatId)).toEqual([NEWS_ID, DEALS_ID]);
    expect(stage.tenants.group().isEnabled).toBe(true);
  });

  it('requires no channel that the presser does not administer, and names it', async () => {
    stage.world.add({ chatId: FOREIGN_ID }, [BOT_ID]);
    await stage.run(`/settings import gmbot-settings 1\nchannel ${FOREIGN_ID}\nwarnTimes 2`);

    await pressFirst();

    expect(stage.tenants.group().settings.warnTimes).toBe(2);
    expect(stage.tenants.links).toEqual([]);
    expect(stage.world.edited.at(-1)?.message.content.text).toContain(String(FOREIGN_ID));
  });

  it('counts for nothing when one line is bad, and each bad line is named', async () => {
    const told = await stage.run(
      '/settings import gmbot-settings 1\nwarnTimes 3\nwarnTimes 999\nnonsense 1\nrule "all"',
    );

    expect(told).toContain('warnTimes 999\nnonsense 1');
    expect(stage.tokens.size).toBe(0);
  });

  it.each([
    ['hello', /Copy the whole text/],
    ['gmbot-settings 2\nrule "any"', /newer version/],
  ])('is not read from %j', async (typed, sentence) => {
    expect(await stage.run(`/settings import ${typed}`)).toMatch(sentence);
  });
});

describe('the panel in private', () => {
  const chat = (userId: number): Record<string, unknown> => ({ id: userId, type: 'private' });

  it('opens for an administrator of the group, and changes the group', async () => {
    await stage.run('/settings');
    const shown = await stage.run('/start settings-7', { chat: chat(OWNER) });
    expect(shown).toContain('Settings of Harbour');
    const context = stage.press('s:7:p:inDoubt');
    const query = context.update.callback_query;
    if (query?.message === undefined) throw new Error('No press');
    const inPrivate = { ...query, message: { ...query.message, chat: { id: OWNER, type: 'private' as const } } };

    await stage.handlers.commandPresses.handle({
      ...context,
      update: { ...context.update, callback_query: inPrivate },
    });

    expect(stage.world.edited.at(-1)?.message.chatId).toBe(OWNER);
  });

  it('tells nothing to anyone else', async () => {
    await stage.run('/settings');

    expect(await stage.run('/start settings-7', { from: MIA, chat: chat(MIA) })).not.toContain('Harbour');
  });
});
