import type { GroupKey } from '../domain/ids.js';

/** Counters that `/stats` shows beside what the ledger knows. */
export interface Stats {
  read(groupKey: GroupKey): Promise<{
    /** Memberships answered by the cache. */
    readonly hits: number;
    /** Memberships that Telegram was asked for. */
    readonly misses: number;
  }>;
}

/** Hits of all answers in percent, with one decimal; 0 while nothing was asked. */
export function toHitRatePercent({ hits, misses }: { readonly hits: number; readonly misses: number }): string {
  const all = hits + misses;
  return all === 0 ? '0' : (Math.round((hits / all) * 1000) / 10).toString();
}
