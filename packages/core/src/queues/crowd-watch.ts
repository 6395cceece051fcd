import { LRUCache } from 'lru-cache';

/** So many people come into or leave a chat within a second in its usual life. */
export const MOST_CALM_MOVES = 20;
const WATCHED_CHATS = 10_000;
const WINDOW_MS = 1000;

/** Counts a move of the chat; true iff there were many within a second. */
export type CrowdWatch = (chatId: number) => boolean;

/** Counts in the memory of one process: each of several ingresses sees its share of a crowd. */
export function createCrowdWatch(perf: { now(): number } = performance): CrowdWatch {
  const windows = new LRUCache<number, { moves: number }>({
    max: WATCHED_CHATS,
    ttl: WINDOW_MS,
    ttlResolution: 0,
    perf,
  });

  return (chatId) => {
    const window = windows.get(chatId) ?? { moves: 0 };
    if (window.moves === 0) windows.set(chatId, window);
    window.moves += 1;
    return window.moves > MOST_CALM_MOVES;
  };
}
