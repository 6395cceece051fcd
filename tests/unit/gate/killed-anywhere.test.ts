/** A worker that dies, or freezes past its lock, at any point between what it reads, what it writes and what it calls. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it, vi } from 'vitest';
import { createFakeGate, type FakeGate, type Wrap } from '../../support/fakes/gate.js';
import { Crash } from '../../support/fakes/world-telegram.js';
import { wrapCalls } from '../../support/fakes/wrap-calls.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);

/** What the reconciler reads twice a minute: its death changes nothing. */
const LOOKS: ReadonlySet<unknown> = new Set([
  'listOverdue',
  'claimChecks',
  'listStale',
  'listLost',
  'listPaused',
  'extend',
  'plan-turns',
]);

/** Everything that a process asks of the outside, in its order; it dies once, before or after the n-th takes effect. */
function createMortality(deadly: { readonly step: number; readonly when: 'before' | 'after' } | null) {
  const steps: string[] = [];
  const wrap: Wrap = (port) =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || name === 'now' || LOOKS.has(name)) return value;
        return async (...args: unknown[]) => {
          if (LOOKS.has(args[0])) return (value as (...given: unknown[]) => unknown).apply(target, args);
          const step = steps.push(String(name)) - 1;
          if (step === deadly?.step && deadly.when === 'before') throw new Crash(String(name));
          const answer: unknown = await (value as (...given: unknown[]) => unknown).apply(target, args);
          if (step === deadly?.step) throw new Crash(String(name));
          return answer;
        };
      },
    });
  return { steps, wrap };
}

/** Once it is armed, one restriction waits until it thaws: it is made, and answered, after that. */
function createFrost() {
  let thaw = (): void => undefined;
  let state: 'off' | 'armed' | 'frozen' = 'off';
  const thawed = new Promise<void>((resolve) => (thaw = resolve));
  const wrap = wrapCalls(async (method) => {
    if (method !== 'restrict' || state !== 'armed') return;
    state = 'frozen';
    await thawed;
  });
  return { wrap, arm: () => void (state = 'armed'), isFrozen: () => state === 'frozen', thaw: () => thaw() };
}

/** Mia lacks a channel and says something; then she joins it. What stands after each. */
async function play(deadly: Parameters<typeof createMortality>[0]) {
  const { steps, wrap } = createMortality(deadly);
  const bench = createFakeGate({ wrap });
  const key = await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');

  bench.say(GROUP, MIA);
  await bench.quiet();
  const lacking = await describeEnd(bench, key);
  bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
  bench.deliver();
  await bench.quiet();

  return { steps, lacking, complete: await describeEnd(bench, key) };
}

async function describeEnd(bench: FakeGate, key: Awaited<ReturnType<FakeGate['protect']>>) {
  const row = await bench.store.ledger.readRow(key, MIA);
  const posted = [...bench.world.messages.values()].filter((message) => message !== null).length;
  return {
    isHeld: bench.isHeldByUs(GROUP, MIA),
    owner: row?.owner,
    intent: row?.intent,
    named: row?.warningId !== null,
    said: bench.world.messages.size - posted,
    posted,
  };
}

const HELD = { isHeld: true, owner: 'ours', intent: null, named: true, said: 0 };
const FREE = { isHeld: false, owner: 'none', intent: null, named: false, said: 0 };

describe('a worker that is killed', () => {
  it('before or after anything that it reads, writes or calls leaves nothing that others do not finish', async () => {
    const { steps, ...whole } = await play(null);
    expect(whole).toEqual({ lacking: { ...HELD, posted: 1 }, complete: { ...FREE, posted: 0 } });
    expect(steps).toEqual(expect.arrayContaining(['claimHold', 'restrict', 'confirm', 'claimFree', 'send']));

    const wrong: unknown[] = [];
    for (const when of ['before', 'after'] as const)
      for (const [step, name] of steps.entries()) {
        const { lacking, complete } = await play({ step, when });
        const isAnswerLost = (name === 'send' && when === 'after') || (name === 'markSent' && when === 'before');
        const extra = isAnswerLost ? 1 : 0; // such a send is made once more
        if (!isLike(lacking, HELD, 1 + extra) || !isLike(complete, FREE, extra))
          wrong.push({ step, when, name, lacking, complete });
      }

    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('a worker that is frozen past its lock and then makes its call', () => {
  it.each([
    ['holds nobody who joined meanwhile', 'left', 'member', false],
    ['frees nobody who left meanwhile', 'member', 'left', true],
  ] as const)('%s', async (_, before, meanwhile, isHeld) => {
    const frost = createFrost();
    const bench = createFakeGate({ wrap: frost.wrap });
    const key = await bench.protect(GROUP, [NEWS]);
    bench.world.place(GROUP, MIA, 'member');
    bench.say(GROUP, MIA);
    if (isHeld) await bench.quiet();
    bench.world.place(NEWS, MIA, before);
    await bench.evidence.drop({ channel: await readChannel(bench), userId: MIA });
    frost.arm();
    const frozen = bench.gate.settle(key, MIA, {});
    await vi.waitUntil(frost.isFrozen);

    bench.world.change(NEWS, MIA, { status: meanwhile }, MIA);
    bench.deliver();
    await bench.quiet();
    const between = bench.isHeldByUs(GROUP, MIA);
    frost.thaw();
    await frozen;
    const afterwards = bench.isHeldByUs(GROUP, MIA);
    await bench.quiet();

    expect([between, afterwards, bench.isHeldByUs(GROUP, MIA)]).toEqual([isHeld, !isHeld, isHeld]);
  });
});

async function readChannel(bench: FakeGate) {
  const { channels } = await bench.policy(GROUP);
  const [channel] = channels;
  if (channel === undefined) throw new Error('Nothing is required');
  return channel;
}

function isLike(end: Awaited<ReturnType<typeof describeEnd>>, wanted: object, most: number): boolean {
  const { posted, ...rest } = end;
  return posted <= most && JSON.stringify(rest) === JSON.stringify(wanted);
}
