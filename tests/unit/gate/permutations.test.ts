/**
 * Every order of the eight things that can happen to a member, told promptly, late and twice, or backwards. One run takes
 * every 60th of the 40,320 orders, from a place that differs each time; GMBOT_TEST_EVERY=1 takes them all.
 */
import { describe, expect, it } from 'vitest';
import { type Act, CHANNELS, PEOPLE } from './acts.js';
import { play } from './play-acts.js';

const EVERY = Number(process.env['GMBOT_TEST_EVERY'] ?? 60);
const SEED = Number(process.env['GMBOT_TEST_SEED'] ?? Date.now() % 2 ** 31);
const ORDERS = 40_320;
const [person] = PEOPLE;
const [required, added] = CHANNELS;
const SKEWS_MS = [0, 2000, -2000];

/** What comes when, in ms after its fact; by its place in the order. */
const TELLINGS: Readonly<Record<string, (place: number) => number[]>> = {
  promptly: () => [0],
  'late and twice': (place) => [500, 1500 + 700 * place],
  backwards: (place) => [(9 - place) * 2000],
};

const ACTS: readonly ((delays: number[]) => Act)[] = [
  (delays) => ({ kind: 'join', person, channel: required, delays }),
  (delays) => ({ kind: 'leave', person, channel: required, delays }),
  (delays) => ({ kind: 'speak', person, delays }),
  (delays) => ({ kind: 'press', person, delays }),
  () => ({ kind: 'link', channel: added }),
  () => ({ kind: 'unlink', channel: required }),
  (delays) => ({ kind: 'mute', person, delays }),
  (delays) => ({ kind: 'lift', person, delays }),
];

/** The n-th order of some things, 0 ≤ n < their factorial. */
function order<T>(things: readonly T[], n: number): readonly T[] {
  if (things.length === 0) return [];
  const [taken, rest] = [n % things.length, Math.floor(n / things.length)];
  return [...things.slice(taken, taken + 1), ...order(things.toSpliced(taken, 1), rest)];
}

/** The orders that end wrongly, with what is wrong. */
async function findFaults(tell: (place: number) => number[]): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  for (let n = SEED % EVERY; n < ORDERS; n += EVERY) {
    const acts = order(ACTS, n).map((toAct, place) => toAct(tell(place)));
    const played = Math.floor(n / EVERY);
    const aheadMs = SKEWS_MS[played % SKEWS_MS.length] ?? 0;
    const wrong = await play({ acts, steps: [played % 4, played % 5], aheadMs, linked: [required] });
    if (wrong.length > 0) faults.push({ n, acts: acts.map(({ kind }) => kind).join(' '), aheadMs, wrong });
  }
  return faults;
}

describe('of join, leave, message, press, link, unlink, mute and free', () => {
  it.each(Object.entries(TELLINGS))(
    'every order, told %s, ends in what the facts demand',
    { timeout: 120_000 * Math.max(1, 10 / EVERY) },
    async (_, tell) => {
      console.info(`seed ${SEED}`);

      expect(await findFaults(tell)).toEqual([]);
    },
  );
});
