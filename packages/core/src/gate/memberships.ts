/**
 * Words. Reading: the memberships of one person in some channels. Look-up: asking Telegram. Fresh: an answer that still counts.
 * An answer is yes or no only if it is certain; everything else is unknown and says when to ask again.
 */
import { toMembership } from '../domain/chat-member.js';
import { CONFLICT_PAUSE_MS, type Entry, type Evidence, isFresh, isRecentYes } from '../domain/evidence.js';
import type { RequiredChannel } from '../domain/group.js';
import type { ChannelKey, GroupKey, UserId } from '../domain/ids.js';
import type { Membership } from '../domain/membership.js';
import type { ChannelCircuit } from './channel-circuit.js';
import type { Claims, Clock, EvidenceCache, LookUpHealth, Telegram } from './ports.js';

/** How long one process may take for a look-up that others wait for. */
const LOOK_UP_CLAIM_MS = 12 * 1000;
/** Others look again after this long. */
const SHARED_LOOK_UP_PAUSE_MS = 200;
/** What a process knows by itself counts for less than this. */
export const ALONE_MS = 35 * 1000;
/** A press asks Telegram afresh at most once per person and channel in this time. */
export const AFRESH_PAUSE_MS = 3 * 1000;

/** What is known of one person. */
export interface Reading {
  readonly memberships: ReadonlyMap<ChannelKey, Membership>;
  /** When to ask again for what is unknown (unix ms); null iff nothing is. */
  readonly retryAtMs: number | null;
  /** Unknown now, but the last certain answer was yes. */
  readonly recentYes: ReadonlySet<ChannelKey>;
  /** A channel turned out to be lost: what was read of the group is out of date. */
  readonly hasLostChannel: boolean;
  /** Some answer is what this process knew by itself: another one may know better. @defaultValue false */
  readonly isOfOneProcess?: boolean;
  /** Something is unknown only because its look-up waits for its turn: nothing failed, and the cache is there. @defaultValue false */
  readonly isInLine?: boolean;
  /** When the first of the answers runs out (unix ms); null or absent iff some answer has no such time, or there is none. */
  readonly freshUntilMs?: number | null;
}

/** The reading of no channel: nothing had to be asked. */
export const NOTHING_READ: Reading = {
  memberships: new Map(),
  retryAtMs: null,
  recentYes: new Set(),
  hasLostChannel: false,
};

/** For whom and how a reading is made. */
export interface ReadOptions {
  /** The group that asks: it gets at most half of all look-ups. */
  readonly asker: GroupKey;
  /** Asks Telegram even where the cache knows, for somebody who has pressed and waits. @defaultValue false */
  readonly isAfresh?: boolean;
  /** Told what the cache knows: true = nothing more is to be asked. @defaultValue never */
  readonly isEnough?: (known: ReadonlyMap<ChannelKey, Membership>) => boolean;
  /** A look-up that takes longer is given up: unknown. @defaultValue the time-out of every call */
  readonly withinMs?: number;
}

/** Reads memberships: cache, then Telegram. */
export interface Memberships {
  /** Never rejects for what Telegram answers; a failed look-up is unknown. */
  read(channels: readonly RequiredChannel[], userId: UserId, options: ReadOptions): Promise<Reading>;
}

interface Answer {
  readonly membership: Membership;
  readonly retryAtMs: number | null;
  readonly isLost: boolean;
  /** Unknown, since its look-up waits for its turn. */
  readonly isInLine: boolean;
  readonly freshUntilMs: number | null;
}

interface LookUpLimits {
  readonly asker: GroupKey;
  readonly isPress: boolean;
  readonly withinMs: number | undefined;
}

/** What answered in place of Telegram: a fresh entry of the cache, or another process that was asking already. */
export type SavedBy = 'cache' | 'claim';

interface Deps {
  /** Told of each look-up that was not needed. */
  readonly onSaved?: ((by: SavedBy) => void) | undefined;
  readonly telegram: Pick<Telegram, 'getChatMember'>;
  readonly cache: EvidenceCache;
  readonly claims: Pick<Claims, 'take' | 'release'>;
  readonly health: LookUpHealth;
  readonly circuit: Pick<ChannelCircuit, 'readRefusal'>;
  readonly clock: Clock;
}

/** Composes the reading of memberships. */
export function createMemberships({ telegram, cache, claims, health, circuit, clock, onSaved }: Deps): Memberships {
  async function read(
    channels: readonly RequiredChannel[],
    userId: UserId,
    { asker, isAfresh = false, isEnough = () => false, withinMs }: ReadOptions,
  ): Promise<Reading> {
    const entries = await cache.read(channels, userId);
    const isAlone = cache.isAlone?.() ?? false;
    const nowMs = clock.now();
    const known = listKnown(entries, nowMs);
    if (!isAfresh && isEnough(known)) {
      const freshUntilMs = isAlone ? null : Math.min(...listFreshTimes(entries, nowMs));
      return { ...NOTHING_READ, memberships: known, isOfOneProcess: isAlone, freshUntilMs };
    }
    let isOfOneProcess = false;
    const answers = await Promise.all(
      channels.map(async (channel): Promise<Answer> => {
        const entry = entries.get(channel.key);
        const isKnown = entry !== undefined && isFresh(entry, nowMs);
        const mustAsk = isAfresh && (await claims.take(`afresh-${channel.key}-${userId}`, AFRESH_PAUSE_MS));
        if (isKnown && !mustAsk) {
          isOfOneProcess ||= isAlone;
          onSaved?.('cache');
          return certain(entry.evidence.answer, isAlone ? null : entry.freshUntilMs);
        }
        if (isAfresh && !mustAsk) return unknown(nowMs + SHARED_LOOK_UP_PAUSE_MS); // asked less than 3 s ago, in vain
        return lookUpOnce(channel, userId, { asker, withinMs, isPress: isAfresh });
      }),
    );
    const recentYes = channels.filter((channel, index) => {
      const entry = entries.get(channel.key);
      return answers[index]?.membership === 'unknown' && entry !== undefined && isRecentYes(entry, nowMs);
    });
    const retries = answers.flatMap(({ retryAtMs }) => (retryAtMs === null ? [] : [retryAtMs]));
    return {
      memberships: new Map(channels.map(({ key }, index) => [key, answers[index]?.membership ?? 'unknown'])),
      retryAtMs: retries.length === 0 ? null : Math.min(...retries),
      recentYes: new Set(recentYes.map(({ key }) => key)),
      hasLostChannel: answers.some(({ isLost }) => isLost),
      isOfOneProcess,
      isInLine: !isAlone && retries.length > 0 && answers.every((answer) => !isUnknown(answer) || answer.isInLine),
      freshUntilMs: earliest(answers),
    };
  }

  /** One process asks, the others come back for the answer. */
  async function lookUpOnce(channel: RequiredChannel, userId: UserId, limits: LookUpLimits): Promise<Answer> {
    const claim = `look-up-${channel.key}-${userId}`;
    if (!(await claims.take(claim, LOOK_UP_CLAIM_MS))) {
      onSaved?.('claim');
      return inLine(clock.now() + SHARED_LOOK_UP_PAUSE_MS);
    }
    try {
      return await lookUp(channel, userId, limits);
    } finally {
      await claims.release(claim);
    }
  }

  async function lookUp(channel: RequiredChannel, userId: UserId, { asker, ...limits }: LookUpLimits): Promise<Answer> {
    const atMs = await cache.now();
    const outcome = await telegram.getChatMember(channel.chatId, userId, asker, limits);
    switch (outcome.kind) {
      case 'done':
        await health.noteSuccess(channel.key, userId);
        return learn(channel, userId, { answer: toMembership(outcome.value), atMs, updateId: null });
      case 'wait':
        if (!outcome.isHold) return inLine(outcome.untilMs);
        await health.noteFailure(channel.key, userId); // no answer either, for the same trouble
        return unknown(outcome.untilMs);
      case 'again':
        if (outcome.isGivenUp !== true) await health.noteFailure(channel.key, userId);
        return unknown(outcome.untilMs);
      case 'refused': {
        const reading = await circuit.readRefusal(channel, outcome.why);
        if (reading.kind === 'lost') return { ...unknown(clock.now()), isLost: true };
        if (reading.kind === 'unsure') return unknown(reading.retryAtMs);
        await health.noteSuccess(channel.key, userId);
        return learn(channel, userId, { answer: 'no', atMs, updateId: null });
      }
      case 'already':
      case 'mistake':
        await health.noteFailure(channel.key, userId);
        return unknown(clock.now() + 60 * 1000);
    }
  }

  async function learn(channel: RequiredChannel, userId: UserId, evidence: Evidence): Promise<Answer> {
    const weighed = await cache.weigh({ channel, userId }, evidence);
    if (weighed === 'stored') return certain(evidence.answer, cache.leastFreshUntilMs?.(evidence) ?? null);
    if (weighed === 'conflict') return unknown(clock.now() + CONFLICT_PAUSE_MS);
    const entry = (await cache.read([channel], userId)).get(channel.key);
    return entry !== undefined && isFresh(entry, clock.now())
      ? certain(entry.evidence.answer, entry.freshUntilMs)
      : unknown(clock.now() + SHARED_LOOK_UP_PAUSE_MS);
  }

  return { read };
}

function listFreshTimes(entries: ReadonlyMap<ChannelKey, Entry>, nowMs: number): readonly number[] {
  return [...entries.values()].filter((entry) => isFresh(entry, nowMs)).map(({ freshUntilMs }) => freshUntilMs);
}

function listKnown(entries: ReadonlyMap<ChannelKey, Entry>, nowMs: number): ReadonlyMap<ChannelKey, Membership> {
  const fresh = [...entries].filter(([, entry]) => isFresh(entry, nowMs));
  return new Map(fresh.map(([key, { evidence }]) => [key, evidence.answer]));
}

function certain(membership: 'yes' | 'no', freshUntilMs: number | null): Answer {
  return { membership, retryAtMs: null, isLost: false, isInLine: false, freshUntilMs };
}

function unknown(retryAtMs: number): Answer {
  return { membership: 'unknown', retryAtMs, isLost: false, isInLine: false, freshUntilMs: null };
}

function inLine(retryAtMs: number): Answer {
  return { ...unknown(retryAtMs), isInLine: true };
}

function isUnknown({ membership }: Answer): boolean {
  return membership === 'unknown';
}

function earliest(answers: readonly Answer[]): number | null {
  const times = answers.flatMap(({ freshUntilMs }) => (freshUntilMs === null ? [] : [freshUntilMs]));
  return times.length === answers.length && times.length > 0 ? Math.min(...times) : null;
}
