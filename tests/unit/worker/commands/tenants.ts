/** Groups and ledger in memory, as far as commands use them. */
import type { Group, RequiredChannel } from '@gmbot/core/domain/group';
import { DEFAULT_SETTINGS } from '@gmbot/core/domain/settings';
import { type ChatId, parseChannelKey, parseGroupKey, type UserId } from '@gmbot/core/domain/ids';
import type { Moment } from '@gmbot/core/gate/ports';
import type { CommandDeps } from '@gmbot/worker/bot/commands/create-command-handlers';

/** What stands in the store. */
export interface Tenants {
  readonly groups: CommandDeps['groups'] & {
    setRights(key: Group['key'], rights: Group['rights'], at: number): Promise<{ group: Group; hasChanged: boolean }>;
    upgrade(): Promise<null>;
    listPaused(): Promise<readonly Group[]>;
  };
  readonly ledger: CommandDeps['ledger'];
  readonly channels: CommandDeps['channels'];
  readonly group: () => Group;
  /** The groups that there are: one more than `group` once a test adds it. */
  readonly others: Group[];
  readonly listAll: () => readonly Group[];
  readonly links: RequiredChannel[];
  readonly held: Set<UserId>;
  readonly blocks: Map<UserId, string | null>;
  readonly pardons: Map<UserId, Moment>;
  linkedChatId: ChatId | null;
}

/** One group, not yet protected. */
export function createTenants(): Tenants {
  let group: Group | null = null;
  const trusted = new Map<UserId, string>();
  const tenants: Omit<Tenants, 'groups' | 'ledger' | 'channels'> = {
    group: () => read(),
    others: [],
    listAll: () => (group === null ? tenants.others : [group, ...tenants.others]),
    links: [],
    held: new Set(),
    blocks: new Map(),
    pardons: new Map(),
    linkedChatId: null,
  };

  function read(): Group {
    if (group === null) throw new Error('no group yet');
    return group;
  }
  function change(patch: Partial<Group>): Group {
    group = { ...read(), ...patch, version: read().version + 1 };
    return group;
  }

  const groups: Tenants['groups'] = {
    async ensure(sighting) {
      group = group === null ? toGroup(sighting) : { ...group, ...sighting };
      return group;
    },
    findPolicy: async (chatId) => {
      const found = tenants.listAll().find((one) => one.chatId === chatId);
      return found === undefined ? null : { group: found, channels: [], trusted: new Set(), blocked: new Set() };
    },
    findByKey: async (key) => tenants.listAll().find((one) => one.key === key) ?? null,
    listChannels: async () => [...tenants.links],
    async link(_key, channel) {
      if (tenants.links.some(({ chatId }) => chatId === channel.chatId)) return 'already';
      if (tenants.links.length >= 10) return 'full';
      tenants.links.push({ ...channel, key: parseChannelKey(tenants.links.length + 1), generation: 1, lostAtMs: null });
      return 'added';
    },
    async unlink(_key, channelKey) {
      const index = tenants.links.findIndex(({ key }) => key === channelKey);
      if (index >= 0) tenants.links.splice(index, 1);
      return index >= 0;
    },
    setEnabled: async (_key, isEnabled) => change({ isEnabled }),
    async setLinkedChat(_key, linkedChatId) {
      tenants.linkedChatId = linkedChatId;
    },
    changeSettings: async (_key, patch) => change({ settings: { ...read().settings, ...patch } }),
    changeSettingsAt: async (_key, version, patch) =>
      version === read().version ? change({ settings: { ...read().settings, ...patch } }) : null,
    async trust(_key, { userId, name }) {
      const isNew = !trusted.has(userId);
      trusted.set(userId, name);
      return isNew;
    },
    untrust: async (_key, userId) => trusted.delete(userId),
    listTrusted: async () => [...trusted].map(([userId, name]) => ({ userId, name })),
    async setRights(_key, rights) {
      const hasChanged = JSON.stringify(rights) !== JSON.stringify(read().rights);
      return { group: change({ rights }), hasChanged };
    },
    upgrade: async () => null,
    listPaused: async () => [],
  };
  const ledger: Tenants['ledger'] = {
    countHeld: async () => tenants.held.size,
    async block(_key, userId, block) {
      if (block === null) tenants.blocks.delete(userId);
      else tenants.blocks.set(userId, block.reason);
    },
    async patch(_key, userId, _version, { pardon }) {
      if (typeof pardon === 'object' && pardon !== null) tenants.pardons.set(userId, pardon);
      return null;
    },
    readRow: async () => null,
    endPardons: async () => [],
    listGroupsOf: async () => (group === null ? [] : [group.key]),
  };
  const channels: Tenants['channels'] = {
    findByChatId: async (chatId) => tenants.links.find((link) => link.chatId === chatId) ?? null,
    findByInviteHash: async (hash) => tenants.links.find(({ inviteLink }) => inviteLink?.endsWith(`+${hash}`)) ?? null,
    async refresh(sighting) {
      const index = tenants.links.findIndex(({ chatId }) => chatId === sighting.chatId);
      const link = tenants.links[index];
      if (link !== undefined) tenants.links[index] = { ...link, ...sighting };
    },
  };
  return Object.assign(tenants, { groups, ledger, channels });
}

function toGroup(sighting: Parameters<Tenants['groups']['ensure']>[0]): Group {
  return {
    ...sighting,
    key: parseGroupKey(7),
    linkedChatId: null,
    isEnabled: false,
    isBlocked: false,
    rights: { isPresent: true, canDelete: false, canRestrict: false, canInvite: false },
    version: 1,
    settings: DEFAULT_SETTINGS,
  };
}
