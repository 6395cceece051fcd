import type { StoreDeps } from './store-deps.js';
import { sql, time } from './sql.js';

/** Closed rows of the ledger and entries of the audit are kept this long. */
export const KEEP_MS = 90 * 24 * 60 * 60 * 1000;

/** Removes what is older than {@link KEEP_MS}: at most `limit` of each kind; tells how many went. Of every bot alike. */
export interface Prune {
  (nowMs: number, limit: number): Promise<{ readonly rows: number; readonly entries: number }>;
}

/**
 * Composes pruning. A row is closed when nothing depends on it: not ours, no intent, no block, no pardon, no warning.
 */
export function createPrune({ db }: Pick<StoreDeps, 'db'>): Prune {
  return async function prune(nowMs, limit) {
    const before = time(nowMs - KEEP_MS);
    const rows = await db.$executeRaw(sql`DELETE FROM holds WHERE ctid = ANY (ARRAY(
      SELECT h.ctid FROM holds AS h
      WHERE h.owner <> 'ours' AND h.intent IS NULL AND h.blocked_at IS NULL AND h.pardoned_at IS NULL
        AND h.warning_id IS NULL AND h.updated_at < ${before}
      ORDER BY h.updated_at LIMIT ${limit} FOR UPDATE SKIP LOCKED))`);
    const entries = await db.$executeRaw(sql`DELETE FROM audit_entries WHERE ctid = ANY (ARRAY(
      SELECT a.ctid FROM audit_entries AS a WHERE a.at < ${before} ORDER BY a.at LIMIT ${limit} FOR UPDATE SKIP LOCKED))`);
    return { rows, entries };
  };
}
