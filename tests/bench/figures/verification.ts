/** A verification answered from the cache, as a worker makes it, beside one round trip to Redis. */
import { createCacheRedis } from '@gmbot/core/cache/cache-redis';
import { createEvidenceCache } from '@gmbot/core/cache/evidence-cache';
import { parseUserId } from '@gmbot/core/domain/ids';
import { createMemberships } from '@gmbot/core/gate/memberships';
import { createLookUpHealth } from '@gmbot/core/limits/look-up-health';
import { createClaims } from '@gmbot/core/limits/claims';
import { spreadPeople } from '../support/crowd.js';
import { alternate, type Figure } from '../support/figure.js';
import { quantile, show, sumUp } from '../support/numbers.js';
import { neverAsked } from '../support/never-asked.js';
import { clock, openStore, seedAnswers, seedGroups } from '../support/seed.js';
import { setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const GROUPS = 50;
const PEOPLE = 2000;

/** One after the other, on a connection that does nothing else. */
export const verification: Figure = {
  name: 'verification',
  async run({ rounds, isQuick }) {
    const stage = await setStage();
    try {
      const count = isQuick ? 1000 : 5000;
      const { botId, redis, redisUrl } = stage;
      const store = openStore(stage);
      const crowd = spreadPeople(await seedGroups(store, GROUPS), PEOPLE);
      await seedAnswers(stage, crowd);
      await store.close();
      const cacheRedis = createCacheRedis({ url: redisUrl, name: 'bench', clock });
      await until(async () => cacheRedis.state() === 'up');
      const ttls = { memberTtlMs: 600_000, nonMemberTtlMs: 60_000 };
      const cache = createEvidenceCache({ redis: cacheRedis, botId, clock, random: Math.random, ...ttls });
      const memberships = createMemberships({
        telegram: neverAsked,
        circuit: neverAsked,
        cache,
        claims: createClaims({ redis, botId, clock }),
        health: createLookUpHealth({ redis, botId, clock }),
        clock,
      });
      const pairs = crowd.flatMap(({ policy, userIds }) => userIds.map((userId) => ({ policy, userId })));
      const samples = await alternate(rounds, {
        trip: () => time(count, () => redis.ping()),
        read: () =>
          time(count, (index) => {
            const { policy, userId } = pairs[index % pairs.length] ?? { policy: undefined, userId: 0 };
            if (policy === undefined) throw new Error('Nobody is there');
            return memberships.read(policy.channels, parseUserId(userId), { asker: policy.group.key });
          }),
      });
      cacheRedis.close();
      const [own, trip] = [sumUp(samples.read.map(p95)), sumUp(samples.trip.map(p95))];
      return [
        {
          figure: 'verification',
          what: 'verification answered from the cache, p95',
          measured: `${show(own.median)} ms (${show(own.least)}–${show(own.most)})`,
          baseline: `one round trip: ${show(trip.median)} ms`,
          target: '< 5 ms',
          isMet: own.median < 5,
          details: { own, trip },
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

async function time(count: number, run: (index: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    await run(index);
    times.push(performance.now() - startedAt);
  }
  return times;
}

function p95(times: readonly number[]): number {
  return quantile(times, 0.95);
}
