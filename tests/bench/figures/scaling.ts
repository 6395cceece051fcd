/** Workers 1 → 8 with a Telegram that takes 50 ms for each call, no limits of our own, and every message a look-up. */
import { openBacklog } from '../support/backlog.js';
import { readProcessCpuMs } from '../support/cpu-time.js';
import { spreadPeople, writeMessages } from '../support/crowd.js';
import type { Figure, Row } from '../support/figure.js';
import { show } from '../support/numbers.js';
import { openStore, seedGroups } from '../support/seed.js';
import { type Stage, setStage } from '../support/stage.js';
import { cpus } from 'node:os';

const DELAY_MS = 50;
/** So few that waiting for Telegram is what limits, and eight workers still find CPU: 20 look-ups a second and worker at most. */
const CONCURRENCY = 1;
const STEPS = [1, 2, 4, 8];
const SECONDS = 6;
const MOST_CPU_PERCENT = 80;

/** Each step beside as many times the first. */
export const scaling: Figure = {
  name: 'scaling',
  async run({ isQuick }) {
    const points: Point[] = [];
    for (const workers of STEPS) points.push(await measure(workers, isQuick ? 3 : SECONDS));
    const one = points[0]?.perSecond ?? 1;
    return points.map((point): Row => {
      const share = point.perSecond / (one * point.workers);
      return {
        figure: 'scaling',
        what: `${point.workers} worker${point.workers === 1 ? '' : 's'}, a Telegram that takes ${DELAY_MS} ms, one job at a time each`,
        measured: `${show(point.perSecond)}/s = ${show(share)} of linear; CPU of the machine ${show(point.cpuPercent)} %${point.cpuPercent >= MOST_CPU_PERCENT ? ': it has none left, and this tells nothing' : ''}`,
        baseline: `linear: ${show(one * point.workers)}/s`,
        target: '≥ 0.9 while CPU < 80 %',
        isMet: point.cpuPercent >= MOST_CPU_PERCENT ? null : share >= 0.9, // without CPU it tells nothing
        details: { ...point, share },
      };
    });
  },
};

interface Point {
  readonly workers: number;
  readonly perSecond: number;
  readonly cpuPercent: number;
}

async function measure(workers: number, seconds: number): Promise<Point> {
  const stage = await setStage({ telegram: { delayMs: DELAY_MS } });
  try {
    const store = openStore(stage);
    const count = Math.ceil(workers * CONCURRENCY * (1000 / DELAY_MS) * seconds);
    const crowd = spreadPeople(await seedGroups(store, 50), count);
    await store.close();
    const running = await startAll(stage, workers);
    const backlog = await openBacklog(stage);
    await backlog.pause();
    await backlog.add(writeMessages(crowd, count, 1));
    const busyBefore = await readMachineMs();
    const cpuBefore = await Promise.all(running.map(({ pid }) => readProcessCpuMs(pid)));
    const startedAt = performance.now();
    await backlog.resume();
    await backlog.emptied();
    const ms = performance.now() - startedAt;
    const cpuAfter = await Promise.all(running.map(({ pid }) => readProcessCpuMs(pid)));
    await backlog.close();
    const own = cpuAfter.reduce((sum, after, index) => sum + after - (cpuBefore[index] ?? 0), 0);
    const cpuPercent = (100 * ((await readMachineMs()) - busyBefore)) / (ms * cpus().length);
    return {
      workers,
      perSecond: (count * 1000) / ms,
      cpuPercent: Math.max(cpuPercent, (100 * own) / (ms * cpus().length)),
    };
  } finally {
    await stage.close();
  }
}

function startAll(stage: Stage, workers: number) {
  const env = { WORKER_CONCURRENCY: `${CONCURRENCY}` };
  return Promise.all(Array.from({ length: workers }, () => stage.startOpenWorker(env)));
}

/** CPU time of everything on the machine, in ms. */
async function readMachineMs(): Promise<number> {
  return cpus().reduce((sum, { times: { user, sys, nice, irq } }) => sum + user + sys + nice + irq, 0);
}
