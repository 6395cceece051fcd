import type { GroupPolicy } from '@gmbot/core/domain/group';
import { parseChatId } from '@gmbot/core/domain/ids';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import { createBlockedGroupsHandler } from '@gmbot/worker/bot/blocked-groups';
import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../../support/fakes/clock.js';
import { createMemoryStore } from '../../../support/fakes/memory-store.js';

const [BLOCKED, FREE] = [-1001, -1002];
const USER = { id: 7, is_bot: false, first_name: 'Mia' };
const BOT = { id: 42, is_bot: true, first_name: 'Gate' };

async function stage() {
  const { groups, tenants } = createMemoryStore(createFakeClock());
  for (const chatId of [BLOCKED, FREE]) {
    const sighting = { kind: 'supergroup', title: 'Harbour', username: null, isForum: false } as const;
    const { key } = await groups.ensure({ chatId: parseChatId(chatId), ...sighting });
    await tenants.setBlocked(key, chatId === BLOCKED);
  }
  const asked: number[] = [];
  const left: number[] = [];
  const handler = createBlockedGroupsHandler({
    groups: {
      async findPolicy(chatId): Promise<GroupPolicy | null> {
        asked.push(chatId);
        return groups.findPolicy(chatId);
      },
    },
    telegram: {
      async leave(chatId) {
        left.push(chatId);
        return { kind: 'done', value: true };
      },
    },
  });
  const handle = (raw: object): Promise<boolean> =>
    handler.handle({
      update: slimUpdateSchema.parse({ update_id: 1, ...raw }),
      kind: 'message',
      receivedAtMs: 0,
      passStart: null,
      readLogIds: () => ({}),
      memo: null,
      remember: async () => undefined,
    });
  return { handle, asked, left };
}

const chatOf = (id: number) => ({ id, type: id > 0 ? 'private' : 'supergroup', title: 'Harbour' });
const message = (id: number) => ({ message_id: 1, date: 1, chat: chatOf(id), from: USER, text: '/protect' });
const ours = (id: number, status: string) => ({
  chat: chatOf(id),
  from: USER,
  date: 1,
  old_chat_member: { status: 'left', user: BOT },
  new_chat_member: { status, user: BOT },
});

describe('a blocked group', () => {
  it.each([
    ['a message', { message: message(BLOCKED) }],
    ['an edited message', { edited_message: message(BLOCKED) }],
    ['a press', { callback_query: { id: 'q', from: USER, data: 'x', message: message(BLOCKED) } }],
  ])('is ignored: %s ends there', async (_, update) => {
    const { handle, left } = await stage();

    expect([await handle(update), left]).toEqual([true, []]);
  });

  it('is left when somebody adds us, and what we may do there is learnt all the same', async () => {
    const { handle, left } = await stage();

    expect([await handle({ my_chat_member: ours(BLOCKED, 'administrator') }), left]).toEqual([false, [BLOCKED]]);
  });

  it('is not left twice when we are gone', async () => {
    const { handle, left } = await stage();

    expect([await handle({ my_chat_member: ours(BLOCKED, 'left') }), left]).toEqual([false, []]);
  });
});

describe('any other chat', () => {
  it('goes on its way, and a private one costs no look', async () => {
    const { handle, asked, left } = await stage();

    expect(await handle({ message: message(FREE) })).toBe(false);
    expect(await handle({ my_chat_member: ours(FREE, 'administrator') })).toBe(false);
    expect(await handle({ message: message(7) })).toBe(false);
    expect([asked, left]).toEqual([[FREE, FREE], []]);
  });
});
