/** Gauges are read from their stores at most this often, however many scrape. */
export const FRESH_MS = 5 * 1000;

/** Gives a function that brings all gauges up to date, if they are not; it never rejects, and what failed is read again at once. */
export function createRefresh(
  reads: readonly (() => Promise<void>)[],
  /** Monotonic milliseconds. */
  now: () => number,
): () => Promise<void> {
  let refreshing: Promise<void> | null = null;
  let refreshedAtMs = -Infinity;

  async function readAll(): Promise<void> {
    const startedAtMs = now();
    const results = await Promise.allSettled(reads.map((read) => read()));
    refreshedAtMs = results.every(({ status }) => status === 'fulfilled') ? startedAtMs : -Infinity;
  }

  return async () => {
    if (refreshing === null && now() - refreshedAtMs < FRESH_MS) return;
    refreshing ??= readAll().finally(() => {
      refreshing = null;
    });
    await refreshing;
  };
}
