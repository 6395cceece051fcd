/** End to end: posted until handled, one ingress and one worker, beside both baselines in a chain. */
import { type Backlog, openBacklog, openPlainBacklog } from '../support/backlog.js';
import { readProcessCpuMs, readRedisCpuMs } from '../support/cpu-time.js';
import { mixMessages, spreadPeople } from '../support/crowd.js';
import { alternate, type Figure } from '../support/figure.js';
import { openLanes } from '../support/http-lanes.js';
import { type RateSample, toRateRow } from '../support/rate-row.js';
import { endPasses, openStore, seedAnswers, seedGroups, seedPasses } from '../support/seed.js';
import { SECRET, type Stage, setStage } from '../support/stage.js';
import type { RunningProcess } from '../../support/system/processes.js';

const GROUPS = 50;
const PEOPLE = 2000;

interface Chain {
  readonly ingress: RunningProcess;
  readonly worker: RunningProcess;
  readonly backlog: Backlog;
}

/** 95 % are messages of members with a pass; the others have none yet and are known to the cache. */
export const chain: Figure = {
  name: 'chain',
  async run({ rounds, isQuick, say }) {
    const stage = await setStage();
    try {
      const count = isQuick ? 3000 : 15_000;
      const store = openStore(stage);
      const policies = await seedGroups(store, GROUPS);
      const [free, others] = [spreadPeople(policies, PEOPLE), spreadPeople(policies, PEOPLE, PEOPLE)];
      await seedAnswers(stage, [...free, ...others]);
      const [ownWorker, plainWorker] = [await stage.startWorker(), await stage.startPlainWorker()];
      const ours = { ingress: await stage.startIngress(), worker: ownWorker, backlog: await openBacklog(stage) };
      const bare = await openPlainBacklog(stage.redis);
      const plain = { ingress: await stage.startPlainIngress(), worker: plainWorker, backlog: bare };
      let firstId = 1;
      const next = (): readonly string[] => mixMessages([free, others], count, (firstId += count));
      await seedPasses(stage, free);
      await pass(stage, ours, next());
      await pass(stage, plain, next());
      const samples = await alternate(rounds, {
        plain: () => pass(stage, plain, next()),
        ours: async () => {
          await seedPasses(stage, free);
          await endPasses(stage, others);
          return pass(stage, ours, next());
        },
      });
      say(`chain: ${rounds} rounds of ${count} updates`);
      await ours.backlog.close();
      await store.close();
      const what = 'updates end to end, ingress and one worker, 95 % of free members';
      return [toRateRow('chain', what, 1.5, [samples.ours, samples.plain])];
    } finally {
      await stage.close();
    }
  },
};

async function pass(
  { redis }: Stage,
  { ingress, worker, backlog }: Chain,
  bodies: readonly string[],
): Promise<RateSample> {
  const lanes = await openLanes({ url: ingress.url, secret: SECRET });
  const before = [await readProcessCpuMs(ingress.pid), await readProcessCpuMs(worker.pid), await readRedisCpuMs(redis)];
  const startedAt = performance.now();
  await lanes.postAll(bodies);
  await backlog.emptied();
  const seconds = (performance.now() - startedAt) / 1000;
  const after = [await readProcessCpuMs(ingress.pid), await readProcessCpuMs(worker.pid), await readRedisCpuMs(redis)];
  lanes.close();
  const used = after.map((ms, index) => (ms - (before[index] ?? 0)) / (bodies.length / 1000));
  const [ingressMs = 0, workerMs = 0, redisMs = 0] = used;
  return {
    perSecond: bodies.length / seconds,
    cpuMsPerThousand: { ingress: ingressMs, worker: workerMs, redis: redisMs },
  };
}
