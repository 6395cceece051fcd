import { parseUserId } from '@gmbot/core/domain/ids';
import type { People, Tenant, Tenants } from '@gmbot/core/gate/ports';
import { changeGroup, listLinked, type MemoryTables } from './memory-tables.js';

/** Tenants for the operator, in memory. Who added a link or trusted somebody is not kept. */
export function createMemoryTenants(tables: MemoryTables): Tenants {
  const isHeld = (groupKey: Tenant['group']['key']) =>
    [...tables.rows.values()].filter(
      ({ row }) => row.groupKey === groupKey && (row.owner === 'ours' || row.intent === 'hold'),
    ).length;

  function toTenant(group: Tenant['group']): Tenant {
    const addedBy = parseUserId(77);
    return {
      group,
      links: listLinked(tables, group.key).map((channel) => ({ channel, addedBy })),
      trusted: [...(tables.trusted.get(group.key) ?? [])].map(([userId, name]) => ({ userId, name, addedBy })),
      heldCount: isHeld(group.key),
    };
  }

  return {
    list: async (afterKey, limit) =>
      [...tables.groups.values()]
        .filter(({ key }) => key > (afterKey ?? 0))
        .sort((left, right) => left.key - right.key)
        .slice(0, limit)
        .map(toTenant),
    async find(chat) {
      const isAsked = ({ chatId, username }: Tenant['group']): boolean =>
        typeof chat === 'string' ? `@${username}`.toLowerCase() === chat.toLowerCase() : chatId === chat;
      const found = [...tables.groups.values()].find(isAsked);
      return found === undefined ? null : toTenant(found);
    },
    setBlocked: async (groupKey, isBlocked) =>
      changeGroup(tables, groupKey, { isBlocked }, tables.groups.get(groupKey)?.isBlocked !== isBlocked),
    async countHeld() {
      const counts = [...tables.groups.values()].map(({ key, kind, rights, isEnabled, isBlocked }) => {
        const canFree = rights.isPresent && kind === 'supergroup' && rights.canRestrict;
        return { held: isHeld(key), canAct: canFree && (rights.canDelete || !isEnabled || isBlocked) };
      });
      const sum = (some: typeof counts): number => some.reduce((total, { held }) => total + held, 0);
      return { held: sum(counts), stuck: sum(counts.filter(({ canAct }) => !canAct)) };
    },
    listChannels: async (afterKey, limit) =>
      [...tables.channels.values()]
        .filter(({ key }) => key > (afterKey ?? 0))
        .slice(0, limit)
        .map(({ key, chatId, generation }) => ({ key, chatId, generation })),
  };
}

/** What is kept about persons, in memory. Nothing says who did what. */
export function createMemoryPeople(tables: MemoryTables): People {
  return {
    async forget(userId) {
      tables.stewards.splice(0, tables.stewards.length, ...tables.stewards.filter((one) => one.userId !== userId));
      const trusting = [...tables.trusted].filter(([, trusted]) => trusted.delete(userId));
      for (const [groupKey] of trusting) changeGroup(tables, groupKey, {});
      const theirs = [...tables.rows].filter(([, { row }]) => row.userId === userId);
      const kept = theirs.filter(([, { row }]) => row.owner === 'ours' || row.intent !== null || row.isBlocked);
      for (const [key, stored] of theirs) {
        const { row } = stored;
        if (kept.some(([other]) => other === key))
          tables.rows.set(key, { ...stored, row: { ...row, name: '', version: row.version + 1 } });
        else tables.rows.delete(key);
      }
      return {
        rows: theirs.length - kept.length,
        kept: kept.length,
        warnedIn: theirs
          .filter(([, { row }]) => row.warningId !== null)
          .map(([, { row }]) => ({ groupKey: row.groupKey, topicId: row.topicId })),
        trusted: trusting.length,
        entries: 0,
      };
    },
  };
}
