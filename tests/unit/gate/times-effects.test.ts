/** What a group's choices about time change for its members: the real use cases on fakes. */
import { parseUserId } from '@gmbot/core/domain/ids';
import type { GroupSettings } from '@gmbot/core/domain/settings';
import { describe, expect, it } from 'vitest';
import type { FakeGate } from '../../support/fakes/gate.js';
import {
  change,
  comesBack,
  DAY_MS,
  DEALS,
  GROUP,
  joins,
  MIA,
  MINUTE_MS,
  NEWS,
  say,
  stage,
  warningTexts,
} from './choices.js';

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

  it('ends also where the clock of whoever wakes them is two seconds ahead of the one of whoever settles them', async () => {
    const bench = await stage({ graceMinutes: 10 });
    comesBack(bench);
    await bench.agenda.settle(5000);
    const timer = [...bench.agenda.waiting.values()].find(({ id }) => id.startsWith('wake-'));
    if (timer === undefined) throw new Error('nobody wakes them');

    bench.clock.set(timer.dueAtMs - 2000);
    await timer.run();
    await bench.agenda.drain();

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
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

describe('quiet welcomes', () => {
  it('are quiet where a newcomer is held as they come, and loud where the hold comes later', async () => {
    const isSilent = async (graceMinutes: number): Promise<readonly unknown[]> => {
      const bench = await stage({ welcomes: 'quiet', graceMinutes });
      comesBack(bench);
      await bench.agenda.settle(11 * MINUTE_MS);
      return [bench.isHeldByUs(GROUP, MIA), ...[...bench.world.messages.values()].map((sent) => sent?.isSilent)];
    };

    expect([await isSilent(0), await isSilent(10)]).toEqual([
      [true, true],
      [true, false],
    ]);
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

describe('the time of a warning', () => {
  it('takes it away when it is up, holds on, and does not bring it back for the same hold', async () => {
    const bench = await stage({ warningMinutes: 5 }, [NEWS, DEALS]);
    await say(bench);
    await bench.agenda.settle(4 * MINUTE_MS);
    const before = warningTexts(bench).length;
    await bench.agenda.settle(MINUTE_MS + 5000);
    const after = warningTexts(bench).length;
    joins(bench, DEALS); // something to say that was not said

    await bench.agenda.settle(DAY_MS);

    expect([before, after, warningTexts(bench).length]).toEqual([1, 0, 0]);
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it('lasts until they join where none was chosen', async () => {
    const bench = await stage({});
    await say(bench);

    await bench.agenda.settle(DAY_MS);

    expect(warningTexts(bench)).toHaveLength(1);
  });

  it('is waited for from the send on', async () => {
    const bench = await stage({ warningMinutes: 5 });
    await say(bench);

    expect([...bench.agenda.waiting.keys()].filter((id) => id.startsWith('wake-topic'))).toHaveLength(1);
  });

  it('begins anew with a new hold', async () => {
    const bench = await stage({ warningMinutes: 5 });
    await say(bench);
    await bench.agenda.settle(6 * MINUTE_MS);
    joins(bench, NEWS);
    await bench.agenda.settle(5000);
    bench.world.change(NEWS, MIA, { status: 'left' }, MIA);
    bench.deliver();

    await bench.agenda.settle(5000);

    expect([bench.isHeldByUs(GROUP, MIA), warningTexts(bench).length]).toEqual([true, 1]);
  });

  it('begins anew for whoever is not held and goes on writing', async () => {
    const bench = await stage({ action: 'delete', warningMinutes: 5 });
    await say(bench);
    await bench.agenda.settle(6 * MINUTE_MS);
    const between = warningTexts(bench).length;

    await say(bench);

    expect([between, warningTexts(bench).length]).toEqual([0, 1]);
  });

  it('begins anew with the hold that follows the last warning', async () => {
    const bench = await stage({ action: 'warn', warnTimes: 1, warningMinutes: 5 });
    await say(bench);
    await bench.agenda.settle(6 * MINUTE_MS);
    const between = warningTexts(bench).length;

    await say(bench);

    expect([between, bench.isHeldByUs(GROUP, MIA), warningTexts(bench).length]).toEqual([0, true, 1]);
  });

  it('is counted for many from the last name on, and takes their one warning away as well', async () => {
    const bench = await stage({ warningMinutes: 5 });
    const raid = (first: number) => {
      for (const id of [0, 1, 2].map((more) => parseUserId(first + more))) {
        bench.world.place(GROUP, id, 'member');
        bench.say(GROUP, id);
      }
      return bench.agenda.settle(30 * 1000);
    };
    await raid(200);
    await raid(300);
    const merged = warningTexts(bench).length;
    await bench.agenda.settle(4 * MINUTE_MS);
    const before = warningTexts(bench).length;

    await bench.agenda.settle(2 * MINUTE_MS);

    expect([merged, before, warningTexts(bench).length]).toEqual([1, 1, 0]);
    expect([200, 301].map((id) => bench.isHeldByUs(GROUP, parseUserId(id)))).toEqual([true, true]);
  });

  it('is kept apart from a newer one: who is held later has a warning of their own', async () => {
    const bench = await stage({ warningMinutes: 5 });
    const leo = parseUserId(102);
    bench.world.place(GROUP, leo, 'member');
    await say(bench);
    await bench.agenda.settle(6 * MINUTE_MS);

    bench.say(GROUP, leo);
    await bench.agenda.settle(5000);

    expect(warningTexts(bench)).toEqual([expect.stringContaining(`Person ${leo}`)]);
  });

  it('counts for what stands when it is chosen', async () => {
    const bench = await stage({});
    await say(bench);
    await bench.agenda.settle(10 * MINUTE_MS);

    await change(bench, { warningMinutes: 5 });

    expect(warningTexts(bench)).toEqual([]);
  });

  it('is up as well when its timer was lost', async () => {
    const bench = await stage({});
    await say(bench);
    await bench.store.groups.changeSettings(bench.key, { warningMinutes: 5 });

    await bench.agenda.settle(7 * MINUTE_MS);

    expect(warningTexts(bench)).toEqual([]);
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
