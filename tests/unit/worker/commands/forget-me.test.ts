import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import { createForgetPressHandler } from '@gmbot/worker/bot/commands/forget-me';
import type { UpdateContext } from '@gmbot/worker/bot/handler';
import { describe, expect, it } from 'vitest';
import { MIA, OWNER } from './world.js';

function stage({ kept = 0 }: { readonly kept?: number } = {}) {
  const forgotten: number[] = [];
  const edits: string[] = [];
  const answered: string[] = [];
  const handler = createForgetPressHandler({
    telegram: {
      async answerPress(queryId) {
        answered.push(queryId);
        return { kind: 'done', value: true };
      },
      async edit(_messageId, { content, buttons }) {
        edits.push(`${content.text}${buttons.length === 0 ? '' : ' [buttons]'}`);
        return { kind: 'done', value: true };
      },
    },
    async forgetPerson(userId) {
      forgotten.push(userId);
      return { rows: 1, kept, warnedIn: [], trusted: 0, entries: 0, jobs: 0 };
    },
  });
  const press = (data: string, { from = MIA, chat = MIA }: { from?: number; chat?: number } = {}): Promise<boolean> =>
    handler.handle(toContext({ data, from, chat }));
  return { press, forgotten, edits, answered };
}

function toContext({ data, from, chat }: { data: string; from: number; chat: number }): UpdateContext {
  const where = chat > 0 ? { id: chat, type: 'private' } : { id: chat, type: 'supergroup' };
  const message = { message_id: 5, date: 1_800_000_000, chat: where };
  const query = { id: 'q1', from: { id: from, is_bot: false, first_name: 'Mia' }, data, message };
  const update = slimUpdateSchema.parse({ update_id: 1, callback_query: query });
  return {
    update,
    kind: 'callback_query',
    receivedAtMs: 0,
    memo: null,
    passStart: null,
    readLogIds: () => ({}),
    remember: async () => undefined,
  };
}

describe('a press on the buttons of /forgetme', () => {
  it('forgets the person who presses, says so, and takes the buttons away', async () => {
    const { press, forgotten, edits, answered } = stage();

    expect(await press('f:yes')).toBe(true);

    expect([forgotten, edits, answered]).toEqual([[MIA], ['Done. I have erased what I kept about you.'], ['q1']]);
  });

  it('tells where the person is still held, and why that stays', async () => {
    const { press, edits } = stage({ kept: 1 });

    await press('f:yes');

    expect(edits[0]).toContain('You are still held in one group');
  });

  it('erases nothing when the person would rather not', async () => {
    const { press, forgotten, edits } = stage();

    await press('f:no');

    expect([forgotten, edits]).toEqual([[], ['All right. Nothing was erased.']]);
  });

  it.each([
    ['in the chat of somebody else', { from: OWNER, chat: MIA }],
    ['in a group', { chat: -1001 }],
  ])('changes nothing %s', async (_, where) => {
    const { press, forgotten, edits, answered } = stage();

    expect(await press('f:yes', where)).toBe(true);

    expect([forgotten, edits, answered]).toEqual([[], [], ['q1']]);
  });

  it('leaves other presses to others', async () => {
    const { press, answered } = stage();

    expect([await press('w:1'), await press('f:maybe'), answered]).toEqual([false, false, []]);
  });
});
