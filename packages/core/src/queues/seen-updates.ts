/**
 * Which update ids were handled: one bit each, in keys of 65,536 that live 25 h (Telegram repeats an update for 24 h).
 * The worker writes the bit before the job completes; while the job exists its id covers the update.
 */
import { queuePrefix } from './names.js';
import type { TurnStore } from './turn-store.js';

const IDS_PER_KEY = 65_536;
/** An update that was handled is known for this long. */
export const SEEN_KEEP_SECONDS = 25 * 60 * 60;

/** Where the bit of an update id is. Negative ids have keys of their own. */
export function locateUpdateId(botId: number, updateId: number): { readonly key: string; readonly offset: number } {
  const page = Math.floor(updateId / IDS_PER_KEY);
  return { key: `${queuePrefix(botId)}:seen-updates:${page}`, offset: updateId - page * IDS_PER_KEY };
}

/** Reads and writes them. */
export interface SeenUpdates {
  /** True iff the update was handled in the last 25 h. */
  read(updateId: number): Promise<boolean>;
  /** Notes that the update was handled; idempotent. */
  mark(updateId: number): Promise<void>;
}

/** Composes it. */
export function createSeenUpdates(turns: Pick<TurnStore, 'getBit' | 'setBit'>, botId: number): SeenUpdates {
  return {
    read(updateId) {
      const { key, offset } = locateUpdateId(botId, updateId);
      return turns.getBit(key, offset);
    },
    mark(updateId) {
      const { key, offset } = locateUpdateId(botId, updateId);
      return turns.setBit(key, offset, SEEN_KEEP_SECONDS);
    },
  };
}
