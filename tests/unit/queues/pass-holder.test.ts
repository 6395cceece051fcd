import { findSpeech } from '@gmbot/core/queues/pass-holder';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import { describe, expect, it } from 'vitest';

const GROUP = { id: -1001, type: 'supergroup', title: 'Harbour Talk' };
const PERSON = { id: 501, is_bot: false, first_name: 'Mia' };

function find(fields: Record<string, unknown>): unknown {
  const update = { update_id: 1, ...fields };
  expect(slimUpdateSchema.safeParse(update).success).toBe(true);
  return findSpeech(update);
}

function message(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { message_id: 7, date: 1_790_000_000, chat: GROUP, from: PERSON, ...fields };
}

describe('a pass is enough for', () => {
  it.each([
    ['a text', { text: 'hello' }],
    ['a photo of an album', { photo: [], media_group_id: '1' }],
    ['a message in a topic', { text: 'hello', message_thread_id: 3, is_topic_message: true }],
    ['a command of another bot', { text: '/protected' }],
  ])('%s', (_what, fields) => {
    expect(find({ message: message(fields) })).toEqual({
      updateId: 1,
      holder: { chatId: GROUP.id, userId: PERSON.id },
    });
  });
});

describe('a pass is not asked for', () => {
  it.each([
    ['a command', { message: message({ text: '/status' }) }],
    ['an edited message', { edited_message: message({ text: 'hello' }) }],
    ['a service message', { message: message({ new_chat_members: [PERSON] }) }],
    ['a new title', { message: message({ new_chat_title: 'Harbour' }) }],
    ['a post as a channel', { message: message({ text: 'hello', sender_chat: { id: -1002, type: 'channel' } }) }],
    ['a message in a basic group', { message: message({ chat: { ...GROUP, type: 'group' } }) }],
    ['a message without a sender', { message: message({ from: undefined }) }],
    ['a press', { callback_query: { id: '1', from: PERSON, message: { message_id: 1, date: 1, chat: GROUP } } }],
  ])('%s', (_what, update) => {
    expect(find(update)).toBeNull();
  });
});

describe('what has not the shape of an update', () => {
  it.each([
    ['null', null],
    ['a list', []],
    ['a message that is none', { update_id: 1, message: 'hello' }],
    ['an id that is no integer', { update_id: 1.5, message: message({ text: 'hello' }) }],
    ['a chat without an id', { update_id: 1, message: message({ chat: { type: 'supergroup' } }) }],
    ['a sender whose id is a text', { update_id: 1, message: message({ from: { ...PERSON, id: '501' } }) }],
    ['a text that is no text', { update_id: 1, message: message({ text: ['/status'] }) }],
  ])('is not read as speech: %s', (_what, update) => {
    expect(findSpeech(update)).toBeNull();
  });
});
