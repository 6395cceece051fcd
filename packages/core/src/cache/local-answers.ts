/**
 * What one process knows by itself, for the time when the cache is away. An answer counts for 30 s after it was learned and
 * stays as the last certain one; 20,000 are kept.
 */
import { LRUCache } from 'lru-cache';
import type { Entry } from '../domain/evidence.js';
import type { Clock } from '../gate/ports.js';

/** An answer counts this long in the process that learned it. */
export const LOCAL_FRESH_MS = 30 * 1000;
const LOCAL_ANSWERS = 20_000;

/** Answers by the cache's own keys. */
export interface LocalAnswers {
  get(key: string): Entry | null;
  set(key: string, entry: Entry): void;
  delete(key: string): void;
}

/** Keeps them in memory. */
export function createLocalAnswers(clock: Clock): LocalAnswers {
  const entries = new LRUCache<string, { readonly entry: Entry; readonly freshUntilMs: number }>({
    max: LOCAL_ANSWERS,
  });

  return {
    get(key) {
      const kept = entries.get(key);
      if (kept === undefined) return null;
      return { ...kept.entry, freshUntilMs: Math.min(kept.entry.freshUntilMs, kept.freshUntilMs) };
    },
    set: (key, entry) => void entries.set(key, { entry, freshUntilMs: clock.now() + LOCAL_FRESH_MS }),
    delete: (key) => void entries.delete(key),
  };
}
