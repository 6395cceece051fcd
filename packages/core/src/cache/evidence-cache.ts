/**
 * Memberships in the cache's Redis: one key per (bot, channel, generation, person). Evidence is weighed by the domain and
 * written by compare-and-set, so that of two processes that learn at once neither overwrites what it did not read.
 * While the cache is away each process keeps 20,000 answers of its own for 30 s.
 */
import { LRUCache } from 'lru-cache';
import { type Entry, type Evidence, LAST_ANSWER_MS, isFresh, weigh } from '../domain/evidence.js';
import type { ChannelKey, UserId } from '../domain/ids.js';
import type { Clock, EvidenceCache, MembershipPair } from '../gate/ports.js';
import { createRedisScript } from '../limits/redis-script.js';
import type { CacheRedis } from './cache-redis.js';
import { readEntry, writeEntry } from './entry-text.js';

const JITTER = 0.15;
/** A no is evidence for a little longer than it counts: events of the same moment may still come. */
const NO_MARGIN_MS = 60 * 1000;
const LOCAL_ANSWERS = 20_000;
const LOCAL_MS = 30 * 1000;
const MOST_RACES = 5;
/** Redis's clock is asked this often; in between the difference to ours is used. */
const CLOCK_CHECK_MS = 30 * 1000;

/** Sets the key iff its value is still what was read ('' = there was none). */
const COMPARE_AND_SET = createRedisScript(`
local found = redis.call('GET', KEYS[1]) or ''
if found ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
`);

/** What the cache needs. */
export interface EvidenceCacheOptions {
  readonly redis: CacheRedis;
  readonly botId: number;
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  /** How long a yes and a no count, before they are spread by ±15 %. */
  readonly memberTtlMs: number;
  readonly nonMemberTtlMs: number;
  /** Told of every read. */
  readonly onRead?: (read: { readonly hits: number; readonly misses: number }) => void;
}

/** Composes it. No method rejects. */
export function createEvidenceCache({
  redis,
  botId,
  clock,
  random,
  memberTtlMs,
  nonMemberTtlMs,
  onRead,
}: EvidenceCacheOptions): EvidenceCache {
  const local = new LRUCache<string, Entry>({ max: LOCAL_ANSWERS });
  let offset = { ms: 0, checkedAtMs: Number.NEGATIVE_INFINITY };
  const toKey = ({ key, generation }: MembershipPair['channel'], userId: UserId): string =>
    `gmbot:${botId}:m:${key}:${generation}:${userId}`;

  async function read(
    channels: readonly MembershipPair['channel'][],
    userId: UserId,
  ): Promise<ReadonlyMap<ChannelKey, Entry>> {
    const keys = channels.map((channel) => toKey(channel, userId));
    const texts = keys.length === 0 ? [] : await redis.ask((connection) => connection.mget(keys));
    const found = new Map<ChannelKey, Entry>();
    channels.forEach(({ key }, index) => {
      const entry = texts === null ? readLocal(keys[index] ?? '') : readEntry(texts[index] ?? null);
      if (entry === null) return;
      found.set(key, entry);
      if (texts !== null) local.set(keys[index] ?? '', entry, { ttl: LOCAL_MS }); // for when the cache is away
    });
    const hits = [...found.values()].filter((entry) => isFresh(entry, clock.now())).length;
    onRead?.({ hits, misses: channels.length - hits });
    return found;
  }

  async function weighIn(
    { channel, userId }: MembershipPair,
    evidence: Evidence,
  ): Promise<'stored' | 'kept' | 'conflict'> {
    const key = toKey(channel, userId);
    for (let race = 0; race < MOST_RACES; race += 1) {
      const answer = await redis.ask(async (connection) => ({ text: await connection.get(key) }));
      if (answer === null) break;
      const { outcome, next } = judge(readEntry(answer.text), evidence);
      if (next === null) return outcome;
      const written = await redis.ask((connection) =>
        COMPARE_AND_SET.run(connection, [key], [answer.text ?? '', writeEntry(next), toTtlMs(next)]),
      );
      if (written === null) break;
      if (written === 1) return outcome;
    }
    const { outcome, next } = judge(readLocal(key), evidence);
    if (next !== null) local.set(key, next, { ttl: LOCAL_MS });
    return outcome;
  }

  /** In a conflict the event stays, as evidence that counts for nothing until a look-up agrees or comes late enough. */
  function judge(
    known: Entry | null,
    evidence: Evidence,
  ): { readonly outcome: 'stored' | 'kept' | 'conflict'; readonly next: Entry | null } {
    switch (weigh(known, evidence)) {
      case 'keep':
        return { outcome: 'kept', next: null };
      case 'store':
        return {
          outcome: 'stored',
          next: {
            evidence,
            freshUntilMs: clock.now() + spread(evidence.answer === 'yes' ? memberTtlMs : nonMemberTtlMs),
          },
        };
      case 'conflict': {
        const event = evidence.updateId === null && known !== null ? known.evidence : evidence;
        return { outcome: 'conflict', next: { evidence: event, freshUntilMs: 0 } };
      }
    }
  }

  function spread(ttlMs: number): number {
    return ttlMs * (1 - JITTER + 2 * JITTER * random());
  }

  function toTtlMs({ evidence, freshUntilMs }: Entry): number {
    if (evidence.answer === 'yes') return LAST_ANSWER_MS;
    return Math.ceil(Math.max(freshUntilMs - clock.now(), NO_MARGIN_MS) + NO_MARGIN_MS);
  }

  function readLocal(key: string): Entry | null {
    return local.get(key) ?? null;
  }

  async function drop({ channel, userId }: MembershipPair): Promise<void> {
    const key = toKey(channel, userId);
    local.delete(key);
    await redis.ask((connection) => connection.del(key));
  }

  async function now(): Promise<number> {
    const nowMs = clock.now();
    if (nowMs - offset.checkedAtMs > CLOCK_CHECK_MS) {
      const time = await redis.ask((connection) => connection.time());
      if (time !== null)
        offset = { ms: Number(time[0]) * 1000 + Math.floor(Number(time[1]) / 1000) - clock.now(), checkedAtMs: nowMs };
    }
    return clock.now() + offset.ms;
  }

  return { read, weigh: weighIn, drop, now };
}
