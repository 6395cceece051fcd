import { parseChatId, parseGroupKey, type UserId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Said, type Stage } from './stage.js';
import { BOT_ID, CLUB_ID, GROUP_ID, MIA, NEWS_ID, OWNER, toMember } from './world.js';

const FOREIGN_ID = parseChatId(-1002999);
/** Of group 7, whose picker for the log has request ids -14 and -15. */
const LOG_REQUEST = -14;
const ANONYMOUS: Said = {
  extra: { sender_chat: { id: GROUP_ID, type: 'supergroup' }, from: { id: 1087968824, is_bot: true, first_name: 'G' } },
};

let stage: Stage;
beforeEach(async () => {
  stage = createStage();
  stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER, { status: 'creator' }));
  await stage.run('/settings');
});

function privately(from: UserId = OWNER): Said {
  return { from, chat: { id: from, type: 'private' } };
}

/** Somebody picks a chat; what they are told. */
async function pick(chatId: number, from: UserId = OWNER): Promise<string> {
  const extra = { text: undefined, chat_shared: { request_id: LOG_REQUEST, chat_id: chatId } };
  await stage.handlers.sharedChats.handle(stage.say('', { ...privately(from), extra }));
  return stage.world.sent.at(-1)?.content.text ?? '';
}

async function pressFirst(from: UserId = OWNER): Promise<void> {
  const [button] = stage.world.sent.at(-1)?.buttons.flat() ?? [];
  if (button === undefined || !('press' in button)) throw new Error('No button');
  await stage.handlers.commandPresses.handle(stage.press(button.press, from));
}

function log(): number | null {
  return stage.tenants.group().settings.logChatId;
}

function posters(): readonly number[] {
  return stage.tenants.group().settings.allowedPosters;
}

describe('the log channel', () => {
  it.each(['the panel', 'the command', 'the command of an anonymous administrator'])(
    'is offered by %s with a button that opens its picker in private',
    async (way) => {
      if (way === 'the panel') await stage.handlers.commandPresses.handle(stage.press('s:7:p:logChatId'));
      else await stage.run('/settings log', way === 'the command' ? {} : ANONYMOUS);
      const shown = way === 'the panel' ? stage.world.edited.at(-1)?.message : stage.world.sent.at(-1);
      expect(shown?.buttons.flat()).toContainEqual({
        text: 'Choose the log channel',
        url: 'https://t.me/gate_bot?start=log-7',
      });

      await stage.run('/start log-7', privately());

      expect(stage.world.sent.at(-1)?.chatRequests).toEqual([
        { text: 'Choose a channel', requestId: -14, wants: 'channel', purpose: 'log' },
        { text: 'Choose a group', requestId: -15, wants: 'group', purpose: 'log' },
      ]);
    },
  );

  it('is offered to nobody who does not administer the group', async () => {
    await stage.run('/start log-7', privately(MIA));

    expect(stage.world.sent.at(-1)?.chatRequests).toBeUndefined();
  });

  it('is the chat that was picked, which is greeted first, and requires nobody to join it', async () => {
    expect(await pick(CLUB_ID)).toMatch(/^From now on Club is told/);

    expect(log()).toBe(CLUB_ID);
    expect(stage.world.sent.at(-2)).toMatchObject({
      chatId: CLUB_ID,
      content: { text: 'Here I tell what I do in Harbour.' },
    });
    expect(stage.tenants.links).toEqual([]);
  });

  it('is the chat that a name says', async () => {
    expect(await stage.run('/settings log @harbour_news')).toMatch(/From now on News is told/);
    expect(log()).toBe(NEWS_ID);
  });

  it('is told no more how to set up a group, if it is one itself', async () => {
    stage.tenants.others.push({ ...stage.tenants.group(), key: parseGroupKey(8), chatId: CLUB_ID });

    await pick(CLUB_ID);

    expect(stage.toldAnew).toContain(8);
  });

  it('is greeted once by a run that is repeated', async () => {
    const extra = { text: undefined, chat_shared: { request_id: LOG_REQUEST, chat_id: CLUB_ID } };
    const context = stage.say('', { ...privately(), extra });

    await stage.handlers.sharedChats.handle(context);
    await stage.handlers.sharedChats.handle(context);

    expect(stage.world.sent.filter(({ chatId }) => chatId === CLUB_ID)).toHaveLength(1);
  });

  it('is no chat that does not take our first line', async () => {
    stage.world.nextSends.push({ kind: 'refused', why: 'no-right' });

    expect(await pick(CLUB_ID)).toMatch(/^I cannot write there/);
    expect(log()).toBeNull();
  });

  it('is no chat that the person does not administer, and none of a group that they do not', async () => {
    stage.world.add({ chatId: FOREIGN_ID, username: 'somebody_elses' }, [BOT_ID]);

    expect(await pick(FOREIGN_ID)).toMatch(/^I cannot write there/);
    expect(await stage.run('/settings log @nowhere_at_all')).toMatch(/^I cannot write there/);
    stage.world.chats.get(CLUB_ID)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));
    expect(await pick(CLUB_ID, MIA)).toMatch(/no administrator of that group/);
    expect(log()).toBeNull();
    expect(stage.world.sent.filter(({ chatId }) => [CLUB_ID, FOREIGN_ID].includes(chatId))).toEqual([]);
  });

  it('is the owner’s to choose where the owner says so', async () => {
    for (const chatId of [GROUP_ID, CLUB_ID])
      stage.world.chats.get(chatId)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { editors: 'owner' });

    expect(await pick(CLUB_ID, MIA)).toMatch(/only the owner/);
    expect(log()).toBeNull();
  });
});

describe('channels that may post', () => {
  it.each<[string, Said]>([
    ['/settings allow', { reply: { sender_chat: { id: NEWS_ID, type: 'channel' } } }],
    ['/settings allow', { reply: { forward_origin: { type: 'channel', chat: { id: NEWS_ID, type: 'channel' } } } }],
    ['/settings allow @harbour_news', {}],
    ['/settings allow https://t.me/harbour_news', {}],
    [`/settings allow ${NEWS_ID}`, {}],
  ])('are added by %s %j', async (typed, said) => {
    expect(await stage.run(typed, said)).toMatch(/^Noted/);

    expect(posters()).toEqual([NEWS_ID]);
    expect(await stage.run(typed, said)).toMatch(/may post already/);
  });

  it('are added by an id that Telegram tells us nothing about', async () => {
    await stage.run(`/settings allow ${FOREIGN_ID}`);

    expect(posters()).toEqual([FOREIGN_ID]);
  });

  it.each([
    ['/settings allow', /^Send .*reply to a post/],
    ['/settings allow @nowhere_at_all', /no channel there: @nowhere_at_all/],
    ['/settings allow https://t.me/+Abc', /no channel there/],
    [`/settings allow ${GROUP_ID}`, /no channel there/],
  ])('are not added by %s, which says what to do', async (typed, sentence) => {
    expect(await stage.run(typed)).toMatch(sentence);
    expect(posters()).toEqual([]);
  });

  it('are listed by their titles, or by id where Telegram tells none, and go with a tap', async () => {
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { allowedPosters: [NEWS_ID, FOREIGN_ID] });

    await stage.handlers.commandPresses.handle(stage.press('s:7:p:allowedPosters'));

    const buttons = stage.world.edited.at(-1)?.message.buttons.flat() ?? [];
    expect(buttons.map(({ text }) => text)).toEqual(['✕ News', `✕ ${FOREIGN_ID}`, '‹ Back']);
    const [first] = buttons;
    await stage.handlers.commandPresses.handle(stage.press(first !== undefined && 'press' in first ? first.press : ''));
    expect(posters()).toEqual([FOREIGN_ID]);
  });
});

describe('what an anonymous administrator types', () => {
  it.each([
    ['/settings allow @harbour_news', () => posters().length > 0],
    ['/settings text Hi {people}', () => stage.tenants.group().settings.warningText !== null],
    ['/settings import gmbot-settings 1\nwarnTimes 5', () => stage.tenants.group().settings.warnTimes === 5],
  ])('counts once an administrator says yes under their own name: %s', async (typed, isInForce) => {
    await stage.run(typed, ANONYMOUS);
    expect(isInForce()).toBe(false);
    await pressFirst(MIA);
    expect(isInForce()).toBe(false);

    await pressFirst();

    expect(isInForce()).toBe(true);
  });

  it.each([
    '/settings allow @harbour_news',
    '/settings text Hi {people}',
    '/settings import gmbot-settings 1\nwarnTimes 5',
  ])('counts by the yes of the owner alone where the owner says so: %s', async (typed) => {
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { editors: 'owner' });
    const before = stage.tenants.group().settings;
    await stage.run(typed, ANONYMOUS);

    await pressFirst(MIA);
    expect(stage.tenants.group().settings).toEqual(before);
    expect(stage.world.answered.at(-1)?.text).toMatch(/only the owner/);
    await pressFirst();

    expect(stage.tenants.group().settings).not.toEqual(before);
  });
});
