import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { DEALS_ID, GROUP_ID, MIA, NEWS_ID, OWNER, toMember } from './world.js';

let stage: Stage;

const ANONYMOUS = {
  extra: { from: { id: 1087968824, is_bot: true }, sender_chat: { id: GROUP_ID, type: 'supergroup' } },
};

describe('/protect of an anonymous administrator', () => {
  beforeEach(async () => {
    stage = createStage();
    await stage.run('/protect @harbour_news @harbour_deals', ANONYMOUS);
  });

  function press(from = OWNER): Promise<boolean> {
    return stage.handlers.commandPresses.handle(stage.press('p:token-1', from));
  }

  it('asks for a press and changes nothing before it', () => {
    expect(stage.world.sent[0]?.buttons).toEqual([[{ text: 'Confirm', press: 'p:token-1' }]]);
    expect(stage.world.sent[0]?.content.text).toContain('@harbour_news and @harbour_deals');
    expect(stage.tenants.links).toEqual([]);
  });

  it('is carried out by a presser who administers the group and the channels; the result replaces the message', async () => {
    await press();

    expect(stage.tenants.links.map(({ title }) => title)).toEqual(['News', 'Deals']);
    expect(stage.world.edited[0]).toMatchObject({ messageId: 901, message: { buttons: [] } });
    expect(stage.world.edited[0]?.message.content.text).toContain('Protection is on');
    expect(stage.world.answered).toEqual([{ text: null, isAlert: false }]);
  });

  it.each([
    ['a member', 'member'],
    ['someone who left', 'left'],
  ] as const)('tells %s that they may not, and leaves the button to others', async (_who, status) => {
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status }));

    await press(MIA);

    expect(stage.world.answered).toEqual([
      { text: 'Only an administrator of this group can confirm this.', isAlert: true },
    ]);
    expect([stage.tenants.links, stage.world.edited]).toEqual([[], []]);
    expect(stage.tokens.size).toBe(1);
  });

  it('tells an administrator of none of the channels so, and leaves the button to others', async () => {
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'administrator' }));

    await press(MIA);
    const { answered } = stage.world;
    await press(OWNER);

    expect(answered[0]).toMatchObject({ isAlert: true });
    expect(stage.tenants.links).toHaveLength(2);
  });

  it('links only the channels that the presser administers', async () => {
    stage.world.chats.get(NEWS_ID)?.members.delete(OWNER);

    await press();

    expect(stage.tenants.links.map(({ chatId }) => chatId)).toEqual([DEALS_ID]);
    expect(stage.world.edited[0]?.message.content.text).toContain('@harbour_news: you are no administrator there');
  });

  it('is over after the first press', async () => {
    await press();
    await press();

    expect(stage.world.edited).toHaveLength(1);
    expect(stage.world.answered[1]).toEqual({
      text: 'This button is too old. Please send the command again.',
      isAlert: true,
    });
  });

  it('ends in the same message when its press is handled twice', async () => {
    const context = stage.press('p:token-1');

    await stage.handlers.commandPresses.handle(context);
    await stage.handlers.commandPresses.handle(context);

    const [first, second] = stage.world.edited;
    expect(second?.message).toEqual(first?.message);
    expect(stage.audited).toEqual(['protect']);
  });

  it('counts only in the group that it was given in', async () => {
    stage.tokens.set('token-1', { chatId: -1009999, args: '@harbour_news' });

    await press();

    expect(stage.tenants.links).toEqual([]);
    expect(stage.world.answered[0]?.text).toContain('too old');
  });

  it('needs no press to resume, nor for what cannot be read', async () => {
    await stage.run('/protect', ANONYMOUS);
    const answer = await stage.run('/protect nonsense', ANONYMOUS);

    expect(stage.tokens.size).toBe(1);
    expect(answer).toContain('this is no channel’s name');
  });
});
