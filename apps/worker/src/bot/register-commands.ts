import type { BotApi } from '@gmbot/core/telegram/bot-api';
import type { Logger } from 'pino';
import { listCommandMenus } from './commands/command-menu.js';

/** Tells Telegram which commands to offer where. Every worker does it: the same menus again change nothing. A refusal is no reason not to work. */
export async function registerCommands(api: BotApi, log: Logger, signal: AbortSignal): Promise<void> {
  for (const { scope, commands } of listCommandMenus()) {
    try {
      await api.call('setMyCommands', { scope, commands }, { signal });
    } catch (err) {
      log.warn({ err, scope: scope.type }, 'The command menu was not registered');
    }
  }
}
