/** What the fleet remembers in Redis, in memory: evidence, administrators, claims, members seen, health, sends. */
import { type Entry, LAST_ANSWER_MS, weigh } from '@gmbot/core/domain/evidence';
import type { ChannelKey, GroupKey, MessageId, UserId } from '@gmbot/core/domain/ids';
import type {
  AdministratorCache,
  Arrivals,
  Claims,
  Clock,
  EvidenceCache,
  JoinRequests,
  LastMoves,
  LookUpHealth,
  MembershipPair,
  Moment,
  Newcomers,
  SeenMembers,
} from '@gmbot/core/gate/ports';
import type { SendJournal } from '@gmbot/core/gate/send-once';

/** How long answers count; without spread. */
export const MEMBER_TTL_MS = 600 * 1000;
export const NON_MEMBER_TTL_MS = 60 * 1000;
const KEPT_NO_MS = 2 * 60 * 1000;
const HEALTH_WINDOW_MS = 25 * 1000;
const FEWEST_FAILING = 3;

/** Evidence, weighed by the domain. */
export function createMemoryEvidence(clock: Clock): EvidenceCache {
  const entries = new Map<string, { readonly entry: Entry; readonly keptUntilMs: number }>();
  const toKey = ({ key, generation }: MembershipPair['channel'], userId: UserId): string =>
    `${key}:${generation}:${userId}`;
  function find(key: string): Entry | null {
    const kept = entries.get(key);
    return kept === undefined || kept.keptUntilMs <= clock.now() ? null : kept.entry;
  }
  function keep(key: string, entry: Entry): void {
    const isYes = entry.evidence.answer === 'yes';
    entries.set(key, { entry, keptUntilMs: clock.now() + (isYes ? LAST_ANSWER_MS : KEPT_NO_MS) });
  }

  return {
    async read(channels, userId) {
      return new Map(
        channels.flatMap((channel) => {
          const entry = find(toKey(channel, userId));
          return entry === null ? [] : [[channel.key, entry] as const];
        }),
      );
    },
    async weigh({ channel, userId }, evidence) {
      const key = toKey(channel, userId);
      const known = find(key);
      switch (weigh(known, evidence)) {
        case 'keep':
          return 'kept';
        case 'store':
          keep(key, {
            evidence,
            freshUntilMs: clock.now() + (evidence.answer === 'yes' ? MEMBER_TTL_MS : NON_MEMBER_TTL_MS),
          });
          return 'stored';
        case 'conflict':
          keep(key, {
            evidence: evidence.updateId === null && known !== null ? known.evidence : evidence,
            freshUntilMs: 0,
          });
          return 'conflict';
      }
    },
    async drop({ channel, userId }) {
      entries.delete(toKey(channel, userId));
    },
    now: async () => clock.now(),
  };
}

/** Administrators, until they are dropped. */
export function createMemoryAdministrators(): AdministratorCache {
  const lists = new Map<GroupKey, Set<UserId>>();
  return {
    async read(groupKey) {
      const list = lists.get(groupKey);
      return list === undefined ? null : new Set(list);
    },
    async write(groupKey, administrators) {
      lists.set(groupKey, new Set(administrators));
    },
    async change(groupKey, userId, isAdministrator) {
      const list = lists.get(groupKey);
      if (isAdministrator) list?.add(userId);
      else list?.delete(userId);
    },
    async drop(groupKey) {
      lists.delete(groupKey);
    },
  };
}

/** Claims as processes share them. */
export type HeldClaims = Map<string, { readonly holder: symbol; readonly untilMs: number }>;

/** Claims that end with their time, or when the process that took them releases them. */
export function createMemoryClaims(clock: Clock, held: HeldClaims = new Map()): Claims {
  const holder = Symbol('process');
  const isTaken = (name: string): boolean => (held.get(name)?.untilMs ?? 0) > clock.now();
  return {
    async take(name, ttlMs) {
      if (isTaken(name)) return false;
      held.set(name, { holder, untilMs: clock.now() + ttlMs });
      return true;
    },
    isTaken: async (name) => isTaken(name),
    async extend(name, ttlMs) {
      if (!isTaken(name) || held.get(name)?.holder !== holder) return false;
      held.set(name, { holder, untilMs: clock.now() + ttlMs });
      return true;
    },
    async release(name) {
      if (held.get(name)?.holder === holder) held.delete(name);
    },
  };
}

/** Members seen, in the order of their last word; a walk is over those of its first page's moment. */
export function createMemorySeen(clock: Clock): SeenMembers {
  const seen = new Map<GroupKey, Map<UserId, number>>();
  const topics = new Map<string, number>();
  const walks = new Map<string, readonly UserId[]>();
  return {
    async touch(groupKey, userId, topicId) {
      const members = seen.get(groupKey) ?? new Map<UserId, number>();
      seen.set(groupKey, members.set(userId, Math.floor(clock.now() / 1000)));
      if (topicId !== 0) topics.set(`${groupKey}:${userId}`, topicId);
    },
    filterSeen: async (groupKeys, userId) => groupKeys.filter((groupKey) => seen.get(groupKey)?.has(userId)),
    async page(groupKey, cursor, limit) {
      const all = [...(seen.get(groupKey) ?? [])].sort(([one, at], [other, otherAt]) => otherAt - at || other - one);
      const rest = cursor === null ? all.map(([userId]) => userId) : (walks.get(cursor) ?? []);
      if (rest.length <= limit) return { userIds: rest, cursor: null };
      const next = `walk-${walks.size}`;
      walks.set(next, rest.slice(limit));
      return { userIds: rest.slice(0, limit), cursor: next };
    },
    readTopic: async (groupKey, userId) => topics.get(`${groupKey}:${userId}`) ?? 0,
    count: async (groupKey) => seen.get(groupKey)?.size ?? 0,
  };
}

/** The last moments of look-ups, by distinct people and the last one about each. */
export function createMemoryHealth(clock: Clock): LookUpHealth {
  const noted = new Map<
    string,
    { readonly channelKey: ChannelKey; readonly hasFailed: boolean; readonly atMs: number }
  >();
  const note = (channelKey: ChannelKey, userId: UserId, hasFailed: boolean): void =>
    void noted.set(`${channelKey}:${userId}`, { channelKey, hasFailed, atMs: clock.now() });
  return {
    noteSuccess: async (channelKey, userId) => note(channelKey, userId, false),
    noteFailure: async (channelKey, userId) => note(channelKey, userId, true),
    async isTelegramInDoubt(channelKey) {
      const recent = [...noted.values()].filter(
        (one) => one.channelKey === channelKey && clock.now() - one.atMs <= HEALTH_WINDOW_MS,
      );
      const failing = recent.filter(({ hasFailed }) => hasFailed).length;
      return failing >= FEWEST_FAILING && failing > recent.length - failing;
    },
  };
}

/** Which sends were made. */
export function createMemoryJournal(clock: Clock): SendJournal {
  const sends = new Map<string, { readonly atMs: number; readonly claims: number; readonly sent: MessageId | null }>();
  return {
    async claim(key, orphanedAfterMs) {
      const known = sends.get(key);
      if (known?.sent != null) return { kind: 'sent', messageId: known.sent };
      if (known !== undefined && clock.now() < known.atMs + orphanedAfterMs)
        return { kind: 'busy', untilMs: known.atMs + orphanedAfterMs };
      if (known !== undefined && known.claims >= 2) return { kind: 'spent' };
      sends.set(key, { atMs: clock.now(), claims: (known?.claims ?? 0) + 1, sent: null });
      return { kind: 'claimed' };
    },
    async markSent(key, messageId) {
      const known = sends.get(key) ?? { atMs: clock.now(), claims: 1 };
      sends.set(key, { ...known, sent: messageId });
    },
    findSent: async (key) => sends.get(key)?.sent ?? null,
    async release(key) {
      sends.delete(key);
    },
  };
}

const REQUEST_MS = 24 * 60 * 60 * 1000;

/** Pending join requests. */
export function createMemoryRequests(clock: Clock): JoinRequests {
  const known = new Map<string, { readonly moment: Moment; readonly isPending: boolean }>();

  function write(key: string, moment: Moment, isPending: boolean): void {
    const before = known.get(key)?.moment;
    const isOlder =
      before !== undefined &&
      (before.atMs > moment.atMs || (before.atMs === moment.atMs && before.updateId >= moment.updateId));
    if (!isOlder) known.set(key, { moment, isPending });
  }

  return {
    note: async (channelKey, userId, moment) => write(`${channelKey}:${userId}`, moment, true),
    end: async (channelKey, userId, moment) => write(`${channelKey}:${userId}`, moment, false),
    async read(channels, userId) {
      return new Map(
        channels.flatMap(({ key }) => {
          const found = known.get(`${key}:${userId}`);
          const endMs = (found?.moment.atMs ?? 0) + REQUEST_MS;
          return found?.isPending === true && endMs > clock.now() ? [[key, endMs] as const] : [];
        }),
      );
    },
  };
}

const ARRIVAL_MS = 7 * 24 * 60 * 60 * 1000;
const DOOR_MS = 8 * 24 * 60 * 60 * 1000;

/** When newcomers came. */
export function createMemoryArrivals(clock: Clock): Arrivals {
  const arrived = new Map<string, { readonly atMs: number; readonly keptUntilMs: number }>();
  const atDoor = new Map<string, number>();
  const find = (key: string): number | null => {
    const kept = arrived.get(key);
    return kept === undefined || kept.keptUntilMs <= clock.now() ? null : kept.atMs;
  };
  return {
    async note(groupKey, userId, atMs) {
      const key = `${groupKey}:${userId}`;
      if (find(key) === null) arrived.set(key, { atMs, keptUntilMs: clock.now() + ARRIVAL_MS });
    },
    read: async ({ key }, userId) => find(`${key}:${userId}`),
    stopAtDoor: async (groupKey, userId) => void atDoor.set(`${groupKey}:${userId}`, clock.now() + DOOR_MS),
    isAtDoor: async (groupKey, userId) => (atDoor.get(`${groupKey}:${userId}`) ?? 0) > clock.now(),
    letThrough: async (groupKey, userId) => void atDoor.delete(`${groupKey}:${userId}`),
  };
}

/** Newcomers in the order in which they came. */
export function createMemoryNewcomers(): Newcomers {
  const lines = new Map<GroupKey, Set<UserId>>();
  const lineOf = (groupKey: GroupKey): Set<UserId> => lines.get(groupKey) ?? new Set();

  return {
    async add(groupKey, userId) {
      lines.set(groupKey, lineOf(groupKey).add(userId));
    },
    list: async (groupKey, limit) => [...lineOf(groupKey)].slice(0, limit),
    async remove(groupKey, userIds) {
      for (const userId of userIds) lineOf(groupKey).delete(userId);
    },
    count: async (groupKey) => lineOf(groupKey).size,
  };
}

/** Moves in memory. */
export function createMemoryLastMoves(): LastMoves {
  const moves = new Map<ChannelKey, number>();
  return {
    note: async (channelKey, atMs) => void moves.set(channelKey, atMs),
    read: async (channelKeys) => new Map([...moves].filter(([channelKey]) => channelKeys.includes(channelKey))),
  };
}
