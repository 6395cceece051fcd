/** What a group's choices about time change for its members: the real use cases on fakes. */
import type { GroupSettings } from '@gmbot/core/domain/settings';
import { describe, expect, it } from 'vitest';
import type { FakeGate } from '../../support/fakes/gate.js';
import { change, comesBack, DAY_MS, GROUP, MIA, MINUTE_MS, say, stage, warningTexts } from './choices.js';

describe('a grace for newcomers', () => {
  it('leaves them alone until it is over', async () => {
    const bench = await stage({ graceMinutes: 10 });
    comesBack(bench);
    await bench.agenda.settle(5000);
    const stands = await say(bench);
    await bench.agenda.settle(9 * MINUTE_MS);
    const before = bench.isHeldByUs(GROUP, MIA);

    await bench.agenda.settle(MINUTE_MS);

    expect([stands, before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false, true]);
  });

  it('is none for whoever was here before', async () => {
    const bench = await stage({ graceMinutes: 10 });

    expect(await say(bench)).toBe(false);
  });

  it('does not begin again for whoever leaves and comes back', async () => {
    const bench = await stage({ graceMinutes: 10 });
    comesBack(bench);
    await bench.agenda.settle(9 * MINUTE_MS);
    comesBack(bench);

    await bench.agenda.settle(2 * MINUTE_MS);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });
});

describe('a longest hold', () => {
  it('frees when it is over, and holds anew with the next message', async () => {
    const bench = await stage({ holdDays: 1 });
    await say(bench);
    const untilDate = bench.world.seat(GROUP, MIA).mute?.untilDate ?? 0;
    const lastsMs = untilDate * 1000 - bench.clock.now();
    await bench.agenda.settle(DAY_MS - MINUTE_MS);
    const before = bench.isHeldByUs(GROUP, MIA);
    await bench.agenda.settle(5 * MINUTE_MS);
    const after = [bench.isHeldByUs(GROUP, MIA), warningTexts(bench).length];

    const stands = await say(bench);

    expect(lastsMs).toBeLessThanOrEqual(DAY_MS);
    expect([before, after, stands, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, [false, 0], false, true]);
  });

  it('begins anew with a return', async () => {
    const bench = await stage({ holdDays: 1 });
    await say(bench);
    await bench.agenda.settle(DAY_MS + 5 * MINUTE_MS);
    const served = bench.isHeldByUs(GROUP, MIA);

    comesBack(bench);
    await bench.agenda.settle(5000);

    expect([served, bench.isHeldByUs(GROUP, MIA)]).toEqual([false, true]);
  });

  it('shortens a hold that stands when it is chosen', async () => {
    const bench = await stage({});
    await say(bench);
    await change(bench, { holdDays: 1 });
    const untilDate = bench.world.seat(GROUP, MIA).mute?.untilDate ?? 0;

    await bench.agenda.settle(DAY_MS);

    expect(untilDate * 1000).toBeLessThan(bench.clock.now() + MINUTE_MS);
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(false);
  });
});

describe('hours', () => {
  const openFor = (minutes: number, bench: FakeGate): GroupSettings['schedule'] => {
    const now = new Date(bench.clock.now());
    const fromMinute = now.getUTCHours() * 60 + now.getUTCMinutes();
    return {
      timeZone: 'UTC',
      spans: [{ days: [0, 1, 2, 3, 4, 5, 6], fromMinute, toMinute: (fromMinute + minutes) % (24 * 60) }],
    };
  };

  it('free whoever is held when they end, touch nobody outside, and settle everyone when they begin', async () => {
    const bench = await stage({});
    await change(bench, { schedule: openFor(60, bench) });
    await say(bench);
    const during = bench.isHeldByUs(GROUP, MIA);
    await bench.agenda.settle(61 * MINUTE_MS);
    const outside = [bench.isHeldByUs(GROUP, MIA), await say(bench), bench.isHeldByUs(GROUP, MIA)];

    await bench.agenda.settle(23 * 60 * MINUTE_MS);

    expect([during, outside, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, [false, true, false], true]);
  });

  it('end a warning without a hold as well', async () => {
    const bench = await stage({ action: 'delete' });
    await change(bench, { schedule: openFor(60, bench) });
    await say(bench);

    await bench.agenda.settle(61 * MINUTE_MS);

    expect(warningTexts(bench)).toEqual([]);
  });

  it('leave whom an administrator holds by hand', async () => {
    const bench = await stage({});
    await change(bench, { schedule: openFor(60, bench) });
    await bench.store.ledger.block(bench.key, MIA, { by: MIA, reason: null, name: 'Mia' });
    await bench.jobs.settleMember({ groupKey: bench.key, userId: MIA });

    await bench.agenda.settle(61 * MINUTE_MS);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });
});
