import { parseChannelKey, parseGroupKey, parseUserId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import { msOf, text } from './sql.js';

/** True for rows of `holds AS h` that are held by us or about to be. The partial indexes repeat it word for word. */
export const IS_HELD = text(`(h.owner = 'ours' OR h.intent = 'hold')`);

/** A row of `holds AS h`, as {@link toLedgerRow} reads it. */
export const ROW_JSON = text(`json_build_object(
  'groupKey', h.group_id, 'userId', h.user_id, 'owner', h.owner, 'intent', h.intent, 'untilDate', h.until_date,
  'previousUntilDate', h.previous_until_date, 'version', h.version, 'heldSinceMs', ${msOf('h.held_since')},
  'missing', coalesce(h.missing, '{}'), 'joined', coalesce(h.joined, '{}'), 'reason', h.reason, 'isPresent', h.present, 'isQuiet', h.quiet,
  'name', h.name, 'topicId', h.topic_id, 'warningId', h.warning_id, 'isBlocked', h.blocked_at IS NOT NULL,
  'blockedReason', h.blocked_reason, 'isPardoned', h.pardoned_at IS NOT NULL,
  'offences', h.offences, 'isWarned', h.warned, 'isServed', h.served, 'isSilent', h.silent)`);

/** What {@link ROW_JSON} gives. */
export type LedgerRowJson = Omit<LedgerRow, 'groupKey' | 'userId' | 'missing' | 'joined'> & {
  readonly groupKey: number;
  readonly userId: number;
  readonly missing: readonly number[];
  readonly joined: readonly number[];
};

/** Maps {@link ROW_JSON}. */
export function toLedgerRow(json: LedgerRowJson): LedgerRow {
  return {
    ...json,
    groupKey: parseGroupKey(json.groupKey),
    userId: parseUserId(json.userId),
    missing: json.missing.map(parseChannelKey),
    joined: json.joined.map(parseChannelKey),
  };
}
