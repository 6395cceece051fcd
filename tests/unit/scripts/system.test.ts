import { describe, expect, it, vi } from 'vitest';
import { createSystem } from '../../../scripts/lib/system.mjs';

/** A part of the system whose life a test rules. */
function createFakePart(name: string, tier: number, ends: string[] = []) {
  let starts = 0;
  let crash: (exit: { code: number; signal: null }) => void = () => {};
  return {
    part: {
      name,
      tier,
      start() {
        starts += 1;
        const exited = new Promise<unknown>((resolve) => (crash = resolve));
        async function stop() {
          ends.push(name);
          crash({ code: 0, signal: null });
        }
        return { pid: 0, mark: name, exited, stop };
      },
    },
    crash: () => crash({ code: 1, signal: null }),
    countStarts: () => starts,
  };
}

function createTestSystem() {
  return createSystem({ onChange: () => {}, firstPauseMs: 1 });
}

describe('a system', () => {
  it('ends its parts from the highest tier to the lowest, in whatever order they were started', async () => {
    const ends: string[] = [];
    const system = createTestSystem();
    for (const [name, tier] of Object.entries({ redis: 2, ingress: 5, postgres: 1, worker: 4 })) {
      await system.start(createFakePart(name, tier, ends).part);
    }

    await system.stop();

    expect(ends).toEqual(['ingress', 'worker', 'redis', 'postgres']);
  });

  it('starts a part again that ends by itself', async () => {
    const system = createTestSystem();
    const worker = createFakePart('worker', 4);
    await system.start(worker.part);

    worker.crash();

    await vi.waitUntil(() => worker.countStarts() === 2);
    await system.stop();
  });

  it('tries again when a part does not come back at once', async () => {
    const system = createTestSystem();
    const worker = createFakePart('worker', 4);
    let attempts = 0;
    await system.start({
      ...worker.part,
      start() {
        attempts += 1;
        if (attempts === 2) throw new Error('the port is taken');
        return worker.part.start();
      },
    });

    worker.crash();

    await vi.waitUntil(() => attempts === 3);
    await system.stop();
  });

  it('starts nothing again once it ends', async () => {
    const system = createTestSystem();
    const worker = createFakePart('worker', 4);
    await system.start(worker.part);

    await system.stop();

    expect(worker.countStarts()).toBe(1);
    await expect(system.start(worker.part)).rejects.toThrow('Interrupted');
  });

  it('refuses a part that is not ready after its first start', async () => {
    const system = createTestSystem();
    const worker = createFakePart('worker', 4);

    const start = system.start({ ...worker.part, untilReady: () => Promise.reject(new Error('no answer')) });

    await expect(start).rejects.toThrow('no answer');
  });

  it('waits for a part that is just starting before it ends', async () => {
    const ends: string[] = [];
    const system = createTestSystem();
    const { part } = createFakePart('postgres', 1, ends);
    let letStart: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (letStart = resolve));
    const starting = system.start({ ...part, start: () => gate.then(() => part.start()) });

    const stopping = system.stop();
    letStart?.();
    await Promise.all([starting, stopping]);

    expect(ends).toEqual(['postgres']);
  });
});
