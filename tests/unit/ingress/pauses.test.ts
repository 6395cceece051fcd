import { BotApiError, BotApiUnreachable } from '@gmbot/core/telegram/bot-api-failure';
import { pause, pauseAfterMs } from '@gmbot/ingress/polling/pauses';
import { expect, it } from 'vitest';

function tooManyRequests(retryAfterSeconds: number | null): BotApiError {
  return new BotApiError({ httpCode: 429, description: 'Too Many Requests', retryAfterSeconds, migrateToChatId: null });
}

it('waits longer with each failure, and never longer than half a minute', () => {
  const failure = new BotApiUnreachable('ECONNRESET', true);

  const pauses = Array.from({ length: 7 }, (_, index) => pauseAfterMs(failure, index + 1));

  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

it('waits as long as Telegram says, however long', () => {
  expect([pauseAfterMs(tooManyRequests(3), 1), pauseAfterMs(tooManyRequests(10_072), 1)]).toEqual([3000, 10_072_000]);
});

it.each([null, 0])('waits five seconds when Telegram says %s', (retryAfterSeconds) => {
  expect(pauseAfterMs(tooManyRequests(retryAfterSeconds), 4)).toBe(5000);
});

it('ends a pause at once when it is told to', async () => {
  const end = new AbortController();
  const pausing = pause(60_000, end.signal);

  end.abort();

  await expect(pausing).resolves.toBeUndefined();
});
