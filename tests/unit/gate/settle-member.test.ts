import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { ADMIN, BOT_ID, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';
import { Crash, type Fault } from '../../support/fakes/world-telegram.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);
const CALLS = ['getChatMember', 'restrict', 'send'] as const;

/** A protected group with Mia in it, who lacks the channel. */
async function stage(): Promise<FakeGate & { key: Awaited<ReturnType<FakeGate['protect']>> }> {
  const bench = createFakeGate();
  const key = await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');
  return { ...bench, key };
}

async function hold(bench: Awaited<ReturnType<typeof stage>>): Promise<void> {
  bench.say(GROUP, MIA);
  await bench.quiet();
}

/** Once, at the n-th call of the method. */
function once(bench: FakeGate, method: string, fault: Fault): void {
  let isOver = false;
  bench.telegram.script = (call) => {
    if (isOver || call.method !== method) return null;
    isOver = true;
    return fault;
  };
}

function row(bench: Awaited<ReturnType<typeof stage>>) {
  return bench.store.ledger.readRow(bench.key, MIA);
}

describe('settling a member', () => {
  it('holds a member while a required channel is missing, with every signature in the ledger', async () => {
    const bench = await stage();

    await hold(bench);

    const mute = bench.world.seat(GROUP, MIA).mute;
    expect(mute).toMatchObject({ isFull: true, by: 'us', untilDate: (await row(bench))?.untilDate });
    expect(await row(bench)).toMatchObject({ owner: 'ours', intent: null, isPresent: true });
  });

  it('frees in every way of joining without a click', async () => {
    const bench = await stage();
    await hold(bench);

    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.quiet();

    expect(bench.world.seat(GROUP, MIA).mute).toBeNull();
    expect(bench.store.tables.warnings.size).toBe(0);
  });

  it.each(CALLS.flatMap((method) => (['none', 'done'] as const).map((effect) => [method, effect] as const)))(
    'ends in one state when the process dies at %s with its effect %s',
    async (method, effect) => {
      const bench = await stage();
      once(bench, method, { kind: 'crash', effect });

      await hold(bench);

      expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
      expect(await row(bench)).toMatchObject({ owner: 'ours', intent: null });
    },
  );

  it('settles when the process died between the intent and the call', async () => {
    const bench = await stage();
    once(bench, 'restrict', { kind: 'crash', effect: 'none' });

    await expect(bench.gate.settle(bench.key, MIA, {})).rejects.toBeInstanceOf(Crash);
    const between = await row(bench);
    await bench.gate.settle(bench.key, MIA, {});

    expect(between).toMatchObject({ owner: 'ours', intent: 'hold' });
    expect(await row(bench)).toMatchObject({ owner: 'ours', intent: null, untilDate: between?.untilDate ?? -1 });
  });

  it('confirms without a second call when the process died between the call and its confirmation', async () => {
    const bench = await stage();
    once(bench, 'restrict', { kind: 'crash', effect: 'done' });

    await expect(bench.gate.settle(bench.key, MIA, {})).rejects.toBeInstanceOf(Crash);
    await bench.gate.settle(bench.key, MIA, {});

    expect(bench.telegram.count('restrict')).toBe(1);
    expect(await row(bench)).toMatchObject({ owner: 'ours', intent: null });
  });

  it('knows a call of its own that lands after its repetition, and can lift it', async () => {
    const bench = await stage();
    once(bench, 'restrict', { kind: 'again', ms: 2000, effect: 'late' });
    await hold(bench);

    bench.telegram.landLate();
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.quiet();

    expect(bench.world.seat(GROUP, MIA).mute).toBeNull();
  });

  it('lifts a hold that lands after the member was found to be free', async () => {
    const bench = await stage();
    once(bench, 'restrict', { kind: 'again', ms: 2000, effect: 'late' });
    bench.say(GROUP, MIA);
    await bench.agenda.drain();
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.agenda.settle(5000);

    bench.telegram.landLate();
    await bench.quiet();

    expect(bench.world.seat(GROUP, MIA).mute).toBeNull();
  });

  it('restricts nothing and lifts nothing where somebody else restricts', async () => {
    const bench = await stage();
    const theirs = { isFull: false, untilDate: 0, by: 'them' as const };
    bench.world.place(GROUP, MIA, 'member', theirs);

    await hold(bench);
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.quiet();

    expect(bench.telegram.count('restrict')).toBe(0);
    expect(bench.world.seat(GROUP, MIA).mute).toEqual(theirs);
  });

  it('leaves a restriction that an administrator put over ours', async () => {
    const bench = await stage();
    await hold(bench);
    const theirs = { isFull: true, untilDate: 0, by: 'them' as const };

    bench.world.change(GROUP, MIA, { mute: theirs }, ADMIN);
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.quiet();

    expect(bench.world.seat(GROUP, MIA).mute).toEqual(theirs);
  });

  it('holds at once when an administrator lifts a restriction of their own, however lately it was read', async () => {
    const bench = await stage();
    bench.world.place(GROUP, MIA, 'member', { isFull: true, untilDate: 0, by: 'them' });
    bench.say(GROUP, MIA);
    await bench.agenda.drain();
    bench.say(GROUP, MIA);
    await bench.agenda.drain();

    bench.world.change(GROUP, MIA, { mute: null }, ADMIN);
    bench.deliver();
    await bench.agenda.drain();

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it('pardons whom an administrator frees, until they leave a required channel', async () => {
    const bench = await stage();
    await hold(bench);
    bench.world.change(GROUP, MIA, { mute: null }, ADMIN);
    bench.deliver();
    await bench.quiet();
    const pardoned = bench.world.seat(GROUP, MIA).mute;

    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.world.change(NEWS, MIA, { status: 'left' }, MIA);
    bench.deliver();
    await bench.quiet();

    expect([pardoned, bench.isHeldByUs(GROUP, MIA)]).toEqual([null, true]);
  });

  it('takes a hold that vanished without an event for an administrator’s pardon', async () => {
    const bench = await stage();
    await hold(bench);

    bench.world.place(GROUP, MIA, 'member');
    await bench.quiet();

    expect(await row(bench)).toMatchObject({ owner: 'none', isPardoned: true });
    expect(bench.telegram.count('restrict')).toBe(1);
  });

  it('holds again whoever was administrator for a while', async () => {
    const bench = await stage();
    await hold(bench);

    bench.world.change(GROUP, MIA, { status: 'administrator', mute: null }, ADMIN);
    bench.world.change(GROUP, MIA, { status: 'member' }, ADMIN);
    bench.deliver();
    await bench.quiet();

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it('touches neither administrators nor people who are not there', async () => {
    const bench = await stage();
    bench.world.place(GROUP, MIA, 'administrator');
    await bench.gate.settle(bench.key, MIA, {});
    bench.world.place(GROUP, MIA, 'left');
    await bench.gate.settle(bench.key, MIA, {});

    expect(bench.telegram.count('restrict')).toBe(0);
  });

  it('renews a hold before it ends and names nobody who is not there', async () => {
    const bench = await stage();
    await hold(bench);
    bench.world.change(GROUP, MIA, { status: 'left' }, MIA);
    bench.deliver();
    await bench.quiet();
    const first = bench.world.seat(GROUP, MIA).mute?.untilDate ?? 0;

    bench.clock.advance(26 * 24 * 60 * 60 * 1000);
    await bench.quiet();

    expect(bench.world.seat(GROUP, MIA).mute?.untilDate).toBeGreaterThan(first + 20 * 24 * 60 * 60);
    expect(await row(bench)).toMatchObject({ isPresent: false, owner: 'ours' });
    expect(bench.store.tables.warnings.size).toBe(0);
  });

  it('holds nobody on doubt, and looks again', async () => {
    const bench = await stage();
    bench.telegram.script = ({ chatId }) => (chatId === NEWS ? { kind: 'again', ms: 5000, effect: 'none' } : null);
    bench.say(GROUP, MIA);

    await bench.agenda.settle(60_000);
    const inDoubt = bench.world.seat(GROUP, MIA).mute;
    bench.telegram.script = () => null;
    await bench.quiet();

    expect([inDoubt, bench.isHeldByUs(GROUP, MIA)]).toEqual([null, true]);
  });

  it('decides again when protection is switched off between its read and its claim', async () => {
    const bench = await stage();
    bench.telegram.script = ({ method, chatId }) => {
      if (method === 'getChatMember' && chatId === GROUP) void bench.store.groups.setEnabled(bench.key, false);
      return null;
    };

    await hold(bench);

    expect(bench.telegram.count('restrict')).toBe(0);
  });

  it('does nothing about an echo that agrees', async () => {
    const bench = await stage();
    await hold(bench);
    const asked = bench.asked.length;
    const before = bench.world.changes.at(-1);

    if (before !== undefined) await bench.take(before);

    expect(before?.actorId).toBe(BOT_ID);
    expect(bench.asked.length).toBe(asked);
  });

  it('frees whom only a lost channel holds after five minutes, and not before', async () => {
    const bench = await stage();
    await hold(bench);
    bench.world.change(NEWS, BOT_ID, { status: 'left' }, ADMIN);
    const channel = await bench.store.channels.findByChatId(NEWS);
    if (channel !== null) await bench.gate.circuit.lose(channel);

    await bench.agenda.settle(4 * 60 * 1000);
    const before = bench.isHeldByUs(GROUP, MIA);
    await bench.quiet();

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });
});
