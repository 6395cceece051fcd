import { LOST_CHANNEL_GRACE_MS } from '@gmbot/core/domain/decide';
import type { GroupKey, UserId } from '@gmbot/core/domain/ids';
import { type LedgerRow, MOST_OFFENCES } from '@gmbot/core/domain/ledger';
import type { Ledger, RowPatch, Moment } from '@gmbot/core/gate/ports';
import { changeGroup, listLinked, type MemoryTables, type StoredRow, toLedgerRow, toRowKey } from './memory-tables.js';

const FIRST_CHECK_MS = 2 * 60 * 1000;
const LONGEST_CHECK_MS = 60 * 60 * 1000;

/** The ledger in memory: conditional writes as the real one makes them. */
export function createMemoryLedger(tables: MemoryTables): Ledger {
  const { rows, clock } = tables;
  const checks = new Map<string, { readonly atMs: number; readonly pauseMs: number }>();
  const find = (groupKey: GroupKey, userId: UserId): StoredRow | null => rows.get(toRowKey(groupKey, userId)) ?? null;

  function write(groupKey: GroupKey, userId: UserId, patch: (known: StoredRow) => StoredRow): LedgerRow {
    const known = find(groupKey, userId) ?? emptyRow(groupKey, userId);
    const next = patch(known);
    const stored = {
      ...next,
      row: { ...next.row, version: known.row.version + 1 },
      updatedAtMs: clock.now(),
    };
    rows.set(toRowKey(groupKey, userId), stored);
    return toLedgerRow(stored);
  }

  function isUnmoved(groupKey: GroupKey, userId: UserId, groupVersion: number, rowVersion: number | null): boolean {
    return (
      tables.groups.get(groupKey)?.version === groupVersion &&
      (find(groupKey, userId)?.row.version ?? null) === rowVersion
    );
  }

  function listOf(groupKey: GroupKey): readonly StoredRow[] {
    return [...rows.values()].filter(({ row }) => row.groupKey === groupKey);
  }

  return {
    async readSettleRecord(groupKey, userId) {
      const group = tables.groups.get(groupKey);
      if (group === undefined) return null;
      const stored = find(groupKey, userId);
      return {
        group,
        channels: listLinked(tables, groupKey),
        isTrusted: tables.trusted.get(groupKey)?.has(userId) ?? false,
        row: stored === null ? null : toLedgerRow(stored),
      };
    },
    async readRow(groupKey, userId) {
      const stored = find(groupKey, userId);
      return stored === null ? null : toLedgerRow(stored);
    },
    async claimHold({ groupKey, userId, groupVersion, rowVersion, nowMs, ...claim }) {
      if (!isUnmoved(groupKey, userId, groupVersion, rowVersion)) return null;
      const { untilDate, missing, reason, name, topicId, isQuiet, isSilent } = claim;
      return write(groupKey, userId, ({ row, ...rest }) => ({
        ...rest,
        intentAtMs: nowMs,
        row: {
          ...row,
          heldSinceMs: row.owner === 'ours' ? row.heldSinceMs : null,
          previousUntilDate:
            row.untilDate !== null && (row.untilDate !== untilDate || row.intent === 'free')
              ? row.untilDate
              : row.previousUntilDate,
          owner: 'ours',
          intent: 'hold',
          name: name === '' ? row.name : name,
          isPresent: true,
          untilDate,
          missing,
          joined: row.owner === 'ours' || row.isWarned ? row.joined : [],
          reason,
          topicId,
          isQuiet,
          isSilent,
        },
      }));
    },
    async claimFree({ groupKey, userId, groupVersion, rowVersion, nowMs }) {
      if (!isUnmoved(groupKey, userId, groupVersion, rowVersion)) return null;
      return write(groupKey, userId, ({ row, ...rest }) => ({
        ...rest,
        intentAtMs: nowMs,
        row: { ...row, intent: 'free' },
      }));
    },
    async confirm(groupKey, userId, rowVersion, dueAtMs) {
      const known = find(groupKey, userId);
      if (known === null || known.row.version !== rowVersion) return false;
      const { intent, owner } = known.row;
      if (intent === null && owner !== 'ours') return false;
      write(groupKey, userId, (stored) => (intent === 'free' ? toFreed(stored) : toHeld(stored, dueAtMs, clock.now())));
      return true;
    },
    async patch(groupKey, userId, rowVersion, patch) {
      const known = find(groupKey, userId);
      if (rowVersion !== null && known?.row.version !== rowVersion) return null;
      if (!tables.groups.has(groupKey)) return null;
      return write(groupKey, userId, (stored) => applyPatch(stored, patch, clock.now()));
    },
    async block(groupKey, userId, block) {
      changeGroup(tables, groupKey, {});
      if (block === null && find(groupKey, userId)?.row.isBlocked !== true) return;
      write(groupKey, userId, ({ row, ...rest }) => ({
        ...rest,
        row: { ...row, isBlocked: block !== null, blockedReason: block?.reason ?? null, name: block?.name || row.name },
      }));
    },
    async noteOffence(groupKey, userId, { event, name, topicId, missing }) {
      return write(groupKey, userId, ({ row, ...rest }) => {
        const isCounted = row.offences.includes(event) || row.offences.length >= MOST_OFFENCES;
        const isOurs = row.owner === 'ours';
        return {
          ...rest,
          row: {
            ...row,
            offences: isCounted ? row.offences : [...row.offences, event],
            isWarned: row.isWarned || row.owner === 'none',
            name: name || row.name,
            topicId: row.isWarned || isOurs ? row.topicId : topicId,
            missing: isOurs ? row.missing : missing,
          },
        };
      });
    },
    async endPardons(groupKeys, userId, leave) {
      return groupKeys.filter((groupKey) => {
        const stored = find(groupKey, userId);
        if (stored === undefined || stored === null || (stored.left !== null && !isBefore(stored.left, leave)))
          return false;
        const isOlder = stored.pardon !== null && isBefore(stored.pardon, leave);
        write(groupKey, userId, (row) => ({ ...row, left: leave, pardon: isOlder ? null : row.pardon }));
        return isOlder;
      });
    },
    async listGroupsOf(userId) {
      return [...rows.values()]
        .filter(({ row, pardon }) => row.userId === userId && (isActive(row) || isRemembered(row) || pardon !== null))
        .map(({ row }) => row.groupKey)
        .sort((one, other) => one - other);
    },
    countHeld: async (groupKey) => listOf(groupKey).filter(({ row }) => isHeld(row)).length,
    filterHeld: async (groupKey, userIds) =>
      listOf(groupKey)
        .filter(({ row }) => isHeld(row) && userIds.includes(row.userId))
        .map(({ row }) => row.userId),
    async listHeld(groupKey, afterUserId, limit) {
      return listOf(groupKey)
        .filter(({ row }) => (isHeld(row) || isOnlyWarned(row)) && row.userId > (afterUserId ?? 0))
        .map(({ row }) => row.userId)
        .sort((one, other) => one - other)
        .slice(0, limit);
    },
    async claimChecks(nowMs, limit) {
      const due = [...rows].filter(([key, { row }]) => {
        const firstMs = (row.heldSinceMs ?? nowMs) + FIRST_CHECK_MS;
        return row.owner === 'ours' && (checks.get(key)?.atMs ?? firstMs) <= nowMs;
      });
      return due.slice(0, limit).map(([key, { row }]) => {
        const pauseMs = Math.min(LONGEST_CHECK_MS, 2 * (checks.get(key)?.pauseMs ?? FIRST_CHECK_MS));
        checks.set(key, { atMs: nowMs + pauseMs, pauseMs });
        write(row.groupKey, row.userId, ({ row: known, ...rest }) => ({
          ...rest,
          intentAtMs: rest.intentAtMs ?? nowMs,
          row: { ...known, intent: known.intent ?? 'hold' },
        }));
        return { groupKey: row.groupKey, userId: row.userId };
      });
    },
    async listOverdue(nowMs, unconfirmedBeforeMs, limit) {
      return [...rows.values()]
        .filter((stored) => isOverdue(tables, stored, { nowMs, unconfirmedBeforeMs }))
        .slice(0, limit)
        .map(({ row: { groupKey, userId } }) => ({ groupKey, userId }));
    },
  };
}

function isActive({ owner, intent }: StoredRow['row']): boolean {
  return owner !== 'none' || intent !== null;
}

function isRemembered({ isBlocked, isWarned, isServed, offences }: StoredRow['row']): boolean {
  return isBlocked || isWarned || isServed || offences.length > 0;
}

function isOnlyWarned({ isWarned, owner, isPresent }: StoredRow['row']): boolean {
  return isWarned && owner === 'none' && isPresent;
}

function isHeld({ owner, intent }: StoredRow['row']): boolean {
  return owner === 'ours' || intent === 'hold';
}

function isOverdue(
  tables: MemoryTables,
  { row, dueAtMs, intentAtMs }: StoredRow,
  { nowMs, unconfirmedBeforeMs }: { readonly nowMs: number; readonly unconfirmedBeforeMs: number },
): boolean {
  const group = tables.groups.get(row.groupKey);
  if (group === undefined || group.kind !== 'supergroup') return false;
  const { isPresent, canRestrict, canDelete } = group.rights;
  if (!isPresent || !canRestrict || (!canDelete && group.isEnabled)) return false;
  const isOld = intentAtMs !== null && intentAtMs < unconfirmedBeforeMs;
  if (row.intent !== null && isOld) return true;
  if (dueAtMs !== null && dueAtMs <= nowMs) return true;
  if (!isHeld(row) || (row.intent !== null && !isOld)) return false;
  if (!group.isEnabled) return true;
  return !row.isBlocked && (listLinked(tables, row.groupKey).length === 0 || isHeldForNothing(tables, row, nowMs));
}

function isHeldForNothing(tables: MemoryTables, { groupKey, missing }: StoredRow['row'], nowMs: number): boolean {
  const inForce = listLinked(tables, groupKey).filter(
    ({ lostAtMs }) => lostAtMs === null || lostAtMs > nowMs - LOST_CHANNEL_GRACE_MS,
  );
  return missing.length > 0 && !inForce.some(({ key }) => missing.includes(key));
}

function emptyRow(groupKey: GroupKey, userId: UserId): StoredRow {
  return {
    pardon: null,
    left: null,
    dueAtMs: null,
    intentAtMs: null,
    updatedAtMs: 0,
    row: {
      groupKey,
      userId,
      owner: 'none',
      intent: null,
      untilDate: null,
      previousUntilDate: null,
      version: 0,
      heldSinceMs: null,
      missing: [],
      joined: [],
      reason: null,
      isPresent: true,
      isQuiet: false,
      name: '',
      topicId: 0,
      warningId: null,
      isBlocked: false,
      blockedReason: null,
      offences: [],
      isWarned: false,
      isServed: false,
      isSilent: false,
    },
  };
}

function toFreed({ row, ...rest }: StoredRow): StoredRow {
  const freed = { ...row, owner: 'none' as const, intent: null, heldSinceMs: null, missing: [], joined: [] };
  return { ...rest, dueAtMs: null, intentAtMs: null, row: freed };
}

function toHeld({ row, ...rest }: StoredRow, dueAtMs: number | null, nowMs: number): StoredRow {
  const heldSinceMs = row.heldSinceMs ?? nowMs;
  const held = { ...row, owner: 'ours' as const, intent: null, previousUntilDate: null, heldSinceMs };
  return { ...rest, dueAtMs, intentAtMs: null, row: held };
}

function isBefore(one: Moment, other: Moment): boolean {
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.updateId < other.updateId);
}

function applyPatch(
  { row, ...rest }: StoredRow,
  { dueAtMs, pardon, intentAtMs, ...fields }: RowPatch,
  nowMs: number,
): StoredRow {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return {
    ...rest,
    dueAtMs: dueAtMs === undefined ? rest.dueAtMs : dueAtMs,
    pardon: toPardon(rest, pardon),
    intentAtMs: intentAtMs ?? (fields.intent === undefined ? rest.intentAtMs : fields.intent === null ? null : nowMs),
    row: { ...row, ...given },
  };
}

function toPardon(
  { pardon: known, left }: Pick<StoredRow, 'pardon' | 'left'>,
  patch: RowPatch['pardon'],
): Moment | null {
  if (patch === undefined) return known;
  const isTold = known !== null && known.updateId !== 0;
  const isOver = patch !== null && patch !== 'told' && left !== null && isBefore(patch, left);
  if (patch === 'told' || isOver) return isTold ? known : null;
  return patch;
}
