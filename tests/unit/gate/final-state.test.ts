/**
 * The end state is a function of the facts, not of their order: whatever people and administrators do, and however late,
 * often or out of order Telegram tells us, once all is quiet everybody stands as the contract says.
 */
import { type ChatId, parseChatId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADMIN, createFakeGate, type FakeGate, type Wrap } from '../../support/fakes/gate.js';
import type { Fault } from '../../support/fakes/world-telegram.js';
import type { Mute } from '../../support/fakes/world.js';

const GROUP = parseChatId(-1001);
const CHANNELS = [parseChatId(-2001), parseChatId(-2002)];
const PEOPLE = [parseUserId(101), parseUserId(102)];
const SEED = Number(process.env['GMBOT_TEST_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['GMBOT_TEST_RUNS'] ?? 300);

const person = fc.constantFrom(...PEOPLE);
const channel = fc.constantFrom(...CHANNELS);
/** When an update comes, in ms after its fact; twice when two are given. */
const delays = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })), { minLength: 1, maxLength: 2 });
const late = fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 2 });

const act = fc.oneof(
  fc.record({
    kind: fc.constantFrom('join' as const, 'leave' as const),
    person,
    channel,
    delays: fc.oneof(delays, late),
  }),
  fc.record({ kind: fc.constantFrom('speak' as const, 'press' as const), person, delays }),
  fc.record({ kind: fc.constantFrom('leave-group' as const, 'return' as const), person, delays }),
  fc.record({
    kind: fc.constantFrom('mute' as const, 'mute-a-while' as const, 'lift' as const, 'ban' as const),
    person,
    delays,
  }),
  fc.record({ kind: fc.constantFrom('promote' as const, 'demote' as const), person, delays }),
  fc.record({ kind: fc.constantFrom('link' as const, 'unlink' as const), channel }),
  fc.record({ kind: fc.constantFrom('trust' as const, 'untrust' as const), person }),
  fc.record({ kind: fc.constantFrom('off' as const, 'on' as const) }),
  fc.record({
    kind: fc.constant('wait' as const),
    ms: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 90_000 })),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const fault: fc.Arbitrary<Fault | null> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 20_000 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('again' as const),
      ms: fc.integer({ min: 1, max: 4000 }),
      effect: fc.constantFrom('none' as const, 'done' as const, 'late' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      effect: fc.constantFrom('none' as const, 'done' as const),
    }),
  },
);

/** What the world itself remembers, to know what is right. */
interface Memory {
  /** When an administrator lifted our restriction; null = not pardoned. */
  readonly pardoned: Map<UserId, boolean>;
  readonly trusted: Set<UserId>;
  readonly seen: Set<UserId>;
  readonly linked: Set<ChatId>;
  isOn: boolean;
}

async function start(
  wrap: Wrap,
): Promise<{ bench: FakeGate; memory: Memory; key: Awaited<ReturnType<FakeGate['protect']>> }> {
  const bench = createFakeGate({ wrap });
  const key = await bench.protect(GROUP, CHANNELS);
  for (const userId of PEOPLE) bench.world.place(GROUP, userId, 'member');
  const memory: Memory = {
    pardoned: new Map(),
    trusted: new Set(),
    seen: new Set(),
    linked: new Set(CHANNELS),
    isOn: true,
  };
  return { bench, memory, key };
}

async function perform({ bench, memory, key }: Awaited<ReturnType<typeof start>>, given: Act): Promise<void> {
  const { world, store, jobs } = bench;
  switch (given.kind) {
    case 'join':
      world.change(given.channel, given.person, { status: 'member' }, given.person);
      return bench.deliver(() => given.delays);
    case 'leave':
      if (world.seat(given.channel, given.person).status === 'member' && memory.linked.has(given.channel))
        memory.pardoned.delete(given.person);
      world.change(given.channel, given.person, { status: 'left' }, given.person);
      return bench.deliver(() => given.delays);
    case 'speak':
      if (!canSpeak(bench, given.person)) return;
      memory.seen.add(given.person);
      for (const delay of given.delays) bench.say(GROUP, given.person, delay);
      return;
    case 'press':
      bench.agenda.ask(`press-${given.person}`, async () => void (await bench.press(GROUP, given.person)));
      return;
    case 'leave-group':
      if (world.seat(GROUP, given.person).status !== 'member') return;
      world.change(GROUP, given.person, { status: 'left' }, given.person);
      return bench.deliver(() => given.delays);
    case 'return':
      if (world.seat(GROUP, given.person).status !== 'left') return;
      memory.seen.add(given.person);
      world.change(GROUP, given.person, { status: 'member' }, given.person);
      return bench.deliver(() => given.delays);
    case 'mute':
    case 'mute-a-while':
    case 'lift':
      return restrictByHand({ bench, memory }, given);
    case 'ban':
      if (world.seat(GROUP, given.person).status !== 'member') return;
      world.change(GROUP, given.person, { status: 'kicked', mute: null }, ADMIN);
      world.change(GROUP, given.person, { status: 'left' }, ADMIN);
      return bench.deliver(() => given.delays);
    case 'promote':
      if (world.seat(GROUP, given.person).status !== 'member') return;
      memory.seen.add(given.person);
      world.change(GROUP, given.person, { status: 'administrator', mute: null }, ADMIN);
      return bench.deliver(() => given.delays);
    case 'demote':
      if (world.seat(GROUP, given.person).status !== 'administrator') return;
      world.change(GROUP, given.person, { status: 'member' }, ADMIN);
      return bench.deliver(() => given.delays);
    case 'link': {
      const shown = { chatId: given.channel, kind: 'channel' as const, title: 'C', username: null, inviteLink: null };
      memory.linked.add(given.channel);
      await store.groups.link(key, shown, ADMIN);
      return jobs.sweep({ groupKey: key, over: 'seen', purpose: 'protect', progress: null });
    }
    case 'unlink': {
      memory.linked.delete(given.channel);
      const known = await store.channels.findByChatId(given.channel);
      if (known !== null) await store.groups.unlink(key, known.key);
      return jobs.sweep({ groupKey: key, over: 'held', purpose: 'unlink', progress: null });
    }
    case 'trust':
    case 'untrust':
      if (!memory.seen.has(given.person)) return;
      if (given.kind === 'trust') memory.trusted.add(given.person);
      else memory.trusted.delete(given.person);
      if (given.kind === 'trust') await store.groups.trust(key, { userId: given.person, name: '' }, ADMIN);
      else await store.groups.untrust(key, given.person);
      return jobs.settleMember({ groupKey: key, userId: given.person });
    case 'off':
    case 'on':
      memory.isOn = given.kind === 'on';
      await store.groups.setEnabled(key, memory.isOn);
      return jobs.sweep({ groupKey: key, over: memory.isOn ? 'seen' : 'held', purpose: 'protect', progress: null });
    case 'wait':
      return bench.agenda.settle(given.ms, { parallel: 3 });
  }
}

function restrictByHand(
  { bench, memory }: { readonly bench: FakeGate; readonly memory: Memory },
  given: {
    readonly kind: 'mute' | 'mute-a-while' | 'lift';
    readonly person: UserId;
    readonly delays: readonly number[];
  },
): void {
  const { world, clock } = bench;
  const { status, mute: before } = world.seat(GROUP, given.person);
  if (status !== 'member') return;
  const untilDate = given.kind === 'mute' ? 0 : Math.floor(clock.now() / 1000) + 60;
  const mute: Mute | null = given.kind === 'lift' ? null : { isFull: true, untilDate, by: 'them' };
  if (given.kind === 'lift' && before === null) return;
  memory.seen.add(given.person);
  if (given.kind === 'lift' && before?.by === 'us') memory.pardoned.set(given.person, true);
  world.change(GROUP, given.person, { mute }, ADMIN);
  bench.deliver(() => given.delays);
}

function canSpeak({ world }: FakeGate, userId: UserId): boolean {
  const { status, mute } = world.seat(GROUP, userId);
  return status === 'administrator' || (status === 'member' && mute === null);
}

/** The last paragraph of the contract; null = it says nothing of this member. */
function expectState({ bench, memory }: { bench: FakeGate; memory: Memory }, userId: UserId): 'held' | 'free' | null {
  const { status, mute } = bench.world.seat(GROUP, userId);
  if (status === 'administrator') return 'free';
  if (status !== 'member' || mute?.by === 'them') return null;
  if (!memory.isOn || memory.trusted.has(userId) || memory.pardoned.has(userId)) return 'free';
  if (!memory.seen.has(userId)) return 'free';
  const isMissing = [...memory.linked].some((chatId) => bench.world.seat(chatId, userId).status !== 'member');
  return isMissing ? 'held' : 'free';
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

/** Plays the acts and waits until all is quiet; what is wrong then. */
async function play(
  acts: readonly Act[],
  faults: readonly (Fault | null)[],
  steps: readonly number[],
): Promise<unknown> {
  const staged = await start(weave(cycle(steps)));
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
  if (process.env['DBG']) {
    console.info(
      JSON.stringify(
        {
          calls: bench.telegram.calls,
          rows: [...bench.store.tables.rows.values()],
          w: [...bench.store.tables.warnings.values()],
          asked: bench.asked,
          waiting: [...bench.agenda.waiting.keys()],
        },
        null,
        0,
      ),
    );
  }
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

describe('the end state', () => {
  it('is a function of the facts, whatever their order, delays and repetitions', { timeout: 120_000 }, async () => {
    console.info(`seed ${SEED}`);

    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 14 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
        async (acts, steps) => {
          expect(await play(acts, [], steps)).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('is the same when calls fail, hang, land late, and workers die in between', { timeout: 120_000 }, async () => {
    console.info(`seed ${SEED}`);

    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 14 }),
        fc.array(fault, { maxLength: 30 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
        async (acts, faults, steps) => {
          expect(await play(acts, faults, steps)).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
