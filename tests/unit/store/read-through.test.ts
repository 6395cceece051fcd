import { describe, expect, it } from 'vitest';
import { createReadThrough } from '@gmbot/core/store/read-through';

const TTL_MS = 1000;

/** A cache over loads that the test answers by hand. */
function createScene() {
  const loads: { key: number; answer: (value: string | null) => void; fail: (error: Error) => void }[] = [];
  let nowMs = 1;
  const cache = createReadThrough<number, string>({
    load: (key) => new Promise((answer, fail) => loads.push({ key, answer, fail })),
    max: 3,
    ttlMs: TTL_MS,
    perf: { now: () => nowMs },
  });
  return {
    cache,
    loads,
    pass: (ms: number) => (nowMs += ms),
    answer: (value: string | null) => loads.at(-1)?.answer(value),
    know: async (key: number, value: string | null) => {
      const read = cache.read(key);
      loads.at(-1)?.answer(value);
      await read;
    },
  };
}

describe('a read-through cache', () => {
  it('asks once for what it knows', async () => {
    const { cache, loads, know } = createScene();
    await know(1, 'one');

    expect(await cache.read(1)).toBe('one');
    expect(loads).toHaveLength(1);
  });

  it('keeps "nothing there" as an answer', async () => {
    const { cache, loads, know } = createScene();
    await know(1, null);

    expect(await cache.read(1)).toBeNull();
    expect(loads).toHaveLength(1);
  });

  it('shares one load among all who miss at once', async () => {
    const { cache, loads, answer } = createScene();

    const reads = [cache.read(1), cache.read(1), cache.read(1)];
    answer('one');

    expect(await Promise.all(reads)).toEqual(['one', 'one', 'one']);
    expect(loads).toHaveLength(1);
  });

  it('asks again once the answer is too old, and not a millisecond earlier', async () => {
    const { cache, loads, know, pass } = createScene();
    await know(1, 'one');

    pass(TTL_MS);
    await cache.read(1);
    const before = loads.length;
    pass(1);
    void cache.read(1);

    expect([before, loads.length]).toEqual([1, 2]);
  });

  it('asks again for what was dropped', async () => {
    const { cache, loads, know } = createScene();
    await know(1, 'one');

    cache.drop(1);
    void cache.read(1);

    expect(loads).toHaveLength(2);
  });

  it('does not keep what was read before the drop, and does not share it with who asks after', async () => {
    const { cache, loads } = createScene();
    const early = cache.read(1);
    cache.drop(1);
    const late = cache.read(1);

    loads[1]?.answer('new');
    await late;
    loads[0]?.answer('old');

    expect(await early).toBe('old');
    expect(await cache.read(1)).toBe('new');
    expect(loads).toHaveLength(2);
  });

  it('forsakes every load under way when it is cleared', async () => {
    const { cache, loads } = createScene();
    const early = cache.read(1);
    cache.clear();
    loads[0]?.answer('old');
    await early;

    void cache.read(1);

    expect(loads).toHaveLength(2);
  });

  it('drops what matches, and forsakes loads whose answer is not known', async () => {
    const { cache, loads, know } = createScene();
    await know(1, 'one');
    await know(2, 'two');
    const early = cache.read(3);

    cache.dropWhere((value) => value === 'one');
    loads[2]?.answer('three');
    await early;
    await cache.read(2);
    void cache.read(1);
    void cache.read(3);

    expect(loads.map(({ key }) => key)).toEqual([1, 2, 3, 1, 3]);
  });

  it('keeps no failure', async () => {
    const { cache, loads } = createScene();
    const failed = cache.read(1);
    loads[0]?.fail(new Error('away'));

    await expect(failed).rejects.toThrow('away');
    void cache.read(1);
    expect(loads).toHaveLength(2);
  });

  it('keeps as many answers as it may', async () => {
    const { cache, loads, know } = createScene();
    for (const key of [1, 2, 3, 4]) await know(key, `${key}`);

    void cache.read(1);

    expect(loads.at(-1)?.key).toBe(1);
    expect(loads).toHaveLength(5);
  });
});
