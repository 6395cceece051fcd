import type { BotApi } from '@gmbot/core/telegram/bot-api';
import { toWebhookPayload } from '@gmbot/core/telegram/webhook';
import type { FastifyBaseLogger } from 'fastify';
import { pause, pauseAfterMs } from './pauses.js';

/** What a registration needs. */
export interface WebhookRegistration {
  readonly botApi: Pick<BotApi, 'call'>;
  /** Where Telegram reaches the webhook. */
  readonly url: string;
  readonly secret: string;
  readonly log: FastifyBaseLogger;
  readonly signal: AbortSignal;
}

/**
 * Tells Telegram where the webhook is, again and again until it is told or the signal aborts. Pending updates are kept.
 * Resolves with whether it is registered; never rejects.
 */
export async function registerWebhook({ botApi, url, secret, log, signal }: WebhookRegistration): Promise<boolean> {
  const payload = toWebhookPayload(url, secret);
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      await botApi.call('setWebhook', payload, { signal });
      log.info({ url }, 'The webhook is registered');
      return true;
    } catch (err) {
      if (signal.aborted) break;
      const pauseMs = pauseAfterMs(err, failures);
      log.warn({ err, pauseMs }, 'The webhook could not be registered; it is tried again');
      await pause(pauseMs, signal);
    }
  }
  return false;
}
