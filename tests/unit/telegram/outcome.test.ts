import { describe, expect, it } from 'vitest';
import { BotApiError, BotApiUnreachable } from '@gmbot/core/telegram/bot-api-failure';
import { readFailure } from '@gmbot/core/telegram/outcome';

function refusal(
  httpCode: number,
  description: string,
  more: { retryAfterSeconds?: number; migrateToChatId?: number } = {},
) {
  return new BotApiError({ httpCode, description, retryAfterSeconds: null, migrateToChatId: null, ...more });
}

describe('readFailure', () => {
  it('takes the time of a 429 as it was named', () => {
    expect(readFailure('sendMessage', refusal(429, 'Too Many Requests', { retryAfterSeconds: 10_072 }))).toEqual({
      kind: 'flooded',
      retryAfterSeconds: 10_072,
    });
  });

  it('says where an upgraded group moved to', () => {
    const failure = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrateToChatId: -1001,
    });

    expect(readFailure('restrictChatMember', failure)).toEqual({
      kind: 'refused',
      why: 'chat-upgraded',
      movedTo: -1001,
    });
  });

  it('keeps whether a call may have been done', () => {
    expect(readFailure('sendMessage', new BotApiUnreachable('ECONNREFUSED', false))).toEqual({
      kind: 'faulty',
      fault: 'ECONNREFUSED',
      isMaybeDone: false,
    });
  });

  it('takes a send that Telegram says failed for not made, and nothing else', () => {
    const said = new BotApiUnreachable('http-502', true);

    expect(readFailure('sendMessage', said)).toMatchObject({ kind: 'faulty', isMaybeDone: false });
    expect(readFailure('sendPhoto', said)).toMatchObject({ kind: 'faulty', isMaybeDone: false });
    expect(readFailure('restrictChatMember', said)).toMatchObject({ kind: 'faulty', isMaybeDone: true });
    expect(readFailure('sendMessage', new BotApiUnreachable('ECONNRESET', true))).toMatchObject({ isMaybeDone: true });
  });

  it('tells a method that the server does not know from a chat that it does not find', () => {
    expect(readFailure('deleteMessages', refusal(404, 'Not Found'))).toEqual({ kind: 'no-such-method' });
    expect(readFailure('getChat', refusal(400, 'Bad Request: chat not found'))).toEqual({
      kind: 'refused',
      why: 'chat-not-found',
    });
  });

  it('calls a text that it does not know our mistake', () => {
    expect(readFailure('sendMessage', refusal(400, 'Bad Request: message text is empty'))).toEqual({
      kind: 'mistake',
      description: '400: Bad Request: message text is empty',
    });
  });

  it('tries again after a fault that Telegram has with itself', () => {
    expect(readFailure('sendMessage', refusal(400, 'Bad Request: RPC_CALL_FAIL'))).toMatchObject({ kind: 'faulty' });
  });
});
