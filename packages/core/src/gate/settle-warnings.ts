/**
 * Owns what stands in one topic: reads the ledger, gives everyone who is to be named a warning, and makes their messages agree.
 * One run per topic at a time. What is to go goes first: it has a lane of its own, and never waits for a send or an edit.
 * A warning whose time is up goes, and does not come back for the holds that it named.
 */
import type { GroupKey, UserId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import { planWarnings } from '../domain/warning-plan.js';
import { doEach } from './do-each.js';
import type { TopicRecord } from './ports.js';
import { isToBeNamed, isToldAnew } from './render-topic.js';
import { createWarningMessages, type Opening, type Wanted, type WarningMessagesDeps } from './warning-messages.js';

/** More rows than this are only counted. */
const LARGEST_TOPIC = 5000;

/** Makes the warnings of a topic agree with the ledger. */
export interface SettleWarnings {
  /** Idempotent. @throws AppError until: Telegram asks to wait, an edit is paced, a claim is open */
  (groupKey: GroupKey, topicId: number): Promise<void>;
}

/** Composes it. */
export function createSettleWarnings(deps: WarningMessagesDeps): SettleWarnings {
  const { warnings, clock } = deps;
  const messages = createWarningMessages(deps);

  return async function settle(groupKey: GroupKey, topicId: number): Promise<void> {
    const record = await warnings.readTopic(groupKey, topicId, LARGEST_TOPIC);
    if (record === null || !record.group.rights.isPresent) return;
    const named = await dropUnnamed(record);
    const { wanted, toOpen } = await place(record, named);
    const leaving = wanted.filter((one) => messages.isLeaving(record, one));
    const staying = wanted.filter((one) => !leaving.includes(one));
    await doEach([
      ...[...leaving, ...staying].map((one) => () => messages.agree(record, one)),
      ...toOpen.map((one) => () => messages.open(record, topicId, one)),
    ]);
  };

  /** Whoever need not be named any more is not; whoever was held anew since their warning's time was up is named anew. */
  async function dropUnnamed(record: TopicRecord): Promise<readonly LedgerRow[]> {
    const isLeft = (row: LedgerRow): boolean => !isToBeNamed(row, record) || isToldAnew(row, record);
    const gone = record.rows.filter((row) => row.warningId !== null && isLeft(row));
    if (gone.length > 0)
      await warnings.assign(
        record.group.key,
        gone.map(({ userId }) => userId),
        null,
        clock.now(),
      );
    return record.rows
      .filter((row) => isToBeNamed(row, record))
      .map((row) => (gone.includes(row) ? { ...row, warningId: null } : row));
  }

  /** Gives members a place in the warnings that stand; those for whom a new one is planned are to be opened. */
  async function place(
    record: TopicRecord,
    rows: readonly LedgerRow[],
  ): Promise<{ readonly wanted: readonly Wanted[]; readonly toOpen: readonly Opening[] }> {
    const standing = record.warnings.filter(({ expiredAtMs }) => expiredAtMs === null);
    const home = new Map<UserId, number | null>(rows.map(({ userId, warningId }) => [userId, warningId]));
    const grown = new Set<number>();
    const toOpen: Opening[] = [];
    for (const { warningId, isQuiet, userIds } of planWarnings(standing, rows, clock.now())) {
      if (warningId === null) {
        const named = new Set(userIds);
        toOpen.push({ isQuiet, rows: rows.filter(({ userId }) => named.has(userId)) });
        continue;
      }
      await warnings.assign(record.group.key, userIds, warningId, clock.now());
      grown.add(warningId);
      for (const userId of userIds) home.set(userId, warningId);
    }
    const wanted = record.warnings.map((warning) => ({
      warning: grown.has(warning.id) ? { ...warning, grownAtMs: clock.now() } : warning,
      rows: rows.filter(({ userId }) => home.get(userId) === warning.id),
    }));
    return { wanted, toOpen };
  }
}
