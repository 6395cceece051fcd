import { expect, it } from 'vitest';
import { runNaive } from './fixtures/run-naive.js';

it('finds fault with a gate whose jobs carry their decisions', async () => {
  const violations = await runNaive(1);

  expect([...new Set(violations.map(({ invariant }) => invariant))].sort()).toEqual(
    expect.arrayContaining([
      'free where nothing is missing',
      'nobody complete is muted',
      'nobody else’s mute is lifted or replaced',
      'no call is made inside a hold',
      'one warning stands for a hold and none for the free',
    ]),
  );
});
