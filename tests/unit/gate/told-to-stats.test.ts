/** What `/stats` and `/doctor` are told while the gate works. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { ADMIN, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);

/** A protected group in which Mia, who lacks the channel, spoke and is held. */
async function stage(): Promise<FakeGate> {
  const bench = createFakeGate();
  await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');
  bench.say(GROUP, MIA);
  await bench.quiet();
  return bench;
}

function listActions({ store }: FakeGate): readonly string[] {
  return store.audited.filter(({ userId }) => userId === MIA).map(({ action }) => action);
}

describe('the figures', () => {
  it('are told of a join while the person is still held for it, and of no leave', async () => {
    const bench = await stage();
    const told: boolean[] = [];
    const push = bench.store.joins.push.bind(bench.store.joins);
    bench.store.joins.push = (...joins) => {
      told.push(bench.isHeldByUs(GROUP, MIA));
      return push(...joins);
    };

    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.quiet();
    bench.world.change(NEWS, MIA, { status: 'left' }, MIA);
    bench.deliver();
    await bench.quiet();

    expect(told).toEqual([true]);
    expect([...bench.store.joins]).toMatchObject([{ userId: MIA, isByOurLink: false }]);
    expect(listActions(bench)).toEqual(['hold', 'free', 'hold']);
  });

  it('are not told of a join by somebody in whom no group is interested', async () => {
    const bench = await stage();

    bench.world.change(NEWS, parseUserId(102), { status: 'member' }, parseUserId(102));
    bench.deliver();
    await bench.quiet();

    expect(bench.store.joins).toEqual([]);
  });

  it('are told of a hold that an administrator lifts in Telegram', async () => {
    const bench = await stage();

    bench.world.change(GROUP, MIA, { mute: null }, ADMIN);
    bench.deliver();
    await bench.quiet();

    expect(listActions(bench)).toEqual(['hold', 'pardon']);
  });

  it('are told that a renewal is one', async () => {
    const bench = await stage();

    bench.clock.advance(26 * 24 * 60 * 60 * 1000);
    await bench.quiet();

    const holds = bench.store.audited.filter(({ action }) => action === 'hold');
    expect(holds.map(({ details }) => details['renewed'])).toEqual([undefined, true]);
  });
});

it('whoever joins or leaves a channel is seen there', async () => {
  const bench = await stage();
  const channel = await bench.store.channels.findByChatId(NEWS);
  if (channel === null) throw new Error('no channel');
  const before = await bench.lastMoves.read([channel.key]);

  bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
  bench.deliver();
  await bench.quiet();

  const after = await bench.lastMoves.read([channel.key]);
  expect([before.size, after.size]).toEqual([0, 1]);
});
