/** What the store's fakes share: rows by key, and the changes that more than one of them makes. */
import type { Group, GroupRights, RequiredChannel } from '@gmbot/core/domain/group';
import { type ChannelKey, type GroupKey, parseChannelKey, parseGroupKey, type UserId } from '@gmbot/core/domain/ids';
import type { LedgerRow } from '@gmbot/core/domain/ledger';
import type { Clock, Moment, StandingNotice, StandingWarning } from '@gmbot/core/gate/ports';

/** A row with what only the store sees of it. */
export interface StoredRow {
  readonly row: Omit<LedgerRow, 'isPardoned'>;
  readonly pardon: Moment | null;
  /** When they last left a required channel. */
  readonly left: Moment | null;
  readonly dueAtMs: number | null;
  readonly intentAtMs: number | null;
  readonly updatedAtMs: number;
}

/** Everything that is stored. */
export interface MemoryTables {
  readonly clock: Clock;
  readonly groups: Map<GroupKey, Group>;
  readonly rightsAt: Map<GroupKey, { readonly atSeconds: number; readonly updateId: number }>;
  readonly channels: Map<ChannelKey, RequiredChannel>;
  readonly links: Map<GroupKey, ChannelKey[]>;
  readonly trusted: Map<GroupKey, Map<UserId, string>>;
  readonly rows: Map<string, StoredRow>;
  readonly warnings: Map<number, StandingWarning>;
  readonly notices: Map<number, StandingNotice>;
  /** Who acted where, latest last. */
  readonly stewards: { readonly groupKey: GroupKey; readonly userId: UserId }[];
  /** When each chat was last looked at, by its id; none = when the store was made. */
  readonly lookedAtMs: Map<number, number>;
  readonly madeAtMs: number;
  /** When each group last changed; none = when the store was made. */
  readonly changedAtMs: Map<GroupKey, number>;
  nextId(): number;
}

/** Nothing stored yet. */
export function createMemoryTables(clock: Clock): MemoryTables {
  let lastId = 0;
  return {
    clock,
    groups: new Map(),
    rightsAt: new Map(),
    channels: new Map(),
    links: new Map(),
    trusted: new Map(),
    rows: new Map(),
    warnings: new Map(),
    notices: new Map(),
    stewards: [],
    lookedAtMs: new Map(),
    madeAtMs: clock.now(),
    changedAtMs: new Map(),
    nextId() {
      lastId += 1;
      return lastId;
    },
  };
}

/** The rights of a bot that is no member. */
export const NO_RIGHTS: GroupRights = { isPresent: false, canDelete: false, canRestrict: false, canInvite: false };

/** The key of a row. */
export function toRowKey(groupKey: GroupKey, userId: UserId): string {
  return `${groupKey}:${userId}`;
}

/** A row as the ledger shows it. */
export function toLedgerRow({ row, pardon }: StoredRow): LedgerRow {
  return { ...row, isPardoned: pardon !== null };
}

/** The next key of a group. */
export function nextGroupKey(tables: MemoryTables): GroupKey {
  return parseGroupKey(tables.nextId());
}

/** The next key of a channel. */
export function nextChannelKey(tables: MemoryTables): ChannelKey {
  return parseChannelKey(tables.nextId());
}

/** @throws Error when there is no such group */
export function getGroup({ groups }: MemoryTables, groupKey: GroupKey): Group {
  const group = groups.get(groupKey);
  if (group === undefined) throw new Error(`no group ${groupKey}`);
  return group;
}

/** Changes a group; its version grows iff a verdict reads what changed. */
export function changeGroup(tables: MemoryTables, groupKey: GroupKey, patch: Partial<Group>, bump = true): Group {
  const group = getGroup(tables, groupKey);
  const next = { ...group, ...patch, version: group.version + (bump ? 1 : 0) };
  tables.groups.set(groupKey, next);
  if (bump) tables.changedAtMs.set(groupKey, tables.clock.now());
  return next;
}

/** The channels that a group requires, oldest link first. */
export function listLinked({ links, channels }: MemoryTables, groupKey: GroupKey): readonly RequiredChannel[] {
  return (links.get(groupKey) ?? []).flatMap((key) => {
    const channel = channels.get(key);
    return channel === undefined ? [] : [channel];
  });
}
