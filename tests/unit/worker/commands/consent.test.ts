import { parseChannelKey, parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { BOT_ID, CLUB_ID, GROUP_ID, MIA, NEWS_ID, OWNER, toMember } from './world.js';

/** Administers the channel, and nothing else. */
const EDITOR = parseUserId(31);

let stage: Stage;
beforeEach(() => {
  stage = createStage();
  for (const chatId of [NEWS_ID, CLUB_ID]) {
    const members = stage.world.chats.get(chatId)?.members;
    members?.set(OWNER, toMember(OWNER));
    members?.set(EDITOR, toMember(EDITOR, { status: 'administrator' }));
  }
});

async function open(link: string, from = EDITOR): Promise<string> {
  const payload = /\?start=([A-Za-z0-9_-]{1,64})$/.exec(link)?.[1];
  return (await stage.run(`/start ${payload}`, { from, chat: { id: from, type: 'private' } })) ?? '';
}

async function ask(ref = '@harbour_news'): Promise<string> {
  const answer = (await stage.run(`/protect ${ref}`)) ?? '';
  return /https:\/\/t\.me\/gate_bot\?start=consent-[\w-]+/.exec(answer)?.[0] ?? `no link in: ${answer}`;
}

async function agree(from = EDITOR): Promise<string> {
  const button = stage.world.sent.at(-1)?.buttons.flat()[0];
  const press = stage.pressPrivately(button !== undefined && 'press' in button ? button.press : 'c:none', from);
  await stage.handlers.privatePresses.handle(press);
  return stage.world.edited.at(-1)?.message.content.text ?? '';
}

function listLinked(): readonly number[] {
  return stage.tenants.links.map(({ chatId }) => chatId);
}

describe('consent', () => {
  it('is asked for by a link that says nothing of the channel but what was typed', async () => {
    const answer = await stage.run(`/protect ${CLUB_ID}`);

    expect(answer).toContain(`• ${CLUB_ID}: you are no administrator there. Forward this link to one who is.`);
    expect(answer).not.toContain('Club');
    expect(listLinked()).toEqual([]);
  });

  it('is given by an administrator of the channel, after a button', async () => {
    const question = await open(await ask());
    const before = listLinked();

    const answer = await agree();

    expect(question).toContain('The administrators of Harbour ask that its members join News');
    expect(before).toEqual([]);
    expect(answer).toContain('Members of Harbour need to be in News now.');
    expect(listLinked()).toEqual([NEWS_ID]);
    expect(stage.tenants.group().isEnabled).toBe(true);
  });

  it('leaks nothing to somebody else, and leaves the link to whom it is for', async () => {
    const link = await ask();

    const answer = await open(link, MIA);

    expect(answer).toBe('This link is for an administrator of the channel. There is nothing you need to do.');
    expect(await open(link)).toContain('Do you agree?');
  });

  it('cannot be given by somebody else who knows the button', async () => {
    await open(await ask());

    expect(await agree(MIA)).toContain('This link is for an administrator of the channel.');
    expect(listLinked()).toEqual([]);
  });

  it('can be given once', async () => {
    const link = await ask();
    await open(link);
    await agree();

    expect(await open(link)).toContain('This link was used already');
  });

  it('counts no more when whoever asked does not administer the group any more', async () => {
    const link = await ask();
    await open(link);
    stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER));

    expect(await agree()).toContain('does not administer the group any more');
    expect(listLinked()).toEqual([]);
  });

  it('is told of what is required already only to administrators of it', async () => {
    const link = await ask();
    await open(link);
    await agree();
    const second = await ask('@harbour_news');

    expect(second).toContain('no link in');
    stage.wishes.set('again', { groupKey: 7, callerId: OWNER, ref: '@harbour_news' });
    expect(await open('https://t.me/gate_bot?start=consent-again', MIA)).toContain('nothing you need to do');
  });

  it('is offered for a channel in which we are none, to whoever may run it or not', async () => {
    leave();

    const answer = await stage.run('/protect @harbour_news');

    expect(answer).toContain('• @harbour_news: I am no administrator there. Make me one');
    expect(answer).toMatch(/Forward this link to one who does: .*start=consent-token-1/);
    expect(listLinked()).toEqual([]);
  });

  it('is asked for with a button that adds us, and is given once we are there', async () => {
    leave();
    const question = await open(await ask());
    const buttons = stage.world.sent
      .at(-1)
      ?.buttons.flat()
      .map(({ text }) => text);
    const tooEarly = await press('c:token-1');
    stage.world.chats.get(NEWS_ID)?.members.set(BOT_ID, toMember(BOT_ID, { status: 'administrator' }));

    const answer = await press('c:token-1');

    expect(question).toContain('The administrators of Harbour ask that its members join @harbour_news');
    expect(buttons).toEqual(['Add me to a channel', 'Agree']);
    expect(tooEarly).toContain('@harbour_news: I am no administrator there yet.');
    expect(answer).toContain('Members of Harbour need to be in News now.');
    expect(listLinked()).toEqual([NEWS_ID]);
  });

  it('tells nobody the title of a private channel that we were made to leave', async () => {
    const link = await ask(String(CLUB_ID));
    leave(CLUB_ID);

    const question = await open(link, MIA);

    expect(question).toContain('I am no administrator there yet.');
    expect(question).not.toMatch(/Club|-1002003/);
  });

  it('is not taken while the group requires as many as it may, and says so', async () => {
    const link = await ask();
    const template = { key: parseChannelKey(1), title: 'Other', kind: 'channel', username: null } as const;
    for (let id = 1; id <= 10; id += 1)
      stage.tenants.links.push({
        ...template,
        chatId: parseChatId(-id),
        inviteLink: null,
        generation: 1,
        lostAtMs: null,
      });

    const answer = await open(link);

    expect(answer).toBe(
      'Nothing was changed: Harbour requires ten channels already, and ten are the most. Please tell whoever sent you the link.',
    );
    expect(await open(link, MIA)).toContain('nothing you need to do');
  });

  it('tells whoever agreed what protection still waits for', async () => {
    const link = await ask();
    const rights = { canDelete: false, canRestrict: true, canInvite: true, canPromote: false };
    stage.world.chats.get(GROUP_ID)?.members.set(BOT_ID, toMember(BOT_ID, { status: 'administrator', rights }));
    await open(link);

    const answer = await agree();

    expect(answer).toMatch(
      /^Noted: to write in Harbour, members will need to be in News\. Still missing: .*Delete messages/,
    );
    expect(listLinked()).toEqual([NEWS_ID]);
  });
});

function leave(chatId = NEWS_ID): void {
  stage.world.chats.get(chatId)?.members.delete(BOT_ID);
}

async function press(data: string): Promise<string> {
  await stage.handlers.privatePresses.handle(stage.pressPrivately(data, EDITOR));
  return stage.world.edited.at(-1)?.message.content.text ?? '';
}
