import { createCrowdWatch, MOST_CALM_MOVES } from '@gmbot/core/queues/crowd-watch';
import { expect, it } from 'vitest';

const [HARBOUR, MARKET] = [-1001, -1002];

function watch() {
  let nowMs = 1000;
  const isCrowd = createCrowdWatch({ now: () => nowMs });
  return {
    isCrowd,
    wait: (ms: number) => (nowMs += ms),
    countCrowded: (chatId: number, moves: number) =>
      Array.from({ length: moves }, () => isCrowd(chatId)).filter(Boolean).length,
  };
}

it('a crowd begins where more move within a second than usual, in that chat alone', () => {
  const { countCrowded } = watch();

  expect([countCrowded(HARBOUR, MOST_CALM_MOVES), countCrowded(HARBOUR, 5), countCrowded(MARKET, 5)]).toEqual([
    0, 5, 0,
  ]);
});

it('a crowd ends with its second', () => {
  const { countCrowded, wait } = watch();
  countCrowded(HARBOUR, 2 * MOST_CALM_MOVES);

  wait(999);
  const within = countCrowded(HARBOUR, 1);
  wait(2);

  expect([within, countCrowded(HARBOUR, MOST_CALM_MOVES), countCrowded(HARBOUR, 1)]).toEqual([1, 0, 1]);
});
