import { describe, expect, it } from 'vitest';
import {
  CONFLICT_WINDOW_MS,
  type Entry,
  type Evidence,
  LAST_ANSWER_MS,
  type Weighed,
  isFresh,
  isRecentYes,
  weigh,
} from '@gmbot/core/domain/evidence';

const T = 1_800_000_000_000;

function event(answer: Evidence['answer'], atMs: number, updateId = 7): Evidence {
  return { answer, atMs, updateId };
}
function lookUp(answer: Evidence['answer'], atMs: number): Evidence {
  return { answer, atMs, updateId: null };
}
function entry(evidence: Evidence, freshUntilMs = evidence.atMs + 60_000): Entry {
  return { evidence, freshUntilMs };
}

describe('weigh', () => {
  it.each<[string, Entry | null, Evidence, Weighed]>([
    ['anything where nothing is known', null, event('yes', T), 'store'],
    ['a later event', entry(event('yes', T)), event('no', T + 1000), 'store'],
    ['an earlier event', entry(event('yes', T)), event('no', T - 1000), 'keep'],
    ['an event of the same second with a greater id', entry(event('yes', T, 7)), event('no', T, 8), 'store'],
    ['an event of the same second with a smaller id', entry(event('yes', T, 7)), event('no', T, 6), 'keep'],
    ['the same event again', entry(event('yes', T, 7)), event('yes', T, 7), 'store'],
    ['a later look-up after a look-up', entry(lookUp('no', T)), lookUp('yes', T + 1), 'store'],
    ['an earlier look-up after a look-up', entry(lookUp('no', T)), lookUp('yes', T - 1), 'keep'],
    ['a look-up that agrees with a later event', entry(event('yes', T)), lookUp('yes', T - 1000), 'keep'],
    ['a look-up that agrees with an earlier event', entry(event('yes', T)), lookUp('yes', T + 1000), 'store'],
    [
      'a look-up within 10 s against an event',
      entry(event('yes', T)),
      lookUp('no', T + CONFLICT_WINDOW_MS),
      'conflict',
    ],
    ['a look-up later than that', entry(event('yes', T)), lookUp('no', T + CONFLICT_WINDOW_MS + 1), 'store'],
    ['a look-up earlier than that', entry(event('yes', T)), lookUp('no', T - CONFLICT_WINDOW_MS - 1), 'keep'],
    [
      'an event within 10 s against a look-up',
      entry(lookUp('no', T)),
      event('yes', T - CONFLICT_WINDOW_MS),
      'conflict',
    ],
    ['an event much later than a look-up', entry(lookUp('no', T)), event('yes', T + CONFLICT_WINDOW_MS + 1), 'store'],
    ['an event much earlier than a look-up', entry(lookUp('no', T)), event('yes', T - CONFLICT_WINDOW_MS - 1), 'keep'],
    ['a look-up that agrees with an event in conflict', entry(event('yes', T), 0), lookUp('yes', T + 1), 'store'],
  ])('meets %s', (_, known, incoming, weighed) => {
    expect(weigh(known, incoming)).toBe(weighed);
  });

  it('has one outcome for two events, whichever arrives first', () => {
    const joined = event('yes', T, 7);
    const left = event('no', T, 8);

    const inOrder = weigh(entry(joined), left) === 'store' ? left : joined;
    const reversed = weigh(entry(left), joined) === 'store' ? joined : left;

    expect([inOrder, reversed]).toEqual([left, left]);
  });
});

describe('an entry', () => {
  it('counts until its time and not a millisecond longer', () => {
    const known = entry(lookUp('yes', T), T + 1000);

    expect([isFresh(known, T + 999), isFresh(known, T + 1000)]).toEqual([true, false]);
  });

  it('never counts while in conflict', () => {
    const known = entry(event('yes', T), 0);

    expect([isFresh(known, T), isRecentYes(known, T)]).toEqual([false, false]);
  });

  it('is a recent yes for a day after it stopped to count', () => {
    const known = entry(lookUp('yes', T), T + 1000);

    expect([isRecentYes(known, T + LAST_ANSWER_MS), isRecentYes(known, T + LAST_ANSWER_MS + 1)]).toEqual([true, false]);
  });

  it('is no recent yes when it says no', () => {
    expect(isRecentYes(entry(lookUp('no', T)), T)).toBe(false);
  });
});
