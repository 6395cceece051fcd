import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Harbour } from './harbour.js';
import { openHarbour } from './harbour.js';

const TWO_DAYS = 48 * 60 * 60;

describe('messages of the bot', () => {
  let harbour: Harbour;

  beforeEach(async () => {
    harbour = await openHarbour();
  });
  afterEach(() => harbour.close());

  async function send(more: Record<string, unknown> = {}) {
    return harbour.call('sendMessage', { chat_id: harbour.group, text: 'Please join', ...more });
  }
  async function sent(more: Record<string, unknown> = {}): Promise<number> {
    return ((await send(more)).result as { message_id: number }).message_id;
  }
  const keyboard = (...buttons: unknown[]) => ({ reply_markup: { inline_keyboard: [buttons] } });

  it('are not delivered to it', async () => {
    await send();

    expect(harbour.takeUpdates()).toEqual([]);
  });

  it.each([
    ['a parameter that does not exist', { txt: 'hi' }, 'unexpected parameter "txt"'],
    ['an empty text', { text: ' ' }, 'message text is empty'],
    ['a long text', { text: 'x'.repeat(4_097) }, 'message is too long'],
    ['65 bytes of data', keyboard({ text: 'b', callback_data: 'é'.repeat(33) }), 'BUTTON_DATA_INVALID'],
    [
      'a button without an action',
      keyboard({ text: 'b' }),
      "can't parse inline keyboard button: exactly one action is expected, not 0",
    ],
    [
      'a button that is no link',
      keyboard({ text: 'b', url: 'nowhere' }),
      "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ],
    [
      'an entity outside of the text',
      { entities: [{ type: 'bold', offset: 0, length: 50 }] },
      "can't parse entities: entity bold at 0+50 is outside of the text",
    ],
  ])('are refused with %s', async (_, parameters, sentence) => {
    expect(await send(parameters)).toMatchObject({ status: 400, description: `Bad Request: ${sentence}` });
  });

  it('carry mentions of people by id', async () => {
    const mia = await harbour.person('Mia');

    const { result } = await send({
      text: 'Mia',
      entities: [{ type: 'text_mention', offset: 0, length: 3, user: { id: mia } }],
    });

    expect(result).toMatchObject({ entities: [{ type: 'text_mention', user: { id: mia, first_name: 'Mia' } }] });
  });

  it('change once, and not to the same again', async () => {
    const target = { chat_id: harbour.group, message_id: await sent(keyboard({ text: 'b', callback_data: 'x' })) };

    const changed = await harbour.call('editMessageText', { ...target, text: 'Thanks' });
    const same = await harbour.call('editMessageText', { ...target, text: 'Thanks' });
    const gone = await harbour.call('editMessageReplyMarkup', { ...target, message_id: 999 });

    expect(changed.result).not.toHaveProperty('reply_markup');
    expect([same.description, gone.description]).toEqual([
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      'Bad Request: message to edit not found',
    ]);
  });

  it('are the only ones it can edit', async () => {
    const { messageId } = await harbour.act<{ messageId: number }>({
      do: 'say',
      chatId: harbour.group,
      userId: harbour.owner,
    });

    const refused = await harbour.call('editMessageText', { chat_id: harbour.group, message_id: messageId, text: 'x' });

    expect(refused.description).toBe("Bad Request: message can't be edited");
  });

  it('are shown deleted with who did it', async () => {
    const messageId = await sent();

    const first = await harbour.call('deleteMessage', { chat_id: harbour.group, message_id: messageId });
    const again = await harbour.call('deleteMessage', { chat_id: harbour.group, message_id: messageId });

    expect([first.ok, again.description]).toEqual([true, 'Bad Request: message to delete not found']);
    expect((await harbour.chat(harbour.group)).deleted).toMatchObject([{ messageId, deletedBy: 4242 }]);
  });

  it('stay, with those of others, when a bot without the right deletes after two days', async () => {
    const own = await sent();
    await harbour.act({ do: 'demote', chatId: harbour.group, by: harbour.owner, userId: 4242 });
    const { messageId } = await harbour.act<{ messageId: number }>({
      do: 'say',
      chatId: harbour.group,
      userId: harbour.owner,
    });

    harbour.advance(TWO_DAYS);
    const refusals = [
      await harbour.call('deleteMessage', { chat_id: harbour.group, message_id: own }),
      await harbour.call('deleteMessages', { chat_id: harbour.group, message_ids: [messageId] }),
    ];

    expect(refusals.map(({ description }) => description)).toEqual(
      Array(2).fill("Bad Request: message can't be deleted"),
    );
  });

  it('are deleted by the hundred, all or none, skipping what is gone', async () => {
    const [one, two] = [await sent(), await sent()];
    const created = (await harbour.chat(harbour.group)).messages[0]?.messageId;

    const refused = await harbour.call('deleteMessages', { chat_id: harbour.group, message_ids: [one, created] });
    const tooMany = await harbour.call('deleteMessages', { chat_id: harbour.group, message_ids: Array(101).fill(one) });
    const done = await harbour.call('deleteMessages', { chat_id: harbour.group, message_ids: [one, two, 999] });

    expect([refused.status, tooMany.status, done.result]).toEqual([400, 400, true]);
    expect(await harbour.messages(harbour.group)).toEqual([]);
  });

  it('are refused once it was removed', async () => {
    await harbour.act({ do: 'remove', chatId: harbour.group, by: harbour.owner, userId: 4242 });

    expect(await send()).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was kicked from the supergroup chat',
    });
  });

  it('meet flood control when it is on', async () => {
    const busy = await openHarbour({ floodLimits: { groupPerMinute: 20, overallPerSecond: 30 } });
    const sendOne = () => busy.call('sendMessage', { chat_id: busy.group, text: 'hi' });

    const answers = [];
    for (let n = 0; n < 21; n += 1) answers.push(await sendOne());
    busy.advance(60);
    const later = await sendOne();

    expect(answers.at(-2)?.status).toBe(200);
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 60',
      parameters: { retry_after: 60 },
    });
    expect(later.status).toBe(200);
    await busy.close();
  });
});

describe('a press', () => {
  let harbour: Harbour;
  let mia: number;
  let messageId: number;

  beforeEach(async () => {
    harbour = await openHarbour();
    mia = await harbour.person('Mia', {}, harbour.group);
    const markup = {
      inline_keyboard: [
        [{ text: 'News', url: 'https://t.me/news' }],
        [{ text: 'I have joined', callback_data: 'check' }],
      ],
    };
    const { result } = await harbour.call('sendMessage', {
      chat_id: harbour.group,
      text: 'Join',
      reply_markup: markup,
    });
    messageId = (result as { message_id: number }).message_id;
    harbour.takeUpdates();
  });
  afterEach(() => harbour.close());

  async function press(more: Record<string, unknown> = {}): Promise<string> {
    const { queryId } = await harbour.act<{ queryId: string }>({
      do: 'press',
      chatId: harbour.group,
      userId: mia,
      messageId,
      ...more,
    });
    return queryId;
  }
  const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

  it.each([[undefined], ['I have joined'], [1]])('of button %s brings its data', async (button) => {
    const queryId = await press({ button });

    expect(harbour.takeUpdates()).toMatchObject([
      { callback_query: { id: queryId, from: { id: mia }, data: 'check', message: { message_id: messageId } } },
    ]);
  });

  it('is answered once', async () => {
    const queryId = await press();
    const answer = { callback_query_id: queryId, text: 'Not yet', show_alert: true };

    const first = await harbour.call('answerCallbackQuery', answer);
    const second = await harbour.call('answerCallbackQuery', answer);
    const seen = await harbour.request('GET', `/sandbox/answers/${queryId}`);

    expect([first.ok, second.description]).toEqual([true, tooOld]);
    expect(seen.body).toMatchObject({ userId: mia, text: 'Not yet', alert: true });
  });

  it('cannot be answered late, nor at length', async () => {
    const queryId = await press();

    const long = await harbour.call('answerCallbackQuery', { callback_query_id: queryId, text: 'x'.repeat(201) });
    harbour.advance(20);
    const late = await harbour.call('answerCallbackQuery', { callback_query_id: queryId });

    expect([long.description, late.description]).toEqual(['Bad Request: MESSAGE_TOO_LONG', tooOld]);
  });

  it('on a deleted message carries an inaccessible one', async () => {
    await harbour.call('deleteMessage', { chat_id: harbour.group, message_id: messageId });

    await press();

    expect(harbour.takeUpdates()).toMatchObject([{ callback_query: { message: { message_id: messageId, date: 0 } } }]);
  });
});
