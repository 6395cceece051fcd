/**
 * The contract's last paragraph, computed from the simulated world alone: nothing here asks the bot, its ledger or its queues.
 *
 * Words. Pair: a group and a person. Owed: what the contract demands for a pair; `either` = the facts do not tell (a command is
 * on its way, the bot lacks a right there, a pardon and a leave fell into one moment). Trail: what was owed since when,
 * whether or not the bot has seen the person.
 */
import { isAdmin, isPresent, readBot, readMember } from '@gmbot/sandbox/world/members';
import type { StoredChat } from '@gmbot/sandbox/world/types';
import type { World } from '@gmbot/sandbox/world/world';

/** What the contract demands for a pair. */
export type Owed = 'held' | 'free' | 'theirs' | 'absent' | 'either';

/** What was owed since a moment (unix ms). */
export interface Owing {
  readonly owed: Owed;
  readonly sinceMs: number;
}

/** A group's configuration, as its administrators gave it. */
export interface GroupFacts {
  readonly chatId: number;
  readonly required: Set<number>;
  readonly trusted: Set<number>;
  isOn: boolean;
  /** A command is on its way. */
  isUncertain: boolean;
}

/** A restriction and who made it. */
export interface RestrictionFacts {
  readonly by: 'bot' | 'administrator';
  readonly atMs: number;
  /** Unix seconds; 0 = for ever. */
  readonly untilDate: number;
}

/** What matters of one person in one group and stands nowhere in the world. */
export interface PairFacts {
  /** The bot was told that they are there. */
  isSeen: boolean;
  /** The restriction that stands; null = none. */
  restriction: RestrictionFacts | null;
  /** An administrator lifted our restriction, and they have not left a required channel since. */
  pardon: 'no' | 'yes' | 'either';
  pardonedAtMs: number;
  readonly trail: Owing[];
}

/** A leave and a pardon nearer than this have no order: dates are whole seconds. */
const SAME_MOMENT_MS = 2500;

/** The facts of a run. */
export type Facts = ReturnType<typeof createFacts>;

/** Composes them for the given groups. */
export function createFacts(world: World, groups: readonly GroupFacts[]) {
  const pairs = new Map<string, PairFacts>();
  /** Last moment at which an update about somebody's channels was lost on its way. */
  const lostAtMs = new Map<number, number>();

  function chatOf(chatId: number): StoredChat {
    const chat = world.data.chats[chatId];
    if (chat === undefined) throw new Error(`There is no chat ${chatId}`);
    return chat;
  }

  function pairOf(chatId: number, userId: number): PairFacts {
    const key = `${chatId}:${userId}`;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const pair: PairFacts = {
      isSeen: false,
      restriction: null,
      pardon: 'no',
      pardonedAtMs: 0,
      trail: [],
    };
    pairs.set(key, pair);
    return pair;
  }

  function isFit({ chatId }: GroupFacts): boolean {
    const bot = readBot(world, chatOf(chatId));
    return isAdmin(bot) && bot.rights?.can_restrict_members === true && bot.rights.can_delete_messages;
  }

  /** What the world demands for a pair now. `isSeen`: whether the bot was told that they are there. */
  function owedTo(group: GroupFacts, userId: number, isSeen = pairOf(group.chatId, userId).isSeen): Owed {
    const member = readMember(world, chatOf(group.chatId), userId);
    if (!isPresent(member)) return 'absent';
    if (group.isUncertain || !isFit(group)) return 'either';
    if (isAdmin(member)) return 'free';
    const pair = pairOf(group.chatId, userId);
    if (member.status === 'restricted' && pair.restriction?.by !== 'bot') return 'theirs';
    if (!isSeen || !group.isOn || group.trusted.has(userId)) return 'free';
    const required = [...group.required].map(chatOf);
    if (required.some((channel) => !isAdmin(readBot(world, channel)))) return 'either';
    if (required.every((channel) => isPresent(readMember(world, channel, userId)))) return 'free';
    return pair.pardon === 'no' ? 'held' : pair.pardon === 'yes' ? 'free' : 'either';
  }

  function refresh(group: GroupFacts, userId: number): void {
    const { trail } = pairOf(group.chatId, userId);
    const owed = owedTo(group, userId, true);
    if (trail.at(-1)?.owed !== owed) trail.push({ owed, sinceMs: world.now() });
  }

  return {
    groups,
    pairOf,
    owedTo,
    chatOf,
    isFit,
    groupOf: (chatId: number) => groups.find((group) => group.chatId === chatId),
    /** Looks again at one person in every group. */
    refreshPerson(userId: number): void {
      for (const group of groups) refresh(group, userId);
    },
    /** Looks again at everyone in one group. */
    refreshGroup(group: GroupFacts): void {
      for (const userId of Object.keys(chatOf(group.chatId).members)) refresh(group, Number(userId));
    },
    /** An update told the bot that they are there. */
    see(chatId: number, userId: number): void {
      pairOf(chatId, userId).isSeen = true;
    },
    /** Somebody's restriction was replaced or lifted. */
    restrict(chatId: number, userId: number, restriction: Omit<RestrictionFacts, 'atMs'> | null): void {
      pairOf(chatId, userId).restriction = restriction === null ? null : { ...restriction, atMs: world.now() };
    },
    /** An administrator's restriction that has not run out; null = none. */
    foreignRestriction(chatId: number, userId: number): RestrictionFacts | null {
      const { restriction } = pairOf(chatId, userId);
      const isOver = restriction !== null && restriction.untilDate > 0 && restriction.untilDate * 1000 <= world.now();
      return restriction?.by === 'administrator' && !isOver ? restriction : null;
    },
    /** An administrator lifts what stands; call it before the world changes. Of a group where we lack our rights nobody tells us. */
    freeByHand(group: GroupFacts, userId: number): void {
      const pair = pairOf(group.chatId, userId);
      if (pair.restriction?.by === 'bot')
        Object.assign(pair, {
          pardon: group.isOn && !group.isUncertain && isFit(group) ? 'yes' : 'either',
          pardonedAtMs: world.now(),
        });
    },
    /** Somebody left a channel: their pardons end where it is required. */
    leaveChannel(channelId: number, userId: number, isHeard: boolean): void {
      if (!isHeard) lostAtMs.set(userId, world.now());
      for (const group of groups) {
        const pair = pairOf(group.chatId, userId);
        if (pair.pardon === 'no' || (!group.required.has(channelId) && !group.isUncertain)) continue;
        const isClear = isHeard && group.isOn && !group.isUncertain && isFit(group);
        pair.pardon = isClear && world.now() - pair.pardonedAtMs > SAME_MOMENT_MS ? 'no' : 'either';
      }
    },
    /** An update about their channels was lost. */
    lose: (userId: number): void => void lostAtMs.set(userId, world.now()),
    /** All that is known, to be kept. */
    listPairs: () => [...pairs].map(([pair, known]) => ({ pair, ...known, lostAtMs: lostAtMs.get(toUserId(pair)) })),
    lastLossMs: (userId: number): number => lostAtMs.get(userId) ?? 0,
    /** What is owed to a pair, and since when. */
    owing: (chatId: number, userId: number): Owing =>
      pairOf(chatId, userId).trail.at(-1) ?? { owed: 'absent', sinceMs: 0 },
    /** The one thing owed all the time between two moments; null when it changed. */
    owedThroughout(chatId: number, userId: number, fromMs: number, toMs: number): Owed | null {
      const { trail } = pairOf(chatId, userId);
      const first = trail.findLast(({ sinceMs }) => sinceMs <= fromMs);
      if (first === undefined) return null;
      return trail.some(({ sinceMs }) => sinceMs > fromMs && sinceMs <= toMs) ? null : first.owed;
    },
  };
}

function toUserId(pair: string): number {
  return Number(pair.split(':')[1]);
}
