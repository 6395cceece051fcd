import { z } from 'zod';
import { parseUserId, type UserId } from '../domain/ids.js';
import type { BotApi } from './bot-api.js';
import { BotApiError } from './bot-api-failure.js';
import type { Pause } from './pause.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30 * 1000;

/** Who we are. */
export interface Bot {
  readonly id: UserId;
  readonly username: string;
  readonly firstName: string;
}

const botSchema = z.object({ id: z.int(), username: z.string().default(''), first_name: z.string().default('') });

/**
 * Asks Telegram who we are, for the start of a process; again and again with growing pauses until it answers.
 *
 * @see https://core.telegram.org/bots/api#getme
 * @throws BotApiError when the token is wrong (401, 404)
 */
export async function readBot(
  api: BotApi,
  {
    pause,
    signal,
    onFault,
  }: { readonly pause: Pause; readonly signal?: AbortSignal; readonly onFault?: (err: unknown) => void },
): Promise<Bot> {
  for (let tries = 0; ; tries += 1) {
    try {
      const { id, username, first_name } = botSchema.parse(
        await api.call('getMe', {}, signal === undefined ? {} : { signal }),
      );
      return { id: parseUserId(id), username, firstName: first_name };
    } catch (err) {
      if (err instanceof BotApiError && err.httpCode !== 429) throw err;
      onFault?.(err);
      const namedMs = err instanceof BotApiError ? (err.retryAfterSeconds ?? 0) * 1000 : 0;
      await pause(Math.max(namedMs, Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS)), signal);
    }
  }
}
