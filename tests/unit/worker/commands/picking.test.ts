import { parseChatId, parseGroupKey, type UserId } from '@gmbot/core/domain/ids';
import type { UpdateContext } from '@gmbot/worker/bot/handler';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { CLUB_ID, DEALS_ID, GROUP_ID, MIA, NEWS_ID, OWNER, toMember } from './world.js';

const KEY = parseGroupKey(7);
const OTHER_ID = parseChatId(-1009009);

let stage: Stage;
beforeEach(async () => {
  stage = createStage();
  await stage.run('/status');
});

function privately(from: UserId): { from: UserId; chat: { id: UserId; type: string } } {
  return { from, chat: { id: from, type: 'private' } };
}

/** Somebody picks a chat with the button of this request. */
function share(chatId: number, requestId: number, from: UserId = OWNER): UpdateContext {
  const extra = { text: undefined, chat_shared: { request_id: requestId, chat_id: chatId } };
  return stage.say('', { ...privately(from), extra });
}

async function pick(chatId: number, requestId = 1, from: UserId = OWNER): Promise<string> {
  expect(await stage.handlers.sharedChats.handle(share(chatId, requestId, from))).toBe(true);
  return stage.world.sent.at(-1)?.content.text ?? '';
}

function listLinked(): readonly number[] {
  return stage.tenants.links.map(({ chatId }) => chatId);
}

/** A second group that the owner administers. */
function addGroup(): void {
  stage.world.add({ chatId: OTHER_ID, kind: 'supergroup', title: 'Marina' }, [OWNER]);
  stage.world.chats.get(OTHER_ID)?.members.set(stage.botId, toMember(stage.botId, { status: 'administrator' }));
  stage.tenants.others.push({ ...stage.tenants.group(), key: parseGroupKey(8), chatId: OTHER_ID, title: 'Marina' });
}

describe('the chat picker', () => {
  it('is offered by /start, for channels and for groups, with the one right that is needed', async () => {
    await stage.run('/start', privately(OWNER));

    expect(stage.world.sent.at(-1)?.chatRequests).toEqual([
      { text: 'Choose a channel', requestId: 1, wants: 'channel' },
      { text: 'Choose a group', requestId: 2, wants: 'group' },
    ]);
  });

  it('is offered for one group to whoever administers it, by the link in the group', async () => {
    const answer = await stage.run('/start link-7', privately(OWNER));

    expect(answer).toContain('what members of Harbour must join');
    expect(stage.world.sent.at(-1)?.chatRequests?.map(({ requestId }) => requestId)).toEqual([15, 16]);
  });

  it.each(['/start link-7', '/start link-99'])('tells a stranger nothing of the group: %s', async (text) => {
    const answer = await stage.run(text, privately(MIA));

    expect(answer).toBe('You are no administrator of that group, so you cannot choose for it.');
    expect(stage.world.sent.at(-1)?.chatRequests).toBeUndefined();
  });
});

describe('a chat that was picked', () => {
  it('is required in the only group that the person administers', async () => {
    const answer = await pick(CLUB_ID);

    expect(answer).toContain('To write in Harbour, members need to be in Club.');
    expect(listLinked()).toEqual([CLUB_ID]);
    expect(stage.tenants.group().isEnabled).toBe(true);
  });

  it('is required in the group that the picker was for', async () => {
    addGroup();

    expect(await pick(CLUB_ID, 15)).toContain('To write in Harbour');
  });

  it('is required in the group that is chosen when there are several', async () => {
    addGroup();
    const question = await pick(CLUB_ID);
    const [, marina] = stage.world.sent.at(-1)?.buttons.flat() ?? [];
    const press = stage.pressPrivately(marina !== undefined && 'press' in marina ? marina.press : '');

    expect(question).toContain('For which group?');
    expect(listLinked()).toEqual([]);
    expect(await stage.handlers.privatePresses.handle(press)).toBe(true);
    expect(stage.world.edited.at(-1)?.message.content.text).toContain('To write in Marina');
    expect(listLinked()).toEqual([CLUB_ID]);
  });

  it('is answered with a way to add the bot when the person administers no group that we know', async () => {
    const answer = await pick(CLUB_ID, 1, MIA);

    expect(answer).toContain('I know no group that you administer.');
    expect(stage.world.sent.at(-1)?.buttons.flat()).toMatchObject([{ text: 'Add me to a group' }]);
  });

  it('changes nothing for somebody who administers the group no more, however they ask', async () => {
    stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER));

    expect(await pick(CLUB_ID)).toContain('I know no group that you administer.');
    expect(await pick(CLUB_ID, 15)).toContain('You are no administrator of that group');
    await stage.handlers.privatePresses.handle(stage.pressPrivately(`k:${KEY}:${CLUB_ID}`));
    expect(stage.world.edited.at(-1)?.message.content.text).toContain('You are no administrator of that group');
    expect(listLinked()).toEqual([]);
  });

  it('changes nothing for somebody who does not administer it, and tells nothing of it', async () => {
    stage.world.chats.get(CLUB_ID)?.members.set(OWNER, toMember(OWNER));

    const answer = await pick(CLUB_ID);

    expect(answer).toBe('You are no administrator of what you chose, so I cannot require it for you.');
    expect(listLinked()).toEqual([]);
  });

  it('may be a supergroup, but no basic group and not the group itself', async () => {
    stage.world.add({ chatId: parseChatId(-55), kind: 'basic', title: 'Small' }, [OWNER]);
    stage.world.add({ chatId: OTHER_ID, kind: 'supergroup', title: 'Marina' }, [OWNER, stage.botId]);

    expect(await pick(-55, 16)).toContain('That is a basic group');
    expect(await pick(GROUP_ID, 16)).toContain('That is the group itself');
    expect(await pick(OTHER_ID, 16)).toContain('members need to be in Marina');
  });

  it('is told no more how to set up a group, if it is one itself', async () => {
    addGroup();

    await pick(OTHER_ID, 15);

    expect(stage.toldAnew).toContain(8);
  });

  it('is linked once and answered once by a run that is repeated', async () => {
    const context = share(NEWS_ID, 1);

    await stage.handlers.sharedChats.handle(context);
    await stage.handlers.sharedChats.handle(context);

    expect(listLinked()).toEqual([NEWS_ID]);
    expect(stage.world.sent.filter(({ content }) => content.text.startsWith('Done.'))).toHaveLength(1);
  });
});

describe('an invite link', () => {
  it('that we know names its channel, also in another group’s words', async () => {
    await pick(CLUB_ID);

    expect(await stage.run('/protect https://t.me/+New')).toContain('Club (was required already)');
  });

  it('that we do not know is answered with the picker', async () => {
    const answer = await stage.run('/protect https://t.me/+Zzz @harbour_deals');

    expect(answer).toContain('I do not know this invite link.');
    expect(answer).toContain('Easier: tap the button');
    expect(stage.world.sent.at(-1)?.buttons).toEqual([
      [{ text: 'Choose a channel', url: 'https://t.me/gate_bot?start=link-7' }],
    ]);
    expect(listLinked()).toEqual([DEALS_ID]);
  });
});

describe('whoever adds the bot by a link', () => {
  it('is answered by the set-up notice alone', async () => {
    const before = stage.world.sent.length;

    expect(await stage.run('/start@gate_bot true')).toBe('');
    expect(stage.world.sent).toHaveLength(before);
    expect(stage.notices).toEqual(['set-up']);
  });
});
