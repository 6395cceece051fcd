/** A client may send any data with a press: what it makes up changes nothing. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import { describe, expect, it } from 'vitest';
import { createFakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);
const NOAH = parseUserId(102);

describe('a press with the id of no warning', () => {
  it('leaves the warning that somebody else’s stands in', async () => {
    const bench = createFakeGate();
    const groupKey = await bench.protect(GROUP, [NEWS]);
    for (const userId of [MIA, NOAH]) bench.world.place(GROUP, userId, 'member');
    bench.say(GROUP, MIA);
    await bench.quiet();
    const [warning] = bench.store.tables.warnings.values();
    if (warning?.messageId === null || warning === undefined) throw new Error('no warning');

    const answered = await bench.gate.pressJoined({
      ...{ queryId: 'q', groupKey, chatId: GROUP, userId: NOAH, languageCode: null },
      ...{ messageId: warning.messageId, warningId: 0, receivedAtMs: bench.clock.now(), isSecondLook: false },
    });

    expect(answered).toMatchObject({ kind: 'answer', answer: { isAlert: true } });
    expect(bench.world.messages.has(warning.messageId)).toBe(true);
  });
});

describe('the data of a press', () => {
  const MESSAGE = { message_id: 5, date: 1, chat: { id: GROUP, type: 'supergroup' } };
  const read = (data: string, message: object) =>
    slimUpdateSchema.parse({
      update_id: 1,
      callback_query: { id: 'q', from: { id: MIA, is_bot: false, first_name: 'Mia' }, data, message },
    }).callback_query;
  const KEYBOARD = { inline_keyboard: [[{ text: 'A' }], [{ text: 'B', callback_data: 'w:7' }]] };

  it.each([
    ['is the message’s own', 'w:7', { ...MESSAGE, reply_markup: KEYBOARD }, undefined],
    ['is no button’s', 'w:0', { ...MESSAGE, reply_markup: KEYBOARD }, true],
    ['cannot be told of a message without buttons', 'w:0', MESSAGE, undefined],
    ['cannot be told of odd ones', 'w:0', { ...MESSAGE, reply_markup: { inline_keyboard: 1 } }, undefined],
  ])('%s', (_what, data, message, expected) => {
    const query = read(data, message);

    expect([query?.data, query?.is_foreign]).toEqual([data, expected]);
    expect(query?.message).toEqual(MESSAGE);
  });

  it('is told apart once: a job that carries the update reads the same', () => {
    const first = read('w:0', { ...MESSAGE, reply_markup: KEYBOARD });

    expect(slimUpdateSchema.parse({ update_id: 1, callback_query: first }).callback_query).toEqual(first);
  });
});
