import { reconnectPauseMs } from '@gmbot/core/queues/connection';
import { expect, it } from 'vitest';

it('tries again soon, and never later than about a second', () => {
  const pauses = Array.from({ length: 8 }, (_, index) => reconnectPauseMs(index + 1, () => 0));

  expect(pauses).toEqual([50, 100, 200, 400, 800, 1000, 1000, 1000]);
});

it('spreads the tries of a fleet over a tenth of a second', () => {
  expect(reconnectPauseMs(6, () => 0.999)).toBe(1099);
});
