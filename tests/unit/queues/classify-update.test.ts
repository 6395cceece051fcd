import { classifyUpdate } from '@gmbot/core/queues/classify-update';
import { COMMAND_NAMES, slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import { describe, expect, it } from 'vitest';

const GROUP = { id: -1001, type: 'supergroup', title: 'Harbour Talk' };
const PRIVATE = { id: 501, type: 'private' };
const CHANNEL = { id: -1002, type: 'channel', title: 'Harbour News' };
const PERSON = { id: 501, is_bot: false, first_name: 'Mia' };

function classify(update: Record<string, unknown>): unknown {
  return classifyUpdate(slimUpdateSchema.parse({ update_id: 1, ...update }));
}

function message(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { message_id: 7, date: 1_790_000_000, chat: GROUP, from: PERSON, text: 'hello', ...fields };
}

function memberUpdate(chat: object): Record<string, unknown> {
  const member = { status: 'member', user: PERSON };
  return { chat, from: PERSON, date: 1, old_chat_member: member, new_chat_member: member };
}

describe('what somebody waits for', () => {
  it.each(COMMAND_NAMES)('is the command /%s, counted by its sender', (name) => {
    const expected = { kind: 'message', queue: 'interactions-or-updates', senderId: 501, date: 1_790_000_000 };

    expect(classify({ message: message({ text: `/${name}` }) })).toEqual(expected);
    expect(classify({ message: message({ text: `/${name}@gm_bot now`, chat: PRIVATE }) })).toEqual(expected);
  });

  it('counts an anonymous administrator as the group', () => {
    const anonymous = message({
      text: '/status',
      sender_chat: GROUP,
      from: { ...PERSON, id: 1087968824, is_bot: true },
    });

    expect(classify({ message: anonymous })).toMatchObject({ senderId: GROUP.id });
  });

  it.each([GROUP, PRIVATE, CHANNEL])('is our own right in a chat: $type', (chat) => {
    expect(classify({ my_chat_member: memberUpdate(chat) })).toEqual({ kind: 'my_chat_member', queue: 'interactions' });
  });

  it('is a press, also one whose message is gone', () => {
    expect(classify({ callback_query: { id: '1', from: PERSON } })).toEqual({
      kind: 'callback_query',
      queue: 'interactions',
    });
  });
});

describe('what can wait', () => {
  it.each([
    ['a message', { message: message() }, 'message'],
    ['a message in a basic group', { message: message({ chat: { ...GROUP, type: 'group' } }) }, 'message'],
    ['a command of another bot', { message: message({ text: '/protected' }) }, 'message'],
    [
      'a command of a sender without a name or id',
      { message: message({ text: '/status', from: undefined }) },
      'message',
    ],
    ['an upgrade', { message: message({ text: undefined, migrate_to_chat_id: -1003 }) }, 'message'],
    ['a command that was edited', { edited_message: message({ text: '/status' }) }, 'edited_message'],
    ['a join in a channel', { chat_member: memberUpdate(CHANNEL) }, 'chat_member'],
  ])('is %s', (_what, update, kind) => {
    expect(classify(update)).toEqual({ kind, queue: 'updates' });
  });
});

describe('what may come as a crowd', () => {
  const LEFT = { status: 'left', user: PERSON };
  const here = (is_member: boolean) => ({ status: 'restricted', user: PERSON, is_member });

  it.each([
    ['coming into a group', GROUP, { old_chat_member: LEFT }, true],
    ['coming back into it muted', GROUP, { old_chat_member: here(false), new_chat_member: here(true) }, true],
    ['a change of rights in a group', GROUP, {}, false],
    ['leaving a group', GROUP, { new_chat_member: LEFT }, false],
    ['leaving a channel', CHANNEL, { new_chat_member: LEFT }, false],
    ['being banned from a channel', CHANNEL, { new_chat_member: { status: 'kicked', user: PERSON } }, false],
  ])('is %s', (_what, chat, change, isArrival) => {
    expect(classify({ chat_member: { ...memberUpdate(chat), ...change } })).toEqual({
      kind: 'chat_member',
      queue: 'crowds-or-updates',
      move: { chatId: chat.id, userId: 501, atMs: 1000, isArrival },
    });
  });
});

describe('what needs nothing', () => {
  it.each([
    ['a message in private that is no command', { message: message({ chat: PRIVATE }) }, 'message'],
    ['a message in private that was edited', { edited_message: message({ chat: PRIVATE }) }, 'edited_message'],
    ['a message in a channel', { message: message({ chat: CHANNEL, text: '/status' }) }, 'message'],
    ['a kind that we do not use', { poll: {} }, 'other'],
    ['an update of no kind', {}, 'other'],
  ])('is %s', (_what, update, kind) => {
    expect(classify(update)).toEqual({ kind, queue: null });
  });
});
