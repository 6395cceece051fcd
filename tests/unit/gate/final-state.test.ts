/**
 * The end state is a function of the facts, not of their order: whatever people and administrators do, and however late,
 * often or out of order Telegram tells us, once all is quiet everybody stands as the contract says.
 */
import type { UserId } from '@gmbot/core/domain/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FakeGate, Wrap } from '../../support/fakes/gate.js';
import type { Fault } from '../../support/fakes/world-telegram.js';
import { act, type Act, CHANNELS, fault, GROUP, type Memory, PEOPLE, perform, start } from './acts.js';

const SEED = Number(process.env['GMBOT_TEST_SEED'] ?? Date.now() % 2 ** 31);
/** How far Telegram's clock is ahead of ours (ms). */
const skew = fc.oneof(fc.constant(0), fc.integer({ min: -2000, max: 2000 }));
const [MIA] = PEOPLE;
const [CHANNEL, OTHER_CHANNEL] = CHANNELS;
const RUNS = Number(process.env['GMBOT_TEST_RUNS'] ?? 300);

/** The last paragraph of the contract; null = it says nothing of this member. */
function expectState({ bench, memory }: { bench: FakeGate; memory: Memory }, userId: UserId): 'held' | 'free' | null {
  const { status, mute } = bench.world.seat(GROUP, userId);
  if (status === 'administrator') return 'free';
  if (status !== 'member' || mute?.by === 'them') return null;
  if (!memory.isOn || memory.trusted.has(userId) || memory.pardoned.has(userId)) return 'free';
  if (!memory.seen.has(userId)) return 'free';
  if (memory.action !== 'hold') return 'free';
  const joined = [...memory.linked].filter((chatId) => bench.world.seat(chatId, userId).status === 'member').length;
  return joined < countWanted(memory) ? 'held' : 'free';
}

function countWanted({ rule, linked }: Memory): number {
  if (rule === 'all') return linked.size;
  return Math.min(rule === 'any' ? 1 : rule, linked.size);
}

/** Lets other work go on before some calls, so that everything that runs at once is woven together. */
function weave(steps: Iterator<number>): Wrap {
  return (port) =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          for (let left = steps.next().value as number; left > 0; left -= 1) await Promise.resolve();
          return (value as (...given: unknown[]) => unknown).apply(target, args);
        };
      },
    });
}

function* cycle(values: readonly number[]): Generator<number, number> {
  for (let index = 0; ; index += 1) yield values[index % values.length] ?? 0;
}

interface Played {
  readonly acts: readonly Act[];
  readonly faults?: readonly (Fault | null)[];
  readonly steps: readonly number[];
  readonly aheadMs: number;
}

/** Plays the acts and waits until all is quiet; what is wrong then. */
async function play({ acts, faults = [], steps, aheadMs }: Played): Promise<unknown> {
  const staged = await start({ wrap: weave(cycle(steps)), aheadMs });
  const { bench } = staged;
  const script = [...faults];
  bench.telegram.script = (call) => (call.method === 'getAdministrators' ? null : (script.shift() ?? null));
  for (const given of acts) {
    await perform(staged, given);
    if (given.kind !== 'wait') await bench.agenda.drain({ parallel: 2 });
  }
  await bench.agenda.settle(30_000, { parallel: 3 });
  bench.telegram.landLate();
  bench.deliver();
  await bench.quiet();
  return listFaults(staged);
}

function listFaults({ bench, memory, key }: Awaited<ReturnType<typeof start>>): unknown[] {
  const stood = PEOPLE.flatMap((userId) => {
    const wanted = expectState({ bench, memory }, userId);
    const isHeld = bench.isHeldByUs(GROUP, userId);
    return wanted === null || isHeld === (wanted === 'held') ? [] : [{ userId, wanted, isHeld }];
  });
  const named = [...bench.store.tables.rows.values()].filter(
    ({ row }) => row.groupKey === key && row.warningId !== null,
  );
  const presentHeld = PEOPLE.filter(
    (userId) => bench.isHeldByUs(GROUP, userId) && bench.world.seat(GROUP, userId).status === 'member',
  );
  const unnamed = presentHeld.filter((userId) => !named.some(({ row }) => row.userId === userId));
  const overNamed = named.filter(({ row }) => !presentHeld.includes(row.userId)).map(({ row }) => row.userId);
  return [
    ...stood,
    ...unnamed.map((userId) => ({ userId, is: 'unnamed' })),
    ...overNamed.map((userId) => ({ userId, is: 'named' })),
  ];
}

/** The facts of the contract, each of which may come before or after each other. */
const FACTS = {
  'joins the channel': { kind: 'join', person: MIA, channel: CHANNEL, delays: [0, 900] },
  'leaves the channel': { kind: 'leave', person: MIA, channel: CHANNEL, delays: [1500] },
  speaks: { kind: 'speak', person: MIA, delays: [400, 400] },
  presses: { kind: 'press', person: MIA, delays: [0] },
  'a channel is linked': { kind: 'link', channel: OTHER_CHANNEL },
  'a channel is unlinked': { kind: 'unlink', channel: OTHER_CHANNEL },
  'an administrator mutes': { kind: 'mute', person: MIA, delays: [700] },
  'an administrator frees': { kind: 'lift', person: MIA, delays: [100] },
} as const satisfies Readonly<Record<string, Act>>;
type FactName = keyof typeof FACTS;
const FACT_NAMES = Object.keys(FACTS) as FactName[];
const TOGETHER = 4;

/** Every order of so many of the names. */
function listOrders<Name>(names: readonly Name[], length: number): readonly (readonly Name[])[] {
  if (length === 0) return [[]];
  return names.flatMap((name) => {
    const others = names.filter((other) => other !== name);
    return listOrders(others, length - 1).map((rest) => [name, ...rest]);
  });
}

describe('the end state', () => {
  it.each(FACT_NAMES)('is right for every order of four facts that begins with: %s', async (first: FactName) => {
    const others = FACT_NAMES.filter((name) => name !== first);

    for (const order of listOrders(others, TOGETHER - 1)) {
      const names = [first, ...order];
      const faults = await play({ acts: names.map((name) => FACTS[name]), steps: [0, 2, 1], aheadMs: 0 });
      expect(faults, names.join(', ')).toEqual([]);
    }
  });

  it(
    'is a function of the facts, whatever their order, delays, repetitions and clocks',
    { timeout: 120_000 },
    async () => {
      console.info(`seed ${SEED}`);

      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { minLength: 1, maxLength: 14 }),
          fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
          skew,
          async (acts, steps, aheadMs) => {
            expect(await play({ acts, steps, aheadMs })).toEqual([]);
          },
        ),
        { seed: SEED, numRuns: RUNS },
      );
    },
  );

  it('is the same when calls fail, hang, land late, and workers die in between', { timeout: 120_000 }, async () => {
    console.info(`seed ${SEED}`);

    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 14 }),
        fc.array(fault, { maxLength: 30 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
        skew,
        async (acts, faults, steps, aheadMs) => {
          expect(await play({ acts, faults, steps, aheadMs })).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
