import type { Group } from '@gmbot/core/domain/group';
import type { GroupKey, UserId } from '@gmbot/core/domain/ids';
import { findReclaimMs } from '@gmbot/core/gate/claimed-send';
import type { Notices, StandingWarning, Warnings } from '@gmbot/core/gate/ports';
import { listLinked, type MemoryTables, type StoredRow, toLedgerRow } from './memory-tables.js';

const SETTLED_WITHIN_MS = 60 * 1000;

/** What stands in topics, in memory. */
export function createMemoryWarnings(tables: MemoryTables): Warnings {
  const { warnings, rows, clock } = tables;

  function change(id: number, patch: Partial<StandingWarning>): void {
    const known = warnings.get(id);
    if (known !== undefined) warnings.set(id, { ...known, ...patch });
  }

  function name(key: string, stored: StoredRow, warningId: number | null): void {
    rows.set(key, { ...stored, row: { ...stored.row, warningId }, updatedAtMs: clock.now() });
  }

  const listOf = (id: number): readonly StoredRow[] =>
    [...rows.values()].filter(({ row }) => row.warningId === id).sort(byHold);

  return {
    async readTopic(groupKey, topicId, limit) {
      const group = tables.groups.get(groupKey);
      if (group === undefined) return null;
      const standing = [...warnings.values()].filter((one) => one.groupKey === groupKey && one.topicId === topicId);
      const held = [...rows.values()].filter((stored) => isHeldIn(stored, { groupKey, topicId })).sort(byHold);
      const warned = [...rows.values()].filter((stored) => isWarnedIn(stored, { groupKey, topicId })).sort(byHold);
      const named = standing
        .flatMap(({ id }) => listOf(id))
        .filter((stored) => !isHeldIn(stored, { groupKey, topicId }) && !isWarnedIn(stored, { groupKey, topicId }));
      return {
        group,
        channels: listLinked(tables, groupKey),
        warnings: standing,
        rows: [held, warned, named]
          .flatMap((stored) => stored.slice(0, limit))
          .sort(byHold)
          .map(toLedgerRow),
        beyond: Math.max(0, held.length - limit),
      };
    },
    async create(groupKey, topicId, nowMs, isQuiet) {
      const id = tables.nextId();
      const warning: StandingWarning = {
        id,
        groupKey,
        topicId,
        isQuiet,
        messageId: null,
        claimedAtMs: nowMs,
        claims: 1,
        rendered: null,
        grownAtMs: nowMs,
        editedAtMs: null,
        expiredAtMs: null,
      };
      warnings.set(id, warning);
      return warning;
    },
    async claimAgain({ id, claims }, nowMs) {
      const known = warnings.get(id);
      if (known === undefined || known.claims !== claims || known.messageId !== null) return false;
      change(id, { claims: claims + 1, claimedAtMs: nowMs });
      return true;
    },
    async markSent(id, messageId, rendered, nowMs) {
      const known = warnings.get(id);
      if (known === undefined || ![null, messageId].includes(known.messageId)) return false;
      change(id, { messageId, rendered, editedAtMs: nowMs });
      return true;
    },
    async markEdited(read, rendered, nowMs) {
      const known = warnings.get(read.id);
      const isAsRead = known?.rendered === read.rendered && known.editedAtMs === read.editedAtMs;
      change(read.id, { rendered: isAsRead ? rendered : '', editedAtMs: nowMs });
      return isAsRead || known === undefined;
    },
    markExpired: async (id, nowMs) => change(id, { expiredAtMs: nowMs }),
    async assign(groupKey, userIds, warningId, nowMs) {
      const moved = [...rows].filter(
        ([, { row }]) => row.groupKey === groupKey && userIds.includes(row.userId) && row.warningId !== warningId,
      );
      for (const [key, stored] of moved) name(key, stored, warningId);
      if (moved.length > 0 && warningId !== null) change(warningId, { grownAtMs: nowMs });
    },
    async remove(id) {
      warnings.delete(id);
      for (const [key, stored] of rows) if (stored.row.warningId === id) name(key, stored, null);
    },
    find: async (id) => warnings.get(id) ?? null,
    findByMessage: async (groupKey, messageId) =>
      [...warnings.values()].find((one) => one.groupKey === groupKey && one.messageId === messageId) ?? null,
    listTopics: async (groupKey) => [
      ...new Set([...warnings.values()].filter((one) => one.groupKey === groupKey).map(({ topicId }) => topicId)),
    ],
    listNamed: async (id): Promise<readonly UserId[]> => listOf(id).map(({ row }) => row.userId),
    async listStale(nowMs, limit) {
      const beforeMs = nowMs - SETTLED_WITHIN_MS;
      const stale = [...warnings.values()].filter(
        (one) => isStale(one, listOf(one.id), beforeMs) || isTimeUp(one, tables.groups.get(one.groupKey), beforeMs),
      );
      const topics = new Map(stale.map(({ groupKey, topicId }) => [`${groupKey}:${topicId}`, { groupKey, topicId }]));
      return [...topics.values()]
        .filter(({ groupKey }) => tables.groups.get(groupKey)?.rights.isPresent)
        .slice(0, limit);
    },
  };
}

function isHeldIn({ row }: StoredRow, { groupKey, topicId }: { groupKey: number; topicId: number }): boolean {
  const isHeld = row.owner === 'ours' || row.intent === 'hold';
  return row.groupKey === groupKey && row.topicId === topicId && isHeld && row.isPresent;
}

function isWarnedIn(stored: StoredRow, place: { groupKey: number; topicId: number }): boolean {
  const { row } = stored;
  const isThere = row.groupKey === place.groupKey && row.topicId === place.topicId;
  return isThere && isOnlyWarned(row) && !isHeldIn(stored, place);
}

function isOnlyWarned({ isWarned, owner, isPresent }: StoredRow['row']): boolean {
  return isWarned && owner === 'none' && isPresent;
}

function isStale(warning: StandingWarning, named: readonly StoredRow[], beforeMs: number): boolean {
  const isOpen = warning.messageId === null && warning.claimedAtMs < beforeMs;
  if (isOpen && findReclaimMs(warning) < beforeMs + SETTLED_WITHIN_MS) return true;
  if (named.length === 0) return warning.grownAtMs < beforeMs;
  return named.some(
    ({ row, updatedAtMs }) => (row.owner !== 'ours' || !row.isPresent) && !isOnlyWarned(row) && updatedAtMs < beforeMs,
  );
}

function isTimeUp(warning: StandingWarning, group: Group | undefined, beforeMs: number): boolean {
  const minutes = group?.settings.warningMinutes ?? 0;
  const isShown = warning.messageId !== null && warning.expiredAtMs === null;
  return isShown && minutes > 0 && warning.grownAtMs + minutes * 60 * 1000 < beforeMs;
}

function byHold({ row: one }: StoredRow, { row: other }: StoredRow): number {
  const since = (one.heldSinceMs ?? Number.MAX_SAFE_INTEGER) - (other.heldSinceMs ?? Number.MAX_SAFE_INTEGER);
  return since === 0 ? one.userId - other.userId : since;
}

/** Messages to administrators, in memory. */
export function createMemoryNotices(tables: MemoryTables): Notices {
  const { notices } = tables;

  function add(groupKey: GroupKey, subject: string, about: { readonly nowMs: number; readonly claims: number }) {
    const isTaken = [...notices.values()].some((one) => one.groupKey === groupKey && one.subject === subject);
    if (isTaken) return null;
    const { nowMs: claimedAtMs, claims } = about;
    const notice = { id: tables.nextId(), groupKey, subject, messageId: null, claimedAtMs, claims, rendered: null };
    notices.set(notice.id, notice);
    return notice;
  }

  return {
    list: async (groupKey) => [...notices.values()].filter((notice) => notice.groupKey === groupKey),
    create: async (groupKey, subject, nowMs) => add(groupKey, subject, { nowMs, claims: 1 }),
    ask: async (groupKey, subject, nowMs) => void add(groupKey, subject, { nowMs, claims: 0 }),
    async claimAgain({ id, claims }, nowMs) {
      const known = notices.get(id);
      if (known === undefined || known.claims !== claims || known.messageId !== null) return false;
      notices.set(id, { ...known, claims: claims + 1, claimedAtMs: nowMs });
      return true;
    },
    async markSent(id, messageId, rendered) {
      const known = notices.get(id);
      if (known !== undefined) notices.set(id, { ...known, messageId, rendered });
    },
    async release(id) {
      const known = notices.get(id);
      if (known !== undefined && known.messageId === null) notices.set(id, { ...known, claims: 0 });
    },
    async remove(id) {
      notices.delete(id);
    },
  };
}
