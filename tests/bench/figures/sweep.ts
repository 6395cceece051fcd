/**
 * `/protect` on a group of 50,000 members seen: what its sweep costs those who write in another group, and how fast it goes
 * within our own limits on calls. A sample of it, from its beginning.
 */
import { type GroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { SEEN_KEEP_SECONDS } from '@gmbot/core/limits/seen-members';
import { queuePrefix } from '@gmbot/core/queues/names';
import type { JobPayloads } from '@gmbot/core/queues/jobs';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { createRequestJobs } from '@gmbot/core/queues/request-jobs';
import type { Job } from 'bullmq';
import { spreadPeople } from '../support/crowd.js';
import type { Figure } from '../support/figure.js';
import { openLanes } from '../support/http-lanes.js';
import { layProbes } from '../support/lay-probes.js';
import { quantile, show } from '../support/numbers.js';
import { openStore, seedAnswers, seedGroups, seedHolds, toPersonId } from '../support/seed.js';
import { SECRET, type Stage, setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const PROBES_PER_SECOND = 2;
const WARM_UP = 10;
const FIRST_OF_CROWD = 100_000;
/** One group gets half of the look-ups. */
const LOOK_UPS_PER_SECOND = 10;
const AT_ONCE = 5000;

/** Nothing is known of the members: each costs a look-up. */
export const sweep: Figure = {
  name: 'sweep-50k',
  async run({ isQuick }) {
    const [people, seconds] = isQuick ? [5000, 20] : [50_000, 60];
    const stage = await setStage();
    try {
      const store = openStore(stage);
      const policies = await seedGroups(store, 2);
      const count = seconds * PROBES_PER_SECOND;
      const [other] = spreadPeople(policies.slice(1), count);
      const large = policies[0];
      if (other === undefined || large === undefined) throw new Error('There is no group');
      await Promise.all([seedAnswers(stage, [other], 'no'), seedHolds(store, stage.telegram, [other])]);
      await store.close();
      await seedSeen(stage, large.group.key, people);
      const [ingress] = [await stage.startIngress(), await stage.startWorker()];
      const lanes = await openLanes({ url: ingress.url, secret: SECRET }, 20);
      const time = (firstId: number, probes = count): Promise<readonly number[]> =>
        layProbes(stage, lanes, other, { count: probes, perSecond: PROBES_PER_SECOND, firstId });
      await time(1, WARM_UP);
      const calm = await time(100_000);
      await requestSweep(stage, large.group.key);
      const startedAt = performance.now();
      const busy = await time(200_000);
      const perSecond = (await readDone(stage)) / ((performance.now() - startedAt) / 1000);
      const [calm50, calm99, busy50, busy99] = [
        quantile(calm, 0.5),
        quantile(calm, 0.99),
        quantile(busy, 0.5),
        quantile(busy, 0.99),
      ];
      lanes.close();
      return [
        {
          figure: 'sweep-50k',
          what: `another group’s deletions while ${show(people)} members seen are verified, the first ${seconds} s`,
          measured: `p50 ${show(busy50)} ms, p99 ${show(busy99)} ms; ${show(perSecond)} members a second`,
          baseline: `without it p50 ${show(calm50)} ms, p99 ${show(calm99)} ms; the budget allows ${LOOK_UPS_PER_SECOND} a second`,
          target: 'p99 ≤ 2 ×; ≥ 0.8 × the budget',
          isMet: busy99 <= 2 * calm99 && perSecond >= 0.8 * LOOK_UPS_PER_SECOND,
          details: { calm50, calm99, busy50, busy99, perSecond, people },
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

/** All at once, as the adapter keeps them: fifty thousand calls of it would take longer than the sample. */
async function seedSeen({ redis, botId }: Stage, groupKey: GroupKey, people: number): Promise<void> {
  const key = `${queuePrefix(botId)}:seen-members:${groupKey}`;
  const nowSeconds = Math.floor(Date.now() / 1000);
  for (let from = 0; from < people; from += AT_ONCE) {
    const members = Array.from({ length: Math.min(AT_ONCE, people - from) }, (_, index) => [
      nowSeconds - from - index,
      parseUserId(toPersonId(FIRST_OF_CROWD + from + index)),
    ]);
    await redis.zadd(key, ...members.flat());
  }
  await redis.expire(key, SEEN_KEEP_SECONDS);
}

async function requestSweep({ redisUrl, botId }: Stage, groupKey: GroupKey): Promise<void> {
  const queues = createQueueSet({ redisUrl, botId, name: 'bench' });
  await until(() => queues.isReady());
  const jobs = createRequestJobs({ queues, botId, now: Date.now });
  await jobs.sweep({ groupKey, over: 'seen', purpose: 'protect', progress: null });
  await queues.close();
}

async function readDone({ redisUrl, botId }: Stage): Promise<number> {
  const queues = createQueueSet({ redisUrl, botId, name: 'bench' });
  await until(() => queues.isReady());
  const { sweeps } = await queues.open();
  const [job] = (await sweeps.getJobs(['delayed', 'active', 'waiting'])) as Job<JobPayloads['sweep-group']>[];
  await queues.close();
  return Number(job?.data.state?.done ?? 0);
}
