import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import type { Ledger, RowPatch } from './ports.js';

/** The ledger's row is not to be trusted: the settle that follows reads the member. Does nothing without one. */
export interface DoubtRow {
  (groupKey: Group['key'], userId: UserId, patch?: RowPatch): Promise<void>;
}

/** Composes it. */
export function createDoubtRow(ledger: Pick<Ledger, 'readRow' | 'patch'>): DoubtRow {
  return async function doubt(groupKey, userId, patch = {}) {
    for (;;) {
      const row = await ledger.readRow(groupKey, userId);
      if (row === null) return;
      const doubted: RowPatch =
        row.owner === 'ours'
          ? { intent: row.intent ?? 'hold' }
          : { owner: 'none', intent: row.untilDate === null ? null : 'free' };
      if ((await ledger.patch(groupKey, userId, row.version, { ...doubted, ...patch })) !== null) return;
    }
  };
}
