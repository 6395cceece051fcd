/**
 * A cache in front of one query. Words. Miss: a key that is neither kept nor being loaded. Load: the query under way
 * for a key; whoever misses meanwhile shares it. Stale load: the key was dropped after the load began; its answer
 * goes to those who wait for it and is not kept, and the next miss loads anew.
 */
import { LRUCache } from 'lru-cache';

/** A cache of answers; "nothing there" is an answer too. */
export interface ReadThrough<Key, Value> {
  /** Rejects as the load does; a failure is not kept. */
  read(key: Key): Promise<Value | null>;
  drop(key: Key): void;
  /** Drops what matches. Every load under way becomes stale: what it will answer is not known. */
  dropWhere(matches: (value: Value) => boolean): void;
  clear(): void;
}

interface Options<Key, Value> {
  readonly load: (key: Key) => Promise<Value | null>;
  /** How many answers are kept. */
  readonly max: number;
  readonly ttlMs: number;
  /** Milliseconds of a clock that only goes forward. @defaultValue performance */
  readonly perf?: { now(): number };
}

interface Load<Value> {
  readonly answer: Promise<Value | null>;
  isStale: boolean;
}

/** Composes a cache; it starts empty. */
export function createReadThrough<Key extends number, Value>(options: Options<Key, Value>): ReadThrough<Key, Value> {
  const { load, max, ttlMs, perf = performance } = options;
  const kept = new LRUCache<Key, { readonly value: Value | null }>({ max, ttl: ttlMs, ttlResolution: 0, perf });
  const loads = new Map<Key, Load<Value>>();

  function begin(key: Key): Promise<Value | null> {
    const current: Load<Value> = { answer: load(key), isStale: false };
    loads.set(key, current);
    return current.answer.then(
      (value) => {
        if (!current.isStale) {
          loads.delete(key);
          kept.set(key, { value });
        }
        return value;
      },
      (error: unknown) => {
        if (!current.isStale) loads.delete(key);
        throw error;
      },
    );
  }

  function forsake(key: Key, current: Load<Value>): void {
    current.isStale = true;
    loads.delete(key);
  }

  return {
    async read(key) {
      const entry = kept.get(key);
      if (entry !== undefined) return entry.value;
      return loads.get(key)?.answer ?? begin(key);
    },
    drop(key) {
      kept.delete(key);
      const current = loads.get(key);
      if (current !== undefined) forsake(key, current);
    },
    dropWhere(matches) {
      for (const [key, { value }] of kept.entries()) if (value !== null && matches(value)) kept.delete(key);
      for (const [key, current] of loads) forsake(key, current);
    },
    clear() {
      kept.clear();
      for (const [key, current] of loads) forsake(key, current);
    },
  };
}
