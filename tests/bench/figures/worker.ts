/** How many updates one worker handles, one job each, beside a BullMQ worker whose processor is empty. */
import { type Backlog, openBacklog, openPlainBacklog } from '../support/backlog.js';
import { readProcessCpuMs, readRedisCpuMs } from '../support/cpu-time.js';
import { spreadPeople, writeMessages } from '../support/crowd.js';
import { alternate, type Figure } from '../support/figure.js';
import { type RateSample, toRateRow } from '../support/rate-row.js';
import { openStore, seedAnswers, seedGroups } from '../support/seed.js';
import { type Stage, setStage } from '../support/stage.js';
import type { RunningProcess } from '../../support/system/processes.js';

const GROUPS = 50;
const PEOPLE = 2000;

/** Messages of members whom the cache knows to be free. */
export const worker: Figure = {
  name: 'worker',
  async run({ rounds, isQuick, say }) {
    const stage = await setStage();
    try {
      const count = isQuick ? 6000 : 10_000;
      const store = openStore(stage);
      const crowd = spreadPeople(await seedGroups(store, GROUPS), PEOPLE);
      await seedAnswers(stage, crowd);
      const [ours, plain] = [await stage.startWorker(), await stage.startPlainWorker()];
      const [own, bare] = [await openBacklog(stage), await openPlainBacklog(stage.redis)];
      let firstId = 1;
      const next = (): readonly string[] => writeMessages(crowd, count, (firstId += count));
      await handle(stage, { worker: ours, backlog: own }, next());
      await handle(stage, { worker: plain, backlog: bare }, next());
      const samples = await alternate(rounds, {
        plain: () => handle(stage, { worker: plain, backlog: bare }, next()),
        ours: () => handle(stage, { worker: ours, backlog: own }, next()),
      });
      say(`worker: ${rounds} rounds of ${count} updates`);
      await own.close();
      await store.close();
      return [toRateRow('worker', 'updates handled by one worker, one job each', 0.6, [samples.ours, samples.plain])];
    } finally {
      await stage.close();
    }
  },
};

async function handle(
  { redis }: Stage,
  { worker, backlog }: { readonly worker: RunningProcess; readonly backlog: Backlog },
  bodies: readonly string[],
): Promise<RateSample> {
  await backlog.pause();
  await backlog.add(bodies);
  const [cpuBefore, redisBefore] = [await readProcessCpuMs(worker.pid), await readRedisCpuMs(redis)];
  const startedAt = performance.now();
  await backlog.resume();
  await backlog.emptied();
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = {
    worker: ((await readProcessCpuMs(worker.pid)) - cpuBefore) / (bodies.length / 1000),
    redis: ((await readRedisCpuMs(redis)) - redisBefore) / (bodies.length / 1000),
  };
  return { perSecond: bodies.length / seconds, cpuMsPerThousand: cpu };
}
