import { createHmac } from 'node:crypto';

/**
 * The webhook's secret for whoever sets none: it follows from the token, so every replica finds the same one,
 * and gives nothing of the token away. 64 hexadecimal characters.
 *
 * @see https://core.telegram.org/bots/api#setwebhook secret_token: 1–256 of A-Z, a-z, 0-9, _ and -
 */
export function deriveWebhookSecret(botToken: string): string {
  return createHmac('sha256', botToken).update('gmbot webhook secret').digest('hex');
}
