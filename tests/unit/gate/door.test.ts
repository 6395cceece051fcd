/** Where who writes is not checked, only whoever comes in is: the real use cases on fakes. */
import { describe, expect, it } from 'vitest';
import type { FakeGate } from '../../support/fakes/gate.js';
import { change, comesBack, DAY_MS, GROUP, joins, MIA, MINUTE_MS, NEWS, say, stage, warningTexts } from './choices.js';

async function isHeldAfter(bench: FakeGate, ms = 5000): Promise<boolean> {
  await bench.agenda.settle(ms);
  return bench.isHeldByUs(GROUP, MIA);
}

function leaves(bench: FakeGate, chatId: typeof NEWS): void {
  bench.world.change(chatId, MIA, { status: 'left' }, MIA);
  bench.deliver();
}

describe('whoever is in the group', () => {
  it('writes and edits without a channel, and no later look holds them', async () => {
    const bench = await stage({ gateMessages: 'off' });

    const stands = await say(bench);
    await bench.jobs.settleMember({ groupKey: bench.key, userId: MIA }); // as the patrol asks for it
    await bench.jobs.sweep({ groupKey: bench.key, over: 'seen', purpose: 'recheck', progress: null });

    expect([stands, await isHeldAfter(bench), warningTexts(bench)]).toEqual([true, false, []]);
  });

  it('leaves a channel and stays free', async () => {
    const bench = await stage({ gateMessages: 'off' });
    bench.world.place(NEWS, MIA, 'member');
    comesBack(bench);
    await bench.agenda.settle(5000);

    leaves(bench, NEWS);

    expect([await isHeldAfter(bench), await say(bench)]).toEqual([false, true]);
  });

  it('is freed when it is switched off, and held again when it is switched on', async () => {
    const bench = await stage({});
    await say(bench);
    const before = bench.isHeldByUs(GROUP, MIA);
    await change(bench, { gateMessages: 'off' });
    const off = [bench.isHeldByUs(GROUP, MIA), warningTexts(bench).length];

    await change(bench, { gateMessages: 'on' });

    expect([before, off, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, [false, 0], true]);
  });
});

describe('whoever comes in without a channel', () => {
  it('is held until they join, whatever looks at them meanwhile', async () => {
    const bench = await stage({ gateMessages: 'off' });
    comesBack(bench);
    const atFirst = await isHeldAfter(bench);
    bench.clock.advance(10 * DAY_MS);
    await bench.jobs.settleMember({ groupKey: bench.key, userId: MIA });
    const later = await isHeldAfter(bench);

    joins(bench, NEWS);

    expect([atFirst, later, await isHeldAfter(bench)]).toEqual([true, true, false]);
  });

  it('has what they edit refused while they are held', async () => {
    const bench = await stage({ gateMessages: 'off' });
    comesBack(bench);
    await bench.agenda.settle(5000);

    expect(await say(bench)).toBe(false);
  });

  it('was let through once they have joined, and may leave again', async () => {
    const bench = await stage({ gateMessages: 'off' });
    comesBack(bench);
    await bench.agenda.settle(5000);
    joins(bench, NEWS);
    await bench.agenda.settle(5000);

    leaves(bench, NEWS);

    expect(await isHeldAfter(bench, 20 * MINUTE_MS)).toBe(false);
  });

  it('is looked at when their time is over, the longest too', async () => {
    const bench = await stage({ gateMessages: 'off', graceMinutes: 7 * 24 * 60 });
    comesBack(bench);
    const meanwhile = await isHeldAfter(bench);

    bench.clock.advance(7 * DAY_MS);

    expect([meanwhile, await isHeldAfter(bench)]).toEqual([false, true]);
  });

  it('is freed where joins are no longer checked either', async () => {
    const bench = await stage({ gateMessages: 'off' });
    comesBack(bench);
    const before = await isHeldAfter(bench);

    await change(bench, { gateJoins: 'off' });

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });
});
