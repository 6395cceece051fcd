import type { Group, RequiredChannel } from '@gmbot/core/domain/group';
import { DEFAULT_SETTINGS, type GroupSettings } from '@gmbot/core/domain/settings';
import type { ChatId, GroupKey, UserId } from '@gmbot/core/domain/ids';
import type { Channels, Groups } from '@gmbot/core/gate/ports';
import {
  changeGroup,
  getGroup,
  listLinked,
  type MemoryTables,
  nextChannelKey,
  nextGroupKey,
  NO_RIGHTS,
  type StoredRow,
} from './memory-tables.js';

const MOST_LINKS = 10;
const SHORTEST_PAUSE_MS = 60 * 1000;
const LONGEST_PAUSE_MS = 10 * 60 * 1000;

/** Tenants in memory. */
export function createMemoryGroups(tables: MemoryTables): Groups {
  const findByChat = (chatId: ChatId): Group | null =>
    [...tables.groups.values()].find((group) => group.chatId === chatId) ?? null;

  function listBlocked(groupKey: GroupKey): ReadonlySet<UserId> {
    const blocked = [...tables.rows.values()].filter(({ row }) => row.groupKey === groupKey && row.isBlocked);
    return new Set(blocked.map(({ row }) => row.userId));
  }

  function changeSettings(groupKey: GroupKey, patch: Partial<GroupSettings>): Group {
    return changeGroup(tables, groupKey, { settings: { ...getGroup(tables, groupKey).settings, ...patch } });
  }

  return {
    async findPolicy(chatId) {
      const group = findByChat(chatId);
      if (group === null) return null;
      const trusted = new Set(tables.trusted.get(group.key)?.keys() ?? []);
      return { group, channels: listLinked(tables, group.key), trusted, blocked: listBlocked(group.key) };
    },
    findByKey: async (groupKey) => tables.groups.get(groupKey) ?? null,
    async ensure(sighting) {
      const known = findByChat(sighting.chatId);
      if (known !== null) return changeGroup(tables, known.key, sighting, known.kind !== sighting.kind);
      const key = nextGroupKey(tables);
      const group = {
        ...sighting,
        key,
        linkedChatId: null,
        isEnabled: false,
        isBlocked: false,
        rights: NO_RIGHTS,
        version: 1,
        settings: DEFAULT_SETTINGS,
      };
      tables.groups.set(key, group);
      return group;
    },
    async setRights(groupKey, rights, atSeconds, updateId = 0) {
      const group = getGroup(tables, groupKey);
      const known = tables.rightsAt.get(groupKey) ?? { atSeconds: 0, updateId: 0 };
      const isOlder = known.atSeconds === atSeconds ? known.updateId > updateId : known.atSeconds > atSeconds;
      if (isOlder) return { group, hasChanged: false };
      tables.rightsAt.set(groupKey, { atSeconds, updateId });
      const hasChanged = JSON.stringify(group.rights) !== JSON.stringify(rights);
      return { group: changeGroup(tables, groupKey, { rights }, hasChanged), hasChanged };
    },
    async isUsedByOthers(groupKey) {
      const { chatId } = getGroup(tables, groupKey);
      const isRequired = [...tables.links.values()].flat().some((key) => tables.channels.get(key)?.chatId === chatId);
      const isLog = [...tables.groups.values()].some(
        ({ key, settings }) => key !== groupKey && settings.logChatId === chatId,
      );
      return isRequired || isLog;
    },
    listPaused: async (nowMs, limit) =>
      [...tables.groups.values()]
        .filter((group) => isPaused(tables, group) && readOverdue(tables, group, nowMs) >= 1)
        .sort((one, other) => readOverdue(tables, other, nowMs) - readOverdue(tables, one, nowMs))
        .slice(0, limit),
    async setLinkedChat(groupKey, linkedChatId) {
      changeGroup(tables, groupKey, { linkedChatId }, false);
    },
    setEnabled: async (groupKey, isEnabled) =>
      changeGroup(tables, groupKey, { isEnabled }, getGroup(tables, groupKey).isEnabled !== isEnabled),
    changeSettings: async (groupKey, patch) => changeSettings(groupKey, patch),
    changeSettingsAt: async (groupKey, version, patch) =>
      getGroup(tables, groupKey).version === version ? changeSettings(groupKey, patch) : null,
    listScheduled: async () => [...tables.groups.values()].filter(({ settings }) => settings.schedule !== null),
    async upgrade(from, to) {
      const old = findByChat(from);
      const shell = findByChat(to);
      if (old === null) return shell;
      if (shell !== null) tables.groups.delete(shell.key);
      return changeGroup(tables, old.key, { chatId: to, kind: 'supergroup' });
    },
    async link(groupKey, sighting) {
      const linked = tables.links.get(groupKey) ?? [];
      const known = [...tables.channels.values()].find(({ chatId }) => chatId === sighting.chatId);
      if (known !== undefined && linked.includes(known.key)) return 'already';
      if (linked.length >= MOST_LINKS) return 'full';
      const channel: RequiredChannel = known ?? {
        ...sighting,
        key: nextChannelKey(tables),
        generation: 0,
        lostAtMs: null,
      };
      tables.channels.set(channel.key, { ...channel, ...sighting });
      tables.links.set(groupKey, [...linked, channel.key]);
      changeGroup(tables, groupKey, {});
      return 'added';
    },
    async unlink(groupKey, channelKey) {
      const linked = tables.links.get(groupKey) ?? [];
      tables.links.set(
        groupKey,
        linked.filter((key) => key !== channelKey),
      );
      changeGroup(tables, groupKey, {});
      return linked.includes(channelKey);
    },
    listChannels: async (groupKey) => listLinked(tables, groupKey),
    async trust(groupKey, { userId, name }) {
      const trusted = tables.trusted.get(groupKey) ?? new Map<UserId, string>();
      const isNew = !trusted.has(userId);
      tables.trusted.set(groupKey, trusted.set(userId, name));
      changeGroup(tables, groupKey, {});
      return isNew;
    },
    async untrust(groupKey, userId) {
      changeGroup(tables, groupKey, {});
      return tables.trusted.get(groupKey)?.delete(userId) ?? false;
    },
    listTrusted: async (groupKey) =>
      [...(tables.trusted.get(groupKey) ?? [])].map(([userId, name]) => ({ userId, name })),
  };
}

function isPaused({ rows }: MemoryTables, group: Group): boolean {
  const { isPresent, canDelete, canRestrict } = group.rights;
  if (group.kind !== 'supergroup' || group.isBlocked) return false;
  if (isPresent && canRestrict && (canDelete || !group.isEnabled)) return false;
  const isHeld = ({ owner, intent }: StoredRow['row']): boolean => owner === 'ours' || intent === 'hold';
  return group.isEnabled || [...rows.values()].some(({ row }) => row.groupKey === group.key && isHeld(row));
}

/** How many of its pauses have passed since our standing was told. */
function readOverdue({ rightsAt, changedAtMs, madeAtMs }: MemoryTables, { key }: Group, nowMs: number): number {
  const unchangedMs = nowMs - (changedAtMs.get(key) ?? madeAtMs);
  const pauseMs = Math.max(SHORTEST_PAUSE_MS, Math.min(LONGEST_PAUSE_MS, unchangedMs / 10));
  return (nowMs - (rightsAt.get(key)?.atSeconds ?? 0) * 1000) / pauseMs;
}

/** Required channels in memory. */
export function createMemoryChannels(tables: MemoryTables): Channels {
  const listGroups = (channelKey: RequiredChannel['key']): readonly GroupKey[] =>
    [...tables.links].filter(([, keys]) => keys.includes(channelKey)).map(([groupKey]) => groupKey);

  function change(
    channelKey: RequiredChannel['key'],
    patch: (known: RequiredChannel) => RequiredChannel | null,
  ): boolean {
    const known = tables.channels.get(channelKey);
    const next = known === undefined ? null : patch(known);
    if (next === null) return false;
    tables.channels.set(channelKey, next);
    for (const groupKey of listGroups(channelKey)) changeGroup(tables, groupKey, {});
    return true;
  }

  return {
    findByChatId: async (chatId) => [...tables.channels.values()].find((channel) => channel.chatId === chatId) ?? null,
    listGroups: async (channelKey) => listGroups(channelKey),
    markLost: async (channelKey, atMs, generation) =>
      change(channelKey, (known) =>
        known.lostAtMs === null && known.generation === (generation ?? known.generation)
          ? { ...known, lostAtMs: atMs, generation: known.generation + 1 }
          : null,
      ),
    markFound: async (channelKey) =>
      change(channelKey, (known) => (known.lostAtMs === null ? null : { ...known, lostAtMs: null })),
    readAfresh: async (channelKey) => tables.channels.get(channelKey) ?? null,
    listLost: async () => [...tables.channels.values()].filter(({ lostAtMs }) => lostAtMs !== null),
    async refresh(sighting) {
      const known = [...tables.channels.values()].find(({ chatId }) => chatId === sighting.chatId);
      if (known === undefined) return;
      tables.channels.set(known.key, { ...known, ...sighting, inviteLink: sighting.inviteLink ?? known.inviteLink });
    },
    findByInviteHash: async (hash) =>
      [...tables.channels.values()].find(
        ({ inviteLink }) => /(?:\+|joinchat\/)([\w-]+)$/.exec(inviteLink ?? '')?.[1] === hash,
      ) ?? null,
  };
}
