import { BotApiError } from '../world/sandbox-errors.js';
import type { JsonObject, PendingUpdate } from '../world/types.js';
import { dropExpiredUpdates } from '../world/updates.js';
import type { World } from '../world/world.js';
import type { ParametersOf } from '../bot-api/parameters.js';

/** https://core.telegram.org/bots/api#getupdates */
const DEFAULT_LIMIT = 100;
const MOST_SECONDS = 50;

export interface LongPolling {
  /** The next updates, at once or after `timeout` seconds at the latest. A later call ends an earlier one with 409. */
  getUpdates(parameters: ParametersOf<'getUpdates'>): Promise<JsonObject[]>;
  /** Ends a call that waits. */
  close(): void;
}

/** getUpdates. Updates below `offset` are confirmed and forgotten; the others come again at the next call. */
export function createLongPolling(world: World): LongPolling {
  let endWaiting: ((end: JsonObject[] | BotApiError) => void) | undefined;

  return {
    async getUpdates(parameters) {
      if (world.data.webhook) {
        throw new BotApiError(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      endWaiting?.(
        new BotApiError(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      );
      if (parameters.allowed_updates) world.data.allowedUpdates = parameters.allowed_updates;
      confirm(world, parameters.offset ?? 0);
      const ready = readReady(world, parameters);
      const waitMs = Math.min(parameters.timeout ?? 0, MOST_SECONDS) * 1_000;
      return ready.length > 0 || waitMs <= 0 ? ready : wait(parameters, waitMs);
    },
    close: () => endWaiting?.([]),
  };

  function wait(parameters: ParametersOf<'getUpdates'>, waitMs: number): Promise<JsonObject[]> {
    return new Promise((resolve, reject) => {
      const unlisten = world.listen((event) => {
        if (event.type === 'updates') look();
      });
      const ticker = setInterval(look, 50);
      const timer = setTimeout(() => end([]), waitMs);
      endWaiting = end;

      function look(): void {
        if (world.data.webhook) return end(new BotApiError(409, 'Conflict: terminated by setWebhook request'));
        const ready = readReady(world, parameters);
        if (ready.length > 0) end(ready);
      }
      function end(result: JsonObject[] | BotApiError): void {
        unlisten();
        clearInterval(ticker);
        clearTimeout(timer);
        if (endWaiting === end) endWaiting = undefined;
        if (result instanceof BotApiError) reject(result);
        else resolve(result);
      }
    });
  }
}

function confirm(world: World, offset: number): void {
  if (offset > 0) world.data.updates = world.data.updates.filter(({ updateId }) => updateId >= offset);
  if (offset < 0) world.data.updates = world.data.updates.slice(offset);
}

/** Stops at the first update that is still on its way, since confirming a later one would forget it. */
function readReady(world: World, { limit = DEFAULT_LIMIT }: ParametersOf<'getUpdates'>): JsonObject[] {
  if (world.delivery.paused) return [];
  dropExpiredUpdates(world);
  const now = world.now();
  const firstLate = world.data.updates.findIndex(({ notBeforeMs }: PendingUpdate) => notBeforeMs > now);
  const ready = firstLate < 0 ? world.data.updates : world.data.updates.slice(0, firstLate);
  return ready.slice(0, Math.min(Math.max(limit, 1), 100)).map(({ body }) => body);
}
