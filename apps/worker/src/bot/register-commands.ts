import { createHash } from 'node:crypto';
import { AppError } from '@gmbot/core/errors/app-error';
import type { Claims } from '@gmbot/core/gate/ports';
import type { BotApi } from '@gmbot/core/telegram/bot-api';
import { type Pause, pauseByTimer } from '@gmbot/core/telegram/pause';
import type { Logger } from 'pino';
import { listCommandMenus } from './commands/command-menu.js';

/** Telegram keeps the menus; once in this time they are told again, should somebody else have changed them. */
const TOLD_AGAIN_MS = 7 * 24 * 60 * 60 * 1000;
/** Longer than telling takes; a worker that dies over it leaves it to the next one after this time. */
const TELLING_MS = 60 * 1000;

/** What registering needs. */
export interface RegisterCommandsDeps {
  readonly api: BotApi;
  readonly claims: Pick<Claims, 'take' | 'isTaken' | 'release'>;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** @defaultValue a timer */
  readonly pause?: Pause;
}

/** Redis that is away, or not yet there, is asked again after this long. */
const REDIS_PAUSE_MS = 1000;

/**
 * Tells Telegram which commands to offer where, in every language. One worker of the fleet does it for all, for each version
 * of the menus. A refusal is no reason not to work: the next worker to start tries again. Redis that is away is waited for.
 */
export async function registerCommands(deps: RegisterCommandsDeps): Promise<void> {
  const { signal, pause = pauseByTimer } = deps;
  while (!signal.aborted) {
    try {
      return await tellOnce(deps);
    } catch (err) {
      if (!(err instanceof AppError) || err.retry.kind !== 'until') throw err;
      await pause(REDIS_PAUSE_MS, signal).catch(() => undefined); // told to end
    }
  }
}

/** @throws AppError until, while Redis is away */
async function tellOnce({ api, claims, log, signal }: RegisterCommandsDeps): Promise<void> {
  const menus = listCommandMenus();
  const digest = createHash('sha256').update(JSON.stringify(menus)).digest('base64url').slice(0, 16);
  const [told, telling] = [`command-menus-${digest}`, 'command-menus'];
  if ((await claims.isTaken(told)) || !(await claims.take(telling, TELLING_MS))) return;
  try {
    for (const menu of menus) await api.call('setMyCommands', { ...menu }, { signal });
    await claims.take(told, TOLD_AGAIN_MS);
  } catch (err) {
    log.warn({ err }, 'The command menus were not registered');
  } finally {
    await claims.release(telling);
  }
}
