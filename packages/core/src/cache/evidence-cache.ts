/**
 * Memberships in the cache's Redis: one key per (bot, channel, generation, person). Evidence is weighed by the domain and
 * written by compare-and-set, so that of two processes that learn at once neither overwrites what it did not read.
 * While the cache is away each process answers from what it knows by itself.
 */
import { type Entry, type Evidence, isFresh } from '../domain/evidence.js';
import type { ChannelKey, UserId } from '../domain/ids.js';
import type { Clock, EvidenceCache, MembershipPair } from '../gate/ports.js';
import { createRedisScript } from '../limits/redis-script.js';
import type { CacheRedis } from './cache-redis.js';
import { readEntry, writeEntry } from './entry-text.js';
import { type Judged, judgeEvidence, spreadTtlMs, toKeepMs } from './judge-evidence.js';
import { createLocalAnswers } from './local-answers.js';

/** Whoever loses this often makes nobody know: a look-up follows. */
const MOST_RACES = 50;
/** Redis's clock is asked this often; in between the difference to ours is used. */
const CLOCK_CHECK_MS = 30 * 1000;

/** Sets the key iff its value is still what was read ('' = there was none) and answers 1, else what is there now. */
const COMPARE_AND_SET = createRedisScript(`
local found = redis.call('GET', KEYS[1]) or ''
if found ~= ARGV[1] then return found end
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
  /** Told of every read; a hit is an answer that still counts. */
  readonly onRead?: (read: { readonly hits: number; readonly misses: number }) => void;
}

/** Composes it. No method rejects. */
export function createEvidenceCache(options: EvidenceCacheOptions): EvidenceCache {
  const { redis, botId, clock, random, memberTtlMs, nonMemberTtlMs, onRead } = options;
  const local = createLocalAnswers(clock);
  let offset = { ms: 0, checkedAtMs: Number.NEGATIVE_INFINITY };
  // the keys of one person share a slot of a Redis Cluster, so that one command reads them; people spread
  const toKey = ({ key, generation }: MembershipPair['channel'], userId: UserId): string =>
    `gmbot:${botId}:m:{${userId}}:${key}:${generation}`;

  async function read(
    channels: readonly MembershipPair['channel'][],
    userId: UserId,
  ): Promise<ReadonlyMap<ChannelKey, Entry>> {
    const keyed = channels.map((channel) => ({ channelKey: channel.key, key: toKey(channel, userId) }));
    if (keyed.length === 0) return new Map();
    const texts = await redis.ask((connection) => connection.mget(keyed.map(({ key }) => key)));
    const found = new Map<ChannelKey, Entry>();
    keyed.forEach(({ channelKey, key }, index) => {
      const entry = texts === null ? local.get(key) : readEntry(texts[index] ?? null);
      if (entry === null) return;
      found.set(channelKey, entry);
      if (texts !== null) local.set(key, entry);
    });
    const nowMs = clock.now();
    const hits = [...found.values()].filter((entry) => isFresh(entry, nowMs)).length;
    onRead?.({ hits, misses: channels.length - hits });
    return found;
  }

  async function weighIn({ channel, userId }: MembershipPair, evidence: Evidence): Promise<Judged['outcome']> {
    const key = toKey(channel, userId);
    const found = await redis.ask(async (connection) => (await connection.get(key)) ?? '');
    if (found === null) return weighLocally(key, evidence);
    let text = found;
    for (let race = 0; race < MOST_RACES; race += 1) {
      const { outcome, next } = judge(readEntry(text), evidence);
      if (next === null) return outcome;
      const reply = await redis.ask((connection) =>
        COMPARE_AND_SET.run(connection, [key], [text, writeEntry(next), toKeepMs(next, clock.now())]),
      );
      if (reply === null) return weighLocally(key, evidence);
      if (typeof reply !== 'string') {
        local.set(key, next);
        return outcome;
      }
      text = reply;
    }
    await drop({ channel, userId });
    return 'conflict';
  }

  function weighLocally(key: string, evidence: Evidence): Judged['outcome'] {
    const { outcome, next } = judge(local.get(key), evidence);
    if (next !== null) local.set(key, next);
    if (next !== null) redis.noteMissed(key);
    return outcome;
  }

  function judge(known: Entry | null, evidence: Evidence): Judged {
    const ttlMs = spreadTtlMs(evidence.answer === 'yes' ? memberTtlMs : nonMemberTtlMs, random());
    return judgeEvidence(known, evidence, clock.now() + ttlMs);
  }

  async function drop({ channel, userId }: MembershipPair): Promise<void> {
    const key = toKey(channel, userId);
    local.delete(key);
    const deleted = await redis.ask((connection) => connection.del(key));
    if (deleted === null) redis.noteMissed(key);
  }

  async function now(): Promise<number> {
    const nowMs = clock.now();
    if (nowMs - offset.checkedAtMs > CLOCK_CHECK_MS) {
      const time = await redis.ask((connection) => connection.time());
      if (time !== null) {
        const [seconds, micros] = time;
        offset = { ms: Number(seconds) * 1000 + Math.floor(Number(micros) / 1000) - clock.now(), checkedAtMs: nowMs };
      }
    }
    return clock.now() + offset.ms;
  }

  const isAlone = (): boolean => redis.state() === 'away';

  function leastFreshUntilMs({ answer }: Pick<Evidence, 'answer'>): number | null {
    return isAlone() ? null : clock.now() + spreadTtlMs(answer === 'yes' ? memberTtlMs : nonMemberTtlMs, 0);
  }

  return { read, weigh: weighIn, drop, isAlone, leastFreshUntilMs, now };
}
