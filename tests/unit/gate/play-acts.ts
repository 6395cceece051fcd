/**
 * Plays what people and administrators do against the real use cases, with everything that runs at once woven together, until
 * all is quiet; then looks for what the last paragraph of the contract does not allow.
 */
import type { UserId } from '@gmbot/core/domain/ids';
import type { FakeGate, Wrap } from '../../support/fakes/gate.js';
import type { Fault } from '../../support/fakes/world-telegram.js';
import { wrapCalls } from '../../support/fakes/wrap-calls.js';
import { type Act, GROUP, type Memory, PEOPLE, perform, start, type StartOptions } from './acts.js';

/** What is played. */
export interface Played extends Pick<StartOptions, 'linked'> {
  readonly acts: readonly Act[];
  readonly faults?: readonly (Fault | null)[];
  readonly steps: readonly number[];
  readonly aheadMs: number;
}

/** Plays the acts and waits until all is quiet; what is wrong then. */
export async function play({ acts, faults = [], steps, aheadMs, linked }: Played): Promise<readonly unknown[]> {
  const staged = await start({ wrap: weave(cycle(steps)), aheadMs, ...(linked ? { linked } : {}) });
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
  return wrapCalls(async () => {
    for (let left = steps.next().value as number; left > 0; left -= 1) await Promise.resolve();
  });
}

function* cycle(values: readonly number[]): Generator<number, number> {
  for (let index = 0; ; index += 1) yield values[index % values.length] ?? 0;
}
