/** What the choices of a group change for its members: the real use cases on fakes. */
import { parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import type { FakeGate } from '../../support/fakes/gate.js';
import {
  CHANNELS,
  change,
  comesBack,
  DAY_MS,
  DEALS,
  GROUP,
  joins,
  MIA,
  NEWS,
  say,
  stage,
  warningTexts,
} from './choices.js';

describe('the rule', () => {
  it('any: frees whoever joins one of the channels, and tells that one is enough', async () => {
    const bench = await stage({ rule: 'any' }, CHANNELS);
    await say(bench);
    const [warning] = warningTexts(bench);

    joins(bench, DEALS);
    await bench.agenda.settle(5000);

    expect(warning).toContain('one of the channels below');
    expect([bench.isHeldByUs(GROUP, MIA), warningTexts(bench)]).toEqual([false, []]);
  });

  it('at least two: says how many are still to join, and frees with the second', async () => {
    const bench = await stage({ rule: 2 }, CHANNELS);
    await say(bench);
    const [first] = warningTexts(bench);
    joins(bench, NEWS);
    await bench.agenda.settle(5000);
    const [second] = warningTexts(bench);

    joins(bench, DEALS);
    await bench.agenda.settle(5000);

    expect(first).toContain('at least 2 of the channels below');
    expect(second).toContain('one of the channels below');
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(false);
  });

  it('frees whoever has enough when it is made milder', async () => {
    const bench = await stage({}, CHANNELS);
    bench.world.place(NEWS, MIA, 'member');
    await say(bench);
    const before = bench.isHeldByUs(GROUP, MIA);

    await change(bench, { rule: 'any' });

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });
});

describe('a warning', () => {
  it.each(['hold', 'delete', 'warn'] as const)(
    'ticks off what is joined, and keeps buttons for what is missing: %s',
    async (action) => {
      const bench = await stage({ action }, CHANNELS);
      bench.world.place(CHANNELS[2], MIA, 'member');
      await say(bench);
      const [first] = warningTexts(bench);
      joins(bench, NEWS);
      await bench.agenda.settle(5000);
      const [second] = warningTexts(bench);

      bench.world.change(NEWS, MIA, { status: 'left' }, MIA);
      bench.deliver();
      await bench.agenda.settle(5000);

      expect(first).not.toContain('✓');
      expect(second?.match(/✓ .*/gu)).toEqual([expect.stringContaining('2001')]);
      expect(warningTexts(bench)).toEqual([first]);
    },
  );

  it('of several ticks nothing off', async () => {
    const bench = await stage({}, [NEWS, DEALS]);
    const crowd = [MIA, 102, 103].map(parseUserId);
    for (const userId of crowd) {
      bench.world.place(GROUP, userId, 'member');
      bench.say(GROUP, userId);
    }
    await bench.agenda.settle(5000);

    joins(bench, NEWS);
    await bench.agenda.settle(5000);

    expect(warningTexts(bench)).toEqual([expect.not.stringContaining('✓')]);
  });
});

describe('join requests that count', () => {
  async function request(bench: FakeGate): Promise<void> {
    const channel = await bench.store.channels.findByChatId(NEWS);
    if (channel === null) throw new Error('no channel');
    await bench.gate.channelEvents.learnRequest({ channel, userId: MIA, moment: bench.world.nextMoment() });
    await bench.agenda.settle(5000);
  }

  it('free whoever asked to be let in, for a day at most', async () => {
    const bench = await stage({ joinRequests: 'count' });
    await say(bench);
    await request(bench);
    const asked = bench.isHeldByUs(GROUP, MIA);

    await bench.agenda.settle(DAY_MS);

    expect([asked, bench.isHeldByUs(GROUP, MIA)]).toEqual([false, true]);
  });

  it('count for nothing where the group did not choose so', async () => {
    const bench = await stage({});
    await say(bench);

    await request(bench);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it('end with a leave', async () => {
    const bench = await stage({ joinRequests: 'count' });
    await say(bench);
    await request(bench);
    joins(bench, NEWS);
    await bench.agenda.settle(5000);

    bench.world.change(NEWS, MIA, { status: 'left' }, MIA);
    bench.deliver();
    await bench.agenda.settle(5000);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });
});

describe('joins that are not gated', () => {
  it('let a newcomer be until they say something', async () => {
    const bench = await stage({ gateJoins: 'off' });
    comesBack(bench);
    await bench.agenda.settle(5000);
    const before = bench.isHeldByUs(GROUP, MIA);

    const stands = await say(bench);

    expect([before, stands, bench.isHeldByUs(GROUP, MIA)]).toEqual([false, false, true]);
  });

  it('still hold whoever comes back with a hold on them', async () => {
    const bench = await stage({ gateJoins: 'off' });
    await say(bench);

    comesBack(bench);
    await bench.quiet();

    expect([bench.isHeldByUs(GROUP, MIA), warningTexts(bench).length]).toEqual([true, 1]);
  });
});

describe('welcomes', () => {
  it.each([
    ['loud', false],
    ['quiet', true],
  ] as const)('are %s', async (welcomes, isSilent) => {
    const bench = await stage({ welcomes });

    comesBack(bench);
    await bench.agenda.settle(5000);

    expect([...bench.world.messages.values()].map((message) => message?.isSilent)).toEqual([isSilent]);
  });
});

describe('warnings before a hold', () => {
  it('answer so many messages, each of them deleted, with one warning that counts down', async () => {
    const bench = await stage({ action: 'warn', warnTimes: 2 });
    const seen: unknown[] = [];
    for (let said = 0; said < 3; said += 1)
      seen.push([
        await say(bench),
        bench.isHeldByUs(GROUP, MIA),
        warningTexts(bench)
          .join()
          .match(/One more|The next/)?.[0],
      ]);

    expect(seen).toEqual([
      [false, false, 'One more'],
      [false, false, 'The next'],
      [false, true, undefined],
    ]);
    expect([bench.telegram.count('send'), warningTexts(bench).length]).toEqual([1, 1]);
  });

  it('start anew once everything is joined', async () => {
    const bench = await stage({ action: 'warn', warnTimes: 1 });
    await say(bench);
    joins(bench, NEWS);
    await bench.agenda.settle(5000);
    const standing = warningTexts(bench);
    bench.world.change(NEWS, MIA, { status: 'left' }, MIA);
    bench.deliver();
    await bench.agenda.settle(5000);

    await say(bench);

    expect([standing, bench.isHeldByUs(GROUP, MIA), warningTexts(bench).length]).toEqual([[], false, 1]);
  });

  it('are answered by a press with what is missing', async () => {
    const bench = await stage({ action: 'warn' });
    await say(bench);

    expect(await bench.press(GROUP, MIA)).toMatchObject({
      isAlert: true,
      text: expect.stringContaining('Not yet') as string,
    });
  });

  it('go with whom they name', async () => {
    const bench = await stage({ action: 'warn' });
    await say(bench);

    bench.world.change(GROUP, MIA, { status: 'left' }, MIA);
    bench.deliver();
    await bench.agenda.settle(5000);

    expect(warningTexts(bench)).toEqual([]);
  });
});

describe('only deleting', () => {
  it('deletes and warns once, and never holds', async () => {
    const bench = await stage({ action: 'delete' });

    const stood = [await say(bench), await say(bench), await say(bench)];

    expect(stood).toEqual([false, false, false]);
    expect([bench.telegram.count('restrict'), bench.telegram.count('send'), warningTexts(bench).length]).toEqual([
      0, 1, 1,
    ]);
  });

  it('takes its warning away with the channel that was missing', async () => {
    const bench = await stage({ action: 'delete' }, [NEWS, DEALS]);
    bench.world.place(DEALS, MIA, 'member');
    await say(bench);
    const news = await bench.store.channels.findByChatId(NEWS);
    if (news === null) throw new Error('no channel');

    await bench.store.groups.unlink(bench.key, news.key);
    await bench.jobs.sweep({ groupKey: bench.key, over: 'held', purpose: 'unlink', progress: null });
    await bench.agenda.settle(5000);

    expect(warningTexts(bench)).toEqual([]);
  });

  it('frees whoever is held when it is chosen', async () => {
    const bench = await stage({});
    await say(bench);

    await change(bench, { action: 'delete' });

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(false);
  });
});

describe('only watching', () => {
  it('touches nobody and asks nothing', async () => {
    const bench = await stage({ action: 'observe' });

    const stands = await say(bench);

    expect([stands, bench.telegram.calls.length]).toEqual([true, 0]);
  });

  it('frees the held when it is chosen, and holds whoever spoke once it is over', async () => {
    const bench = await stage({});
    await say(bench);
    await change(bench, { action: 'observe' });
    const watched = [bench.isHeldByUs(GROUP, MIA), warningTexts(bench).length];

    await change(bench, { action: 'hold' });

    expect([watched, bench.isHeldByUs(GROUP, MIA)]).toEqual([[false, 0], true]);
  });
});
