/**
 * The load test: verifications that need a look-up, 1,000 a minute at first, then more and more until it bends. What bends
 * first is named: our own budget of look-ups, or a process that has no CPU left.
 */
import { readProcessCpuMs } from '../support/cpu-time.js';
import { openBacklog } from '../support/backlog.js';
import { interleave, spreadPeople, writeMessages } from '../support/crowd.js';
import type { Figure, Row } from '../support/figure.js';
import { openLanes } from '../support/http-lanes.js';
import { show } from '../support/numbers.js';
import { type Membership, openStore, seedGroups } from '../support/seed.js';
import { SECRET, setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const PER_MINUTE = [1000, 1150, 1300, 1600, 2000];
const GROUPS = 40;
/** It bends when a step is worked off later than this after its last message. */
const LATE_MS = 3000;
const MOST_LATE_MS = 60_000;
const BUSY_PERCENT = 90;

/** `--minutes N` over all steps. */
export const load: Figure = {
  name: 'load',
  async run({ minutes, say }) {
    const stage = await setStage({ telegram: { delayMs: 50 } });
    try {
      const stepMinutes = minutes / PER_MINUTE.length;
      const total = PER_MINUTE.reduce((sum, rate) => sum + Math.ceil(rate * stepMinutes), 0);
      const store = openStore(stage);
      const crowd = inTurn(spreadPeople(await seedGroups(store, GROUPS), total));
      await store.close();
      const bodies = [...writeMessages(crowd, total, 1)];
      const [ingress, worker] = [await stage.startIngress(), await stage.startWorker()];
      const lanes = await openLanes({ url: ingress.url, secret: SECRET });
      const backlog = await openBacklog(stage);
      const rows: Row[] = [];
      for (const perMinute of PER_MINUTE) {
        const own = bodies.slice(0, Math.ceil(perMinute * stepMinutes));
        bodies.splice(0, own.length);
        const before = [await readProcessCpuMs(ingress.pid), await readProcessCpuMs(worker.pid)];
        const startedAt = performance.now();
        await lanes.postPaced(own, perMinute / 60);
        const postedAt = performance.now();
        await until(async () => (await backlog.count()) + (await backlog.countDelayed()) === 0, {
          withinMs: MOST_LATE_MS,
        }).catch(() => undefined); // later than that is late enough
        const lateMs = performance.now() - postedAt;
        const ms = performance.now() - startedAt;
        const after = [await readProcessCpuMs(ingress.pid), await readProcessCpuMs(worker.pid)];
        const [ingressPercent = 0, workerPercent = 0] = after.map(
          (used, index) => (100 * (used - (before[index] ?? 0))) / ms,
        );
        const isBent = lateMs > LATE_MS;
        const isBusy = Math.max(ingressPercent, workerPercent) > BUSY_PERCENT;
        const why = isBusy ? 'a process has no CPU left' : 'our own budget of look-ups, 20 a second';
        rows.push({
          figure: 'load',
          what: `${show(perMinute)} verifications a minute, each a look-up of 50 ms`,
          measured: `worked off ${show(lateMs)} ms after the last message${isBent ? `: it bends, by ${why}` : ''}`,
          baseline: `CPU: ingress ${show(ingressPercent)} %, worker ${show(workerPercent)} %`,
          target: perMinute === PER_MINUTE[0] ? 'no delay' : '–',
          isMet: perMinute === PER_MINUTE[0] ? !isBent : null,
          details: { perMinute, lateMs, ingressPercent, workerPercent, messages: own.length },
        });
        say(`load: ${perMinute} a minute, ${Math.round(lateMs)} ms late`);
        if (isBent) break;
      }
      lanes.close();
      await backlog.close();
      return rows;
    } finally {
      await stage.close();
    }
  },
};

/** A person of each group after the other: one group alone may use up half of the look-ups only. */
function inTurn(crowd: readonly Membership[]): readonly Membership[] {
  return interleave(crowd.map(({ policy, userIds }) => userIds.map((userId) => ({ policy, userIds: [userId] }))));
}
