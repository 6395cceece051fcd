import type { AuditLog, Clock, JoinOfChannel, UnsettledList } from '@gmbot/core/gate/ports';
import type { Store } from '@gmbot/core/store/create-store';
import { createMemoryChannels, createMemoryGroups } from './memory-groups.js';
import { createMemoryChatLooks, createMemoryStewards } from './memory-chats.js';
import { createMemoryLedger } from './memory-ledger.js';
import { createMemoryTables, type MemoryTables } from './memory-tables.js';
import { createMemoryPeople, createMemoryTenants } from './memory-tenants.js';
import { createMemoryNotices, createMemoryWarnings } from './memory-warnings.js';

const FIRST_PAUSE_MS = 60 * 1000;
const LONGEST_PAUSE_MS = 60 * 60 * 1000;

/** The store in memory, and what a test may look into. */
export interface MemoryStore extends Store {
  readonly tables: MemoryTables;
  readonly audited: Parameters<AuditLog['append']>[0][];
  readonly joins: JoinOfChannel[];
}

/** An empty store. */
export function createMemoryStore(clock: Clock): MemoryStore {
  const tables = createMemoryTables(clock);
  const audited: MemoryStore['audited'] = [];
  const joins: MemoryStore['joins'] = [];
  return {
    tables,
    audited,
    joins,
    groups: createMemoryGroups(tables),
    channels: createMemoryChannels(tables),
    stewards: createMemoryStewards(tables),
    chatLooks: createMemoryChatLooks(tables),
    ledger: createMemoryLedger(tables),
    warnings: createMemoryWarnings(tables),
    notices: createMemoryNotices(tables),
    unsettled: createMemoryUnsettled(),
    audit: {
      append: async (entry) => void audited.push(entry),
      findLast: async (groupKey, userId, actions) =>
        audited.findLast(
          (entry) => entry.groupKey === groupKey && entry.userId === userId && actions.includes(entry.action),
        ) ?? null,
    },
    figures: {
      read: async () => ({ periods: [], daily: [], joins: [] }),
      noteJoin: async (join) => void joins.push(join),
    },
    tenants: createMemoryTenants(tables),
    people: createMemoryPeople(tables),
    prune: async () => ({ rows: 0, entries: 0 }),
    countFigures: async () => ({ suspendedLinks: countSuspended(tables), unsettledMembers: 0 }),
    ping: async () => undefined,
    close: async () => undefined,
  };
}

function countSuspended({ groups, channels, links }: MemoryTables): number {
  return [...links].flatMap(([groupKey, keys]) =>
    groups.get(groupKey)?.isEnabled === true
      ? keys.filter((key) => (channels.get(key)?.lostAtMs ?? null) !== null)
      : [],
  ).length;
}

function createMemoryUnsettled(): UnsettledList {
  const list = new Map<string, Parameters<UnsettledList['remove']>>();
  const due = new Map<string, { readonly failures: number; readonly dueAtMs: number }>();
  const toPauseMs = (failures: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);

  function fail(key: string, nowMs: number): void {
    const failures = (due.get(key)?.failures ?? -1) + 1;
    due.set(key, { failures, dueAtMs: nowMs + toPauseMs(failures) });
  }

  return {
    async add(groupKey, userId, _reason, nowMs) {
      const key = `${groupKey}:${userId}`;
      list.set(key, [groupKey, userId]);
      fail(key, nowMs);
    },
    async remove(groupKey, userId) {
      list.delete(`${groupKey}:${userId}`);
      due.delete(`${groupKey}:${userId}`);
    },
    async postpone(groupKey, userId, nowMs) {
      const key = `${groupKey}:${userId}`;
      if (list.has(key)) fail(key, nowMs);
    },
    filterListed: async (groupKey, userIds) => userIds.filter((userId) => list.has(`${groupKey}:${userId}`)),
    async listDue(nowMs, limit) {
      return [...list]
        .filter(([key]) => (due.get(key)?.dueAtMs ?? 0) <= nowMs)
        .slice(0, limit)
        .map(([, [groupKey, userId]]) => ({ groupKey, userId }));
    },
  };
}
