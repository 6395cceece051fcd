/**
 * Long polling: getUpdates, every update into Redis, and only then the next getUpdates, whose offset confirms them. What was
 * not confirmed comes again, and makes no second job.
 *
 * @see https://core.telegram.org/bots/api#getupdates
 */
import type { UpdateQueue } from '@gmbot/core/queues/update-queue';
import type { BotApi } from '@gmbot/core/telegram/bot-api';
import { BotApiError } from '@gmbot/core/telegram/bot-api-failure';
import { USED_UPDATE_KINDS } from '@gmbot/core/telegram/slim-update';
import type { FastifyBaseLogger } from 'fastify';
import { pause, pauseAfterMs } from './pauses.js';

const LONG_POLL_SECONDS = 25;
const ANSWER_TIMEOUT_MS = (LONG_POLL_SECONDS + 10) * 1000;
const BATCH = 100;
const QUEUE_AWAY_PAUSE_MS = 1000;
const CONFLICT = 409;

/** What polling needs. */
export interface Polling {
  readonly botApi: Pick<BotApi, 'call'>;
  readonly accept: UpdateQueue['accept'];
  readonly log: FastifyBaseLogger;
  /** Told true after each answer of Telegram, false after each failure. */
  readonly onAnswer: (isAnswered: boolean) => void;
  /** Seconds that Telegram may keep a request open. @defaultValue 25 */
  readonly longPollSeconds?: number;
}

/** Polls until the signal aborts. Never rejects. */
export async function pollUpdates(polling: Polling, signal: AbortSignal): Promise<void> {
  let offset: number | undefined;
  let hasWebhook = true;
  let failures = 0;
  while (!signal.aborted) {
    try {
      if (hasWebhook) await polling.botApi.call('deleteWebhook', {}, { signal });
      hasWebhook = false;
      const updates = await fetchUpdates(polling, offset, signal);
      failures = 0;
      polling.onAnswer(true);
      offset = (await takeIn(polling, updates, signal)) ?? offset;
    } catch (err) {
      if (signal.aborted) return;
      failures += 1;
      // a conflict is a webhook that somebody set, or another poller
      hasWebhook ||= err instanceof BotApiError && err.httpCode === CONFLICT;
      const pauseMs = pauseAfterMs(err, failures);
      polling.onAnswer(false);
      polling.log.warn({ err, pauseMs }, 'Telegram gave no updates; it is asked again');
      await pause(pauseMs, signal);
    }
  }
}

async function fetchUpdates(
  { botApi, longPollSeconds = LONG_POLL_SECONDS }: Polling,
  offset: number | undefined,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const payload = {
    ...(offset === undefined ? {} : { offset }),
    limit: BATCH,
    timeout: longPollSeconds,
    allowed_updates: [...USED_UPDATE_KINDS],
  };
  const answer = await botApi.call('getUpdates', payload, { signal, timeoutMs: ANSWER_TIMEOUT_MS });
  return Array.isArray(answer) ? (answer as readonly unknown[]) : [];
}

/** Gives the offset that confirms them all; null iff there are none, or not all are in Redis because the signal aborted. */
async function takeIn(polling: Polling, updates: readonly unknown[], signal: AbortSignal): Promise<number | null> {
  let offset: number | null = null;
  for (const update of updates) {
    if (!(await takeInOne(polling, update, signal))) return null;
    const updateId = readUpdateId(update);
    if (updateId !== null) offset = Math.max(offset ?? updateId + 1, updateId + 1);
  }
  return offset;
}

/** Tries until the update is in Redis; false iff the signal aborted before. */
async function takeInOne({ accept, log }: Polling, update: unknown, signal: AbortSignal): Promise<boolean> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      await accept(update);
      return true;
    } catch (err) {
      if (tries === 1) log.warn({ err }, 'The queue cannot take updates; they wait at Telegram');
      await pause(QUEUE_AWAY_PAUSE_MS, signal);
    }
  }
  return false;
}

function readUpdateId(update: unknown): number | null {
  if (typeof update !== 'object' || update === null || !('update_id' in update)) return null;
  return typeof update.update_id === 'number' && Number.isSafeInteger(update.update_id) ? update.update_id : null;
}
