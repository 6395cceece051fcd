import { describe, expect, it } from 'vitest';
import { parseChatId, parseGroupKey, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { ALL_PERMISSIONS, NO_PERMISSIONS } from '@gmbot/core/domain/permissions';
import { waitUntil } from '@gmbot/core/errors/app-error';
import type { OutgoingMessage } from '@gmbot/core/gate/telegram-port';
import { BotApiUnreachable } from '@gmbot/core/telegram/bot-api-failure';
import { BOT, createGatewayBench as setUp, refuse } from '../../support/gateway-bench.js';

const GROUP = parseChatId(-1001);
const USER = parseUserId(7);
const MESSAGE: OutgoingMessage = {
  chatId: GROUP,
  topicId: 0,
  content: { text: 'Mia, please join', entities: [{ type: 'text_mention', offset: 0, length: 3, userId: USER }] },
  buttons: [[{ text: 'Join', url: 'https://t.me/news' }], [{ text: 'I have joined', press: 'joined' }]],
};

describe('what the gateway sends', () => {
  it('names every permission both ways, and an until_date for a hold only', async () => {
    const { telegram, sent } = setUp();

    await telegram.restrict(GROUP, USER, { kind: 'hold', untilDate: 1_900_000_000 });
    await telegram.restrict(GROUP, USER, { kind: 'free' });

    const common = { chat_id: GROUP, user_id: USER, use_independent_chat_permissions: true };
    expect(sent.map(({ payload }) => payload)).toEqual([
      { ...common, permissions: NO_PERMISSIONS, until_date: 1_900_000_000 },
      { ...common, permissions: ALL_PERMISSIONS },
    ]);
  });

  it('sends text with entities and never markup to parse', async () => {
    const { telegram, sent } = setUp(() => ({ message_id: 11 }));

    const outcome = await telegram.send({ ...MESSAGE, topicId: 5, isSilent: true, replyTo: parseMessageId(3) });

    expect(outcome).toEqual({ kind: 'done', value: 11 });
    expect(sent).toEqual([
      {
        method: 'sendMessage',
        payload: {
          chat_id: GROUP,
          message_thread_id: 5,
          text: 'Mia, please join',
          entities: [{ type: 'text_mention', offset: 0, length: 3, user: { id: USER, is_bot: false, first_name: '' } }],
          link_preview_options: { is_disabled: true },
          disable_notification: true,
          reply_parameters: { message_id: 3, allow_sending_without_reply: true },
          reply_markup: {
            inline_keyboard: [
              [{ text: 'Join', url: 'https://t.me/news' }],
              [{ text: 'I have joined', callback_data: 'joined' }],
            ],
          },
        },
      },
    ]);
  });

  it('sends a picture with its text as the caption, as a form whose objects are texts', async () => {
    const { telegram, sent } = setUp(() => ({ message_id: 12 }));
    const message = { ...MESSAGE, topicId: 5, isSilent: true, replyTo: parseMessageId(3) };

    const outcome = await telegram.send(message, new Uint8Array([137, 80]));

    expect(outcome).toEqual({ kind: 'done', value: 12 });
    expect(sent).toMatchObject([
      {
        method: 'sendPhoto',
        payload: {
          chat_id: GROUP,
          message_thread_id: 5,
          photo: { source: { type: 'Buffer', data: [137, 80] }, filename: 'picture.png' },
          caption: 'Mia, please join',
          disable_notification: true,
          reply_parameters: '{"message_id":3,"allow_sending_without_reply":true}',
        },
      },
    ]);
    expect(JSON.parse(String(sent[0]?.payload['caption_entities']))).toMatchObject([
      { type: 'text_mention', length: 3 },
    ]);
    expect(JSON.parse(String(sent[0]?.payload['reply_markup']))).toHaveProperty('inline_keyboard');
  });

  it.each([
    [400, 'Bad Request: IMAGE_PROCESS_FAILED', 'picture-unfit'],
    [404, 'Not Found', 'picture-unfit'],
    [400, 'Bad Request: not enough rights to send photos to the chat', 'no-right'],
  ])('calls it a refusal when the picture is the fault: %i %s', async (httpCode, description, why) => {
    const { telegram } = setUp(() => refuse(httpCode, description));

    expect(await telegram.send(MESSAGE, new Uint8Array([1]))).toEqual({ kind: 'refused', why });
  });

  it('names no topic outside forums', async () => {
    const { telegram, sent } = setUp(() => ({ message_id: 11 }));

    await telegram.send(MESSAGE);

    expect(sent[0]?.payload).not.toHaveProperty('message_thread_id');
  });

  it('cuts an answer to a press after 200 characters', async () => {
    const { telegram, sent } = setUp();

    await telegram.answerPress('q1', '😀'.repeat(300), { isAlert: true });

    expect(sent[0]?.payload).toEqual({ callback_query_id: 'q1', text: '😀'.repeat(200), show_alert: true });
  });

  it('asks for itself by its own id', async () => {
    const { telegram, sent } = setUp(() => ({
      status: 'administrator',
      user: { id: BOT, is_bot: true, first_name: 'Gate' },
    }));

    const outcome = await telegram.getSelf(GROUP);

    expect(sent[0]?.payload).toEqual({ chat_id: GROUP, user_id: BOT });
    expect(outcome).toMatchObject({ kind: 'done', value: { status: 'administrator', isBot: true } });
  });

  it('tells the governor for whom a look-up is made', async () => {
    const { telegram, governor } = setUp(() => ({ status: 'left', user: { id: USER } }));

    await telegram.getChatMember(GROUP, USER, parseGroupKey(9));

    expect(governor.asked).toEqual([{ callClass: 'look-up', chat: GROUP, owner: 'member--1001-7', asker: 9 }]);
  });

  it('lets what a command or a press asks go ahead, by slots of its own', async () => {
    const command = setUp(() => ({ status: 'left', user: { id: 7 } }), 'command');
    const other = setUp(() => ({ status: 'left', user: { id: 7 } }));

    await command.telegram.getChatMember(GROUP, USER);
    await other.telegram.getChatMember(GROUP, USER, parseGroupKey(9), { isPress: true });

    expect([...command.governor.asked, ...other.governor.asked]).toMatchObject([
      { owner: 'command-member--1001-7', urgency: 'command' },
      { owner: 'press-member--1001-7', urgency: 'press', asker: 9 },
    ]);
  });
});

describe('what a call comes to', () => {
  it('is a wait, and nothing is sent, while there is no slot', async () => {
    const { telegram, governor, clock, sent, calls } = setUp();
    const untilMs = clock.now() + 5000;
    governor.slots.push({ kind: 'wait', untilMs, isHold: false });

    const outcome = await telegram.deleteMessages(GROUP, [parseMessageId(1)]);

    expect(outcome).toEqual({ kind: 'wait', untilMs, isHold: false });
    expect([sent, calls]).toEqual([[], []]);
  });

  it('waits a short while itself and asks again', async () => {
    const { telegram, governor, clock, pauses } = setUp();
    governor.slots.push({ kind: 'wait', untilMs: clock.now() + 250, isHold: false });

    const outcome = await telegram.deleteMessages(GROUP, [parseMessageId(1)]);

    expect(outcome.kind).toBe('done');
    expect(pauses).toEqual([250]);
  });

  it('gives short waits up that never end', async () => {
    const { telegram, governor, clock } = setUp();
    for (let index = 0; index < 10; index += 1)
      governor.slots.push({ kind: 'wait', untilMs: clock.now() + 100, isHold: false });

    expect((await telegram.answerPress('q', null)).kind).toBe('wait');
  });

  it('is a wait of the named time after a 429', async () => {
    const { telegram, governor, clock, calls } = setUp(() =>
      refuse(429, 'Too Many Requests', { retryAfterSeconds: 10_072 }),
    );

    const outcome = await telegram.send(MESSAGE);

    expect(outcome).toEqual({ kind: 'wait', untilMs: clock.now() + 10_072_000, isHold: true });
    expect(governor.notes).toEqual(['retry-after send -1001 10072']);
    expect(calls).toMatchObject([{ method: 'sendMessage', outcome: 'wait' }]);
  });

  it('is another try after a passing fault, and says whether it may be done', async () => {
    const { telegram, governor, clock } = setUp(() => new BotApiUnreachable('time-out', true));

    const outcome = await telegram.send(MESSAGE);

    expect(outcome).toEqual({ kind: 'again', untilMs: clock.now() + 500, isMaybeDone: true, fault: 'time-out' });
    expect(governor.notes).toEqual(['fault send -1001']);
  });

  it.each(['aborted', 'given-up'])('blames no chat for a call that we ended ourselves: %s', async (fault) => {
    const { telegram, governor, clock } = setUp(() => new BotApiUnreachable(fault, true));

    const outcome = await telegram.send(MESSAGE);

    expect(outcome).toEqual({ kind: 'again', untilMs: clock.now(), isMaybeDone: true, fault, isGivenUp: true });
    expect(governor.notes).toEqual([]);
  });

  it('leaves the probe of a hold to the next call when we ended it ourselves', async () => {
    const { telegram, governor } = setUp(() => new BotApiUnreachable('given-up', true));
    governor.slots.push({ kind: 'go', isProbe: true });

    await telegram.send(MESSAGE);

    expect(governor.notes).toEqual(['no answer send -1001']);
  });

  it.each([
    ['message is not modified: specified new message content', { kind: 'already' }],
    ['message to edit not found', { kind: 'refused', why: 'message-gone' }],
  ])('reads an edit that meets "%s"', async (text, expected) => {
    const { telegram } = setUp(() => refuse(400, `Bad Request: ${text}`));

    expect(await telegram.edit(parseMessageId(3), MESSAGE)).toEqual(expected);
  });

  it('is a mistake when the result is not of the method', async () => {
    const { telegram } = setUp(() => ({ nonsense: true }));

    expect((await telegram.getChat('@news')).kind).toBe('mistake');
  });

  it('tells the governor how a probe fared, when Telegram refuses as well', async () => {
    const { telegram, governor } = setUp(() => refuse(400, 'Bad Request: chat not found'));
    governor.slots.push({ kind: 'go', isProbe: true });

    await telegram.getChat(GROUP);
    await telegram.getChat(GROUP);

    expect(governor.notes).toEqual(['success look-up -1001']);
  });

  it('is not lost when Redis cannot be told of it', async () => {
    const { telegram, governor, clock } = setUp(() => refuse(429, 'Too Many Requests', { retryAfterSeconds: 7 }));
    governor.noteRetryAfter = async () => {
      throw waitUntil('redis-away', 0);
    };

    expect(await telegram.send(MESSAGE)).toEqual({ kind: 'wait', untilMs: clock.now() + 7000, isHold: true });
  });
});
