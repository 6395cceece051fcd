/** An administrator frees somebody, and the order comes true later than what happened after it. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { createHoldByHand } from '@gmbot/core/gate/hold-by-hand';
import { describe, expect, it } from 'vitest';
import { ADMIN, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);

/** A protected group with Mia in it, who is not in the channel. */
async function stage(): Promise<FakeGate> {
  const bench = createFakeGate();
  await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');
  return bench;
}

/** What `/free` of that moment does when its turn comes. */
async function free(bench: FakeGate, atMs: number): Promise<void> {
  const { group } = await bench.policy(GROUP);
  const { ledger, groups, audit } = bench.store;
  const byHand = createHoldByHand({ ...bench, ledger, groups, audit });
  const order = { actorId: ADMIN, reason: null, moment: { atMs, updateId: 1 } };
  await byHand.free(group, { userId: MIA, name: 'Mia', member: null, isAdministrator: false, isPresent: true }, order);
  await bench.quiet();
}

async function leavesLater(bench: FakeGate): Promise<void> {
  bench.world.place(NEWS, MIA, 'member');
  await bench.seen.touch((await bench.policy(GROUP)).group.key, MIA, 0);
  bench.clock.advance(5000);
  bench.world.change(NEWS, MIA, { status: 'left' }, MIA);
  bench.deliver();
  await bench.agenda.drain();
}

describe('a free by hand', () => {
  it('is over with a leave that was told before it came true, also of somebody of whom nothing was kept', async () => {
    const bench = await stage();
    const givenAtMs = bench.clock.now();
    await leavesLater(bench);
    const before = bench.isHeldByUs(GROUP, MIA);

    await free(bench, givenAtMs);

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, true]);
  });

  it('frees whoever left before it was given', async () => {
    const bench = await stage();
    await leavesLater(bench);

    await free(bench, bench.clock.now() + 1000);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(false);
  });

  it('frees whoever was found missing after it was given and never left', async () => {
    const bench = await stage();
    const givenAtMs = bench.clock.now();
    bench.clock.advance(5000);
    bench.say(GROUP, MIA);
    await bench.agenda.drain();
    const before = bench.isHeldByUs(GROUP, MIA);

    await free(bench, givenAtMs);

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });
});
