import { BotApiError } from '@gmbot/core/telegram/bot-api-failure';
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 30 * 1000;
const DEFAULT_RETRY_AFTER_MS = 5 * 1000;

/** How long to wait after so many failures in a row: as long as Telegram says, else 1, 2, 4 … 30 s. */
export function pauseAfterMs(err: unknown, failures: number): number {
  if (err instanceof BotApiError && err.httpCode === 429) {
    return err.retryAfterSeconds ? err.retryAfterSeconds * 1000 : DEFAULT_RETRY_AFTER_MS;
  }
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), MAX_PAUSE_MS);
}

/** Resolves after the pause, or as soon as the signal aborts; never rejects. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
