import { createTurnBatch } from '@gmbot/core/queues/turn-batch';
import { describe, expect, it } from 'vitest';

/** Doubles numbers, and remembers what it was asked at once. */
function createDoubling(): {
  readonly double: (item: number) => Promise<number>;
  readonly asked: (readonly number[])[];
} {
  const asked: (readonly number[])[] = [];
  const double = createTurnBatch(async (items: readonly number[]) => {
    asked.push(items);
    if (items.includes(13)) throw new Error('unlucky');
    return items.map((item) => 2 * item);
  });
  return { double, asked };
}

function createDeferred() {
  let resolve: () => void = () => undefined;
  let reject: (err: Error) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { promise, resolve, reject };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('a turn’s batch', () => {
  it('asks once for what is asked in one turn, and answers each its own', async () => {
    const { double, asked } = createDoubling();

    const answers = await Promise.all([3, 1, 2].map(double));

    expect(answers).toEqual([6, 2, 4]);
    expect(asked).toEqual([[3, 1, 2]]);
  });

  it('asks again for what is asked later', async () => {
    const { double, asked } = createDoubling();

    await double(1);
    await double(2);

    expect(asked).toEqual([[1], [2]]);
  });

  it('never asks for more than a hundred at once', async () => {
    const { double, asked } = createDoubling();
    const items = Array.from({ length: 250 }, (_, index) => 1000 + index);

    const answers = await Promise.all(items.map(double));

    expect(answers).toEqual(items.map((item) => 2 * item));
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it('fails for all whom a failed question was for, and for nobody else', async () => {
    const { double } = createDoubling();

    const outcomes = await Promise.allSettled([1, 13].map(double));
    const later = await double(2);

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(later).toBe(4);
  });

  it('fails for all when it is not known which answer is whose', async () => {
    const ask = createTurnBatch(async (items: readonly number[]) => items.slice(1));

    const outcomes = await Promise.allSettled([1, 2].map(ask));

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('one by one, keeps what is asked meanwhile for the next question, also when one fails', async () => {
    const asked: (readonly number[])[] = [];
    const answers = [createDeferred(), createDeferred()] as const;
    const ask = createTurnBatch(
      async (items: readonly number[]) => {
        await answers[asked.push(items) === 1 ? 0 : 1].promise;
        return items;
      },
      { isOneByOne: true },
    );

    const first = ask(1);
    await nextTurn();
    const others = [ask(2), nextTurn().then(() => ask(3))];
    await nextTurn();
    await nextTurn();
    const meanwhile = [...asked];
    answers[0].reject(new Error('away'));
    answers[1].resolve();
    await expect(first).rejects.toThrow('away');

    expect(await Promise.all(others)).toEqual([2, 3]);
    expect([meanwhile, asked]).toEqual([[[1]], [[1], [2, 3]]]);
  });
});
