/** The traps of merging requests in BullMQ, each as the design's settle rules answer it. */
import { AppError, waitUntil } from '@gmbot/core/errors/app-error';
import { createDeadLetters } from '@gmbot/core/queues/dead-letters';
import type { QueueSet } from '@gmbot/core/queues/queue-set';
import type { Job } from 'bullmq';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type SettleBench, startSettleBench } from './settle-bench.js';

const MIA = 101;
const SOON = { timeout: 15_000, interval: 10 };

let bench: SettleBench | null = null;

async function start(work: Parameters<typeof startSettleBench>[0]): Promise<SettleBench> {
  bench = await startSettleBench(work);
  return bench;
}

afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function retryDead(queues: QueueSet, id: string): Promise<void> {
  expect(await createDeadLetters(queues).retry({ queue: 'members', id })).toBe(true);
}

/** A door that work waits at. */
function createDoor() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe('a settle request', () => {
  it('that comes while its settle is active runs once more, afterwards and alone', async () => {
    const door = createDoor();
    const log: string[] = [];
    const { ask } = await start(async () => {
      log.push('start');
      await door.opened;
      log.push('end');
    });
    await ask(MIA);
    await vi.waitFor(() => expect(log).toEqual(['start']), SOON);

    await Promise.all([ask(MIA), ask(MIA), ask(MIA)]);
    door.open();

    await vi.waitFor(() => expect(log).toEqual(['start', 'end', 'start', 'end']), SOON);
  });

  it('wakes a settle that waits for later', async () => {
    let runs = 0;
    const { ask, members } = await start(async () => {
      runs += 1;
      if (runs === 1) throw waitUntil('held', Date.now() + 60_000);
    });
    await ask(MIA);
    await vi.waitFor(async () => expect(await members.getDelayedCount()).toBe(1), SOON);

    await ask(MIA);

    await vi.waitFor(() => expect(runs).toBe(2), SOON);
    await vi.waitFor(async () => expect(await members.getDelayedCount()).toBe(0), SOON);
  });

  it('that comes while its settle is active does not wait out the pause which that gives itself', async () => {
    const door = createDoor();
    let runs = 0;
    const { ask } = await start(async () => {
      runs += 1;
      if (runs > 1) return;
      await door.opened;
      throw waitUntil('held', Date.now() + 60_000);
    });
    await ask(MIA);
    await vi.waitFor(() => expect(runs).toBe(1), SOON);

    await ask(MIA);
    door.open();

    await vi.waitFor(() => expect(runs).toBeGreaterThanOrEqual(2), SOON);
  });

  it('keeps its key from active to delayed and back', async () => {
    let isActive = false;
    const overlaps: boolean[] = [];
    const { ask, members } = await start(async () => {
      overlaps.push(isActive);
      isActive = true;
      await new Promise((resolve) => setImmediate(resolve));
      isActive = false;
      if (overlaps.length < 5) throw waitUntil('held', Date.now() + 50);
    });

    await ask(MIA);
    await vi.waitFor(() => expect(overlaps.length).toBeGreaterThanOrEqual(3), SOON);
    await ask(MIA);

    await vi.waitFor(async () => expect(await members.getDeduplicationJobId(`settle-1-${MIA}`)).toBeNull(), SOON);
    expect(overlaps).not.toContain(true);
  });

  it('burns no try of an unknown fault when five facts come in a second', async () => {
    let runs = 0;
    const { ask, givenUp, members } = await start(async () => {
      runs += 1;
      throw new Error('no idea');
    });

    for (let fact = 0; fact < 5; fact += 1) {
      await ask(MIA);
      await vi.waitFor(() => expect(runs).toBeGreaterThan(fact), SOON);
    }

    await vi.waitFor(async () => expect(await members.getDelayedCount()).toBe(1), SOON);
    expect(givenUp).toEqual([]);
  });

  it('whose settle can never succeed ends as a failed job that can be read, with its member noted', async () => {
    const { ask, givenUp, members } = await start(async () => {
      throw new AppError('restrict-mistake', { kind: 'never' }, { message: 'restrict: CHAT_ID_INVALID' });
    });

    await ask(MIA);

    await vi.waitFor(async () => expect(await members.getFailedCount()).toBe(1), SOON);
    const [failed] = await members.getFailed();
    expect(failed?.failedReason).toBe('restrict: CHAT_ID_INVALID');
    expect(givenUp).toEqual([`${MIA}: restrict: CHAT_ID_INVALID`]);
  });

  it.each([
    ['from the board', (failed: Job) => failed.retry('failed')],
    ["by the operator's command", ({ id = '' }: Job, { queues }: SettleBench) => retryDead(queues, id)],
  ])('that is made again %s never makes two settles of one member', async (_, makeAgain) => {
    const door = createDoor();
    let active = 0;
    let most = 0;
    let isFirst = true;
    const running = await start(async () => {
      if (isFirst) {
        isFirst = false;
        throw new AppError('mistake', { kind: 'never' });
      }
      active += 1;
      most = Math.max(most, active);
      await door.opened;
      active -= 1;
    });
    const { ask, members } = running;
    await ask(MIA);
    await vi.waitFor(async () => expect(await members.getFailedCount()).toBe(1), SOON);
    const [failed] = await members.getFailed();
    await ask(MIA);
    await vi.waitFor(() => expect(active).toBe(1), SOON);

    if (failed !== undefined) await makeAgain(failed, running);
    await vi.waitFor(async () => expect(await members.getFailedCount()).toBe(0), SOON);
    await vi.waitFor(async () => expect(await members.getActiveCount()).toBe(1), SOON);
    door.open();

    await vi.waitFor(async () => expect(await members.getActiveCount()).toBe(0), SOON);
    expect(most).toBe(1);
  });

  it('costs no attempt while its settle waits for others', async () => {
    let runs = 0;
    const { ask, members } = await start(async () => {
      runs += 1;
      if (runs < 10) throw waitUntil('slot', Date.now() + 5);
    });

    await ask(MIA);

    await vi.waitFor(async () => expect(await members.getCompletedCount()).toBe(1), SOON);
    expect([runs, await members.getFailedCount()]).toEqual([10, 0]);
  });
});
