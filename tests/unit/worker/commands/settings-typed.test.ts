import { parseChannelKey, parseChatId, parseGroupKey } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { BOT_ID, DEALS_ID, GROUP_ID, MIA, NEWS_ID, OWNER, toMember } from './world.js';

const FOREIGN_ID = parseChatId(-1002999);
const OTHER_ID = parseChatId(-1009009);

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

function listPresses(): readonly string[] {
  const buttons = stage.world.sent.at(-1)?.buttons.flat() ?? [];
  return buttons.flatMap((button) => ('press' in button ? [button.press] : []));
}

/** A second group that the owner administers. */
function addGroup(): void {
  stage.world.add({ chatId: OTHER_ID, kind: 'supergroup', title: 'Marina' }, [OWNER, BOT_ID]);
  stage.tenants.others.push({ ...stage.tenants.group(), key: parseGroupKey(8), chatId: OTHER_ID, title: 'Marina' });
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

  it('are shown with what suffices', async () => {
    await stage.run('/settings');
    const link = { kind: 'channel', username: 'x', inviteLink: null, generation: 1, lostAtMs: null } as const;
    stage.tenants.links.push({ ...link, key: parseChannelKey(1), chatId: NEWS_ID, title: 'News' });
    stage.tenants.links.push({ ...link, key: parseChannelKey(2), chatId: DEALS_ID, title: 'Deals' });
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { rule: 'any' });

    const shown = await stage.run('/settings text {people}: {channels}');

    expect(shown).toContain('Anna: News and Deals\n\nOne of the channels below is enough.');
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
    const asked = await stage.run(typed);
    expect(asked).toContain('Warnings before a hold: 3 warnings → 5 warnings\nWords of the warning: mine → your own');
    expect(asked).toMatch(/requires 2 more channels/);
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

  it('overwrites nothing that another administrator changed meanwhile, shows it, and asks once more', async () => {
    await stage.run('/settings import gmbot-settings 1\nwarnTimes 5');
    const { key } = stage.tenants.group();
    await stage.tenants.groups.changeSettings(key, { inDoubt: 'allow' });

    await pressFirst();

    expect(stage.tenants.group().settings).toMatchObject({ warnTimes: 3, inDoubt: 'allow' });
    const again = stage.world.edited.at(-1)?.message;
    expect(again?.content.text).toMatch(/^Somebody else changed this meanwhile/);
    expect(again?.content.text).toContain('messages stay → messages are deleted');

    const [yes] = again?.buttons.flat() ?? [];
    await stage.handlers.commandPresses.handle(stage.press(yes !== undefined && 'press' in yes ? yes.press : ''));
    expect(stage.tenants.group().settings).toMatchObject({ warnTimes: 5, inDoubt: 'deny' });
  });

  it('is put in force by a run after one that was cut short, and told once', async () => {
    await stage.run('/settings import gmbot-settings 1\nwarnTimes 5');
    const waiting = new Map(stage.tokens);
    await pressFirst();
    for (const [token, pending] of waiting) stage.tokens.set(token, pending);

    await pressFirst();

    expect(stage.tenants.group().settings.warnTimes).toBe(5);
    expect(stage.world.edited.at(-1)?.message.content.text).toMatch(/^Done/);
    expect(stage.audited.filter((action) => action === 'settings-import')).toHaveLength(1);
  });

  it('asks nothing when it would change nothing', async () => {
    expect(await stage.run('/settings import gmbot-settings 1\nwarnTimes 3')).toMatch(/^Nothing would change/);
    expect(stage.tokens.size).toBe(0);
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

  it('opens by /settings for who administers one group', async () => {
    await stage.run('/settings');

    expect(await stage.run('/settings', { chat: chat(OWNER) })).toContain('Settings of Harbour');
  });

  it('asks which group is meant when there are several', async () => {
    await stage.run('/settings');
    addGroup();

    expect(await stage.run('/settings', { chat: chat(OWNER) })).toBe('Settings of which group?');
    expect(listPresses()).toEqual(['s:7:p:main', 's:8:p:main']);
  });

  it('takes words of the warning, shows them, and saves them for the group that is pressed', async () => {
    await stage.run('/settings');
    addGroup();

    expect(await stage.run('/settings text Hi {people}', { chat: chat(OWNER) })).toContain('Hi Anna');
    const labels = stage.world.sent
      .at(-1)
      ?.buttons.flat()
      .map(({ text }) => text);
    expect(labels).toEqual(['Save for Harbour', 'Save for Marina', 'No, leave it']);
    expect(stage.tenants.group().settings.warningText).toBeNull();

    await stage.handlers.commandPresses.handle(stage.pressPrivately(listPresses()[0] ?? ''));

    expect(stage.tenants.group().settings.warningText).toBe('Hi {people}');
  });

  it('refuses words that are no template, and saves none for who is no administrator any more', async () => {
    await stage.run('/settings');
    expect(await stage.run('/settings text Please join!', { chat: chat(OWNER) })).toMatch(/\{people\}/);
    await stage.run('/settings text Hi {people}', { chat: chat(OWNER) });
    stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER));

    await stage.handlers.commandPresses.handle(stage.pressPrivately(listPresses()[0] ?? ''));

    expect(stage.tenants.group().settings.warningText).toBeNull();
    expect(stage.world.answered.at(-1)?.isAlert).toBe(true);
  });

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
