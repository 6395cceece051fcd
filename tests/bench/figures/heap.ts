/** The heap of one worker after many updates and after ten times as many, with the garbage collected. */
import { openBacklog } from '../support/backlog.js';
import { spreadPeople, writeMessages } from '../support/crowd.js';
import type { Figure } from '../support/figure.js';
import { show } from '../support/numbers.js';
import { openStore, seedAnswers, seedGroups } from '../support/seed.js';
import { setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import type { RunningProcess } from '../../support/system/processes.js';

const AT_ONCE = 5000;
const MIB = 2 ** 20;

/** `--full`: 100,000 and 1,000,000 updates. */
export const heap: Figure = {
  name: 'heap',
  async run({ isFull, isQuick }) {
    const stage = await setStage();
    try {
      const first = isFull ? 100_000 : isQuick ? 2000 : 10_000;
      const store = openStore(stage);
      const crowd = spreadPeople(await seedGroups(store, 100), 20_000);
      await store.close();
      await seedAnswers(stage, crowd);
      const worker = await stage.startWorker();
      const backlog = await openBacklog(stage);
      let done = 0;
      const handle = async (count: number): Promise<void> => {
        for (; done < count; done += AT_ONCE) {
          await backlog.add(writeMessages(crowd, Math.min(AT_ONCE, count - done), done + 1));
          await until(async () => (await backlog.count()) < AT_ONCE);
        }
        await backlog.emptied();
      };
      await handle(first);
      const early = await readHeap(worker);
      await handle(first * 10);
      const late = await readHeap(worker);
      await backlog.close();
      return [
        {
          figure: 'heap',
          what: `heap of one worker after ${show(first * 10)} updates`,
          measured: `${show(late / MIB)} MiB = ${show(late / early)} ×`,
          baseline: `after ${show(first)}: ${show(early / MIB)} MiB`,
          target: '≤ 1.2 ×',
          isMet: late / early <= 1.2,
          details: { early, late, updates: first * 10 },
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

/** Told by the probe, on a signal. */
async function readHeap(worker: RunningProcess): Promise<number> {
  const count = async (): Promise<readonly number[]> =>
    [...(await worker.readTail(100_000)).matchAll(/"msg":"heap","bytes":(\d+)/g)].map(([, bytes]) => Number(bytes));
  const before = (await count()).length;
  process.kill(worker.pid, 'SIGUSR2');
  await until(async () => (await count()).length > before);
  return (await count()).at(-1) ?? 0;
}
