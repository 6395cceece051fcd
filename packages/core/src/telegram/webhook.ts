/** What we tell Telegram of our webhook, and what it tells of it. */
import { z } from 'zod';
import { USED_UPDATE_KINDS } from './slim-update.js';

/** Where the ingress takes updates in, below its public origin. */
export const WEBHOOK_PATH = '/telegram/webhook';
/** The most that Telegram opens. @see https://core.telegram.org/bots/api#setwebhook */
const MAX_CONNECTIONS = 100;

/** The arguments of `setWebhook`: exactly the kinds of update that we use; pending updates are kept. */
export function toWebhookPayload(url: string, secret: string): Readonly<Record<string, unknown>> {
  return {
    url,
    secret_token: secret,
    allowed_updates: [...USED_UPDATE_KINDS],
    max_connections: MAX_CONNECTIONS,
  };
}

const webhookInfo = z
  .object({
    url: z.string(),
    pending_update_count: z.int(),
    last_error_date: z.int().optional(),
    last_error_message: z.string().optional(),
    max_connections: z.int().optional(),
    allowed_updates: z.array(z.string()).optional(),
  })
  .transform((info) => ({
    /** Empty = none is set. */
    url: info.url,
    pendingUpdates: info.pending_update_count,
    /** Unix ms; null = no delivery ever failed. */
    lastErrorAtMs: info.last_error_date === undefined ? null : info.last_error_date * 1000,
    lastError: info.last_error_message ?? null,
    maxConnections: info.max_connections ?? null,
    /** Null = the kinds that Telegram sends unless told otherwise. */
    allowedUpdates: info.allowed_updates ?? null,
  }));

/** What Telegram knows of our webhook. */
export type WebhookInfo = z.infer<typeof webhookInfo>;

/** Reads the answer of `getWebhookInfo`. @throws ZodError when it is something else */
export function parseWebhookInfo(result: unknown): WebhookInfo {
  return webhookInfo.parse(result);
}
