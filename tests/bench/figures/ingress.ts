/** How many updates one ingress accepts, beside Fastify with one `Queue.add` for each request. */
import { readProcessCpuMs, readRedisCpuMs } from '../support/cpu-time.js';
import { mixMessages, spreadPeople, writeMessages } from '../support/crowd.js';
import { alternate, type Figure } from '../support/figure.js';
import { openLanes } from '../support/http-lanes.js';
import { type RateSample, toRateRow } from '../support/rate-row.js';
import { openStore, seedGroups, seedPasses } from '../support/seed.js';
import { SECRET, type Stage, setStage } from '../support/stage.js';
import type { RunningProcess } from '../../support/system/processes.js';

const GROUPS = 50;
const PEOPLE = 5000;

/** Two rows: every update enqueued, and 95 % of them of members who have a pass. */
export const ingress: Figure = {
  name: 'ingress',
  async run({ rounds, isQuick, say }) {
    const stage = await setStage();
    try {
      const count = isQuick ? 6000 : 15_000;
      const store = openStore(stage);
      const policies = await seedGroups(store, GROUPS);
      const [free, others] = [spreadPeople(policies, PEOPLE), spreadPeople(policies, PEOPLE, PEOPLE)];
      const [ours, plain] = [await stage.startIngress(), await stage.startPlainIngress()];
      let firstId = 1;
      const next = (): number => (firstId += count);
      const runs = {
        plain: () => accept(stage, plain, writeMessages(others, count, next())),
        enqueued: () => accept(stage, ours, writeMessages(others, count, next())),
        passed: () => accept(stage, ours, mixMessages([free, others], count, next()), () => seedPasses(stage, free)),
      };
      await alternate(1, runs); // a process that has just begun is slower than it will be
      const samples = await alternate(rounds, runs);
      say(`ingress: ${rounds} rounds of ${count} updates`);
      await store.close();
      return [
        toRateRow('ingress', 'updates accepted by one ingress, each enqueued', 0.8, [samples.enqueued, samples.plain]),
        toRateRow('ingress', 'the same, 95 % of free members', 1.3, [samples.passed, samples.plain]),
      ];
    } finally {
      await stage.close();
    }
  },
};

async function accept(
  { redis }: Stage,
  ingress: RunningProcess,
  bodies: readonly string[],
  prepare: () => Promise<void> = () => Promise.resolve(),
): Promise<RateSample> {
  await redis.flushdb();
  await prepare();
  const lanes = await openLanes({ url: ingress.url, secret: SECRET });
  await lanes.postAll(bodies.slice(0, bodies.length / 10)); // the same again: warm, and seen or passed
  await redis.flushdb();
  await prepare();
  const [cpuBefore, redisBefore] = [await readProcessCpuMs(ingress.pid), await readRedisCpuMs(redis)];
  const seconds = await lanes.postAll(bodies);
  const cpu = {
    ingress: ((await readProcessCpuMs(ingress.pid)) - cpuBefore) / (bodies.length / 1000),
    redis: ((await readRedisCpuMs(redis)) - redisBefore) / (bodies.length / 1000),
  };
  lanes.close();
  return { perSecond: bodies.length / seconds, cpuMsPerThousand: cpu };
}
