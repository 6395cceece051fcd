import { beforeEach, describe, expect, it } from 'vitest';
import { type Evidence, isFresh, isRecentYes } from '@gmbot/core/domain/evidence';
import { parseChannelKey, parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { EvidenceCache } from '@gmbot/core/gate/ports';
import type { FakeClock } from '../fakes/clock.js';

/** A cache with a yes that counts for 600 s and a no that counts for 60 s, not spread. */
export interface EvidenceCacheUnderTest {
  readonly cache: EvidenceCache;
  readonly clock: FakeClock;
}

const NEWS = { key: parseChannelKey(1), chatId: parseChatId(-1001), generation: 1 };
const DEALS = { key: parseChannelKey(2), chatId: parseChatId(-1002), generation: 1 };
const MIA = parseUserId(7);
const NOAH = parseUserId(8);

/** What every evidence cache promises. */
export function describeEvidenceCache(name: string, create: () => Promise<EvidenceCacheUnderTest>): void {
  describe(`${name}, as an evidence cache`, () => {
    let cache: EvidenceCache;
    let clock: FakeClock;

    beforeEach(async () => {
      ({ cache, clock } = await create());
    });

    const lookUp = (answer: 'yes' | 'no', agoMs = 0): Evidence => ({
      answer,
      atMs: clock.now() - agoMs,
      updateId: null,
    });
    const event = (answer: 'yes' | 'no', updateId: number, agoMs = 0): Evidence => ({
      answer,
      atMs: clock.now() - agoMs,
      updateId,
    });
    const readOne = async (channel = NEWS, userId = MIA) =>
      (await cache.read([channel], userId)).get(channel.key) ?? null;

    it('knows nothing at first', async () => {
      expect((await cache.read([NEWS, DEALS], MIA)).size).toBe(0);
      expect((await cache.read([], MIA)).size).toBe(0);
    });

    it('tells what it was told, of that channel and that person alone', async () => {
      await cache.weigh({ channel: NEWS, userId: MIA }, event('yes', 12));

      const known = await cache.read([NEWS, DEALS], MIA);

      expect([...known.keys()]).toEqual([NEWS.key]);
      expect(known.get(NEWS.key)?.evidence).toEqual(event('yes', 12));
      expect(await readOne(NEWS, NOAH)).toBeNull();
    });

    it.each([
      ['yes', 600_000],
      ['no', 60_000],
    ] as const)('lets a %s count for its time, and not a millisecond longer', async (answer, ttlMs) => {
      await cache.weigh({ channel: NEWS, userId: MIA }, lookUp(answer));
      const entry = await readOne();
      if (entry === null) throw new Error('Nothing was kept');

      expect([isFresh(entry, clock.now() + ttlMs - 1), isFresh(entry, clock.now() + ttlMs)]).toEqual([true, false]);
    });

    it('keeps a yes as the last certain answer after it stopped to count', async () => {
      await cache.weigh({ channel: NEWS, userId: MIA }, lookUp('yes'));
      clock.advance(700_000);

      const entry = await readOne();

      expect(entry !== null && isRecentYes(entry, clock.now())).toBe(true);
    });

    it('keeps the newer of two, in whatever order they come', async () => {
      const [newer, older] = [event('no', 20), event('yes', 19)];

      const outcomes = [
        await cache.weigh({ channel: NEWS, userId: MIA }, newer),
        await cache.weigh({ channel: NEWS, userId: MIA }, older),
      ];

      expect(outcomes).toEqual(['stored', 'kept']);
      expect((await readOne())?.evidence).toEqual(newer);
    });

    it.each([
      ['the event last', () => [lookUp('yes', 2000), event('no', 20)]],
      ['the look-up last', () => [event('no', 20), lookUp('yes', 2000)]],
    ])('believes nobody in a conflict and keeps the event: %s', async (_name, create2) => {
      const [first, second] = create2();
      if (first === undefined || second === undefined) throw new Error('Two are needed');
      await cache.weigh({ channel: NEWS, userId: MIA }, first);

      const outcome = await cache.weigh({ channel: NEWS, userId: MIA }, second);

      const entry = await readOne();
      if (entry === null) throw new Error('Nothing was kept');
      expect(outcome).toBe('conflict');
      expect([entry.evidence, isFresh(entry, clock.now())]).toEqual([event('no', 20), false]);
    });

    it('ends a conflict with a look-up that agrees with the event', async () => {
      await cache.weigh({ channel: NEWS, userId: MIA }, lookUp('yes', 2000));
      await cache.weigh({ channel: NEWS, userId: MIA }, event('no', 20));
      clock.advance(3000);

      const outcome = await cache.weigh({ channel: NEWS, userId: MIA }, lookUp('no'));

      const entry = await readOne();
      expect(outcome).toBe('stored');
      expect(entry !== null && isFresh(entry, clock.now())).toBe(true);
    });

    it('forgets one pair', async () => {
      await cache.weigh({ channel: NEWS, userId: MIA }, lookUp('yes'));
      await cache.weigh({ channel: DEALS, userId: MIA }, lookUp('yes'));

      await cache.drop({ channel: NEWS, userId: MIA });

      expect([...(await cache.read([NEWS, DEALS], MIA)).keys()]).toEqual([DEALS.key]);
    });

    it('starts anew with a new generation of a channel', async () => {
      await cache.weigh({ channel: NEWS, userId: MIA }, lookUp('yes'));

      expect(await readOne({ ...NEWS, generation: 2 })).toBeNull();
    });

    it('ends in the newest of many that come at once', async () => {
      const events = Array.from({ length: 20 }, (_, index) => event(index % 2 === 0 ? 'yes' : 'no', index + 1));

      await Promise.all(events.map((one) => cache.weigh({ channel: NEWS, userId: MIA }, one)));

      expect((await readOne())?.evidence.updateId).toBe(20);
    });
  });
}
