/** What no event will mend, and what the look at it costs. */
import { parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { createDeath } from '../../support/fakes/death.js';
import { ADMIN, createFakeGate, type FakeGate, type FakeGateOptions } from '../../support/fakes/gate.js';
import { Crash } from '../../support/fakes/world-telegram.js';
import { wrapCalls } from '../../support/fakes/wrap-calls.js';

const GROUP = parseChatId(-1001);
const [NEWS, TALK] = [parseChatId(-2001), parseChatId(-2002)];
const MIA = parseUserId(101);
const MINUTE_MS = 60 * 1000;
/** Between two looks of the reconciler. */
const LOOK_MS = 30 * 1000;
const CHECKED_AT_ONCE = 90;

type Bench = FakeGate & { readonly key: Awaited<ReturnType<FakeGate['protect']>> };

async function stage(count = 1, options: FakeGateOptions = {}): Promise<Bench> {
  const bench = createFakeGate(options);
  const key = await bench.protect(GROUP, [NEWS]);
  const people = Array.from({ length: count }, (_, index) => parseUserId(MIA + index));
  for (const userId of people) {
    bench.world.place(GROUP, userId, 'member');
    bench.say(GROUP, userId);
  }
  await bench.agenda.drain();
  for (const userId of people) expect(bench.isHeldByUs(GROUP, userId)).toBe(true);
  return { ...bench, key };
}

async function cutLink({ store, key }: Bench): Promise<void> {
  const channel = await store.channels.findByChatId(NEWS);
  if (channel === null) throw new Error('Nothing is required');
  await store.groups.unlink(key, channel.key);
}

async function addLink({ world, store, key }: Bench): Promise<void> {
  world.addChat({ chatId: TALK, kind: 'channel' });
  await store.groups.link(
    key,
    { chatId: TALK, kind: 'channel', title: 'Talk', username: null, inviteLink: null },
    ADMIN,
  );
}

describe('within a minute, and with no event, the reconciler', () => {
  it('does its work although whoever looked before died on the way', async () => {
    const death = createDeath();
    const bench = await stage(1, { wrap: death.wrap });
    await bench.store.groups.setEnabled(bench.key, false);
    death.dieAt('listOverdue');
    death.dieAt('release', { times: 2 }); // it puts nothing in order
    await expect(bench.gate.reconcile()).rejects.toThrow(Crash);

    await bench.agenda.settle(MINUTE_MS);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(false);
  });

  it('stops when a step took so long that another one looks', async () => {
    let hang = (): void => undefined;
    const wrap = wrapCalls((method) => {
      if (method === 'listOverdue') hang();
    });
    const bench = await stage(1, { wrap });
    bench.clock.advance(2 * MINUTE_MS);
    hang = () => bench.clock.advance(MINUTE_MS);
    const before = bench.asked.length;

    await bench.gate.reconcile();

    expect(bench.asked.slice(before)).toEqual([]);
  });

  it('frees whoever is held in a group that is off', async () => {
    const bench = await stage();
    await bench.store.groups.setEnabled(bench.key, false);

    await bench.agenda.settle(MINUTE_MS);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(false);
  });

  it('frees whoever is held by a link that is cut', async () => {
    const bench = await stage();
    await cutLink(bench);

    await bench.agenda.settle(MINUTE_MS);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(false);
  });

  it('frees whoever is held by a link that is cut while others remain', async () => {
    const bench = await stage();
    await addLink(bench);
    bench.world.place(TALK, MIA, 'member');
    await cutLink(bench);

    await bench.agenda.settle(MINUTE_MS);

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(false);
  });

  it('looks once at whoever is held by a link that is cut and lacks another channel', async () => {
    const bench = await stage();
    await addLink(bench);
    await cutLink(bench);
    const before = bench.asked.length;

    await bench.agenda.settle(MINUTE_MS + LOOK_MS);

    expect(bench.asked.slice(before).filter((asked) => asked === `settle ${MIA}`)).toHaveLength(1);
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it('confirms what was claimed and never confirmed', async () => {
    const bench = await stage();
    await bench.store.ledger.patch(bench.key, MIA, null, { intent: 'hold' });

    await bench.agenda.settle(MINUTE_MS);

    expect(await bench.store.ledger.readRow(bench.key, MIA)).toMatchObject({ owner: 'ours', intent: null });
  });

  it('takes up a renewal that is overdue', async () => {
    const bench = await stage();
    const { untilDate = 0 } = bench.world.seat(GROUP, MIA).mute ?? {};
    bench.clock.set(untilDate * 1000 - 4 * 24 * 60 * MINUTE_MS);

    await bench.agenda.settle(MINUTE_MS);

    expect(bench.world.seat(GROUP, MIA).mute?.untilDate).toBeGreaterThan(untilDate + 20 * 24 * 60 * 60);
  });
});

describe('a hold that has to wait for hours', () => {
  const HOURS_MS = 10_072 * 1000;

  async function countCalls(bench: FakeGate, begin: () => Promise<unknown>): Promise<number> {
    const untilMs = bench.clock.now() + HOURS_MS;
    bench.telegram.script = ({ method }) =>
      method === 'restrict' && bench.clock.now() < untilMs ? { kind: 'wait', ms: untilMs - bench.clock.now() } : null;
    await begin();
    await bench.agenda.settle(2 * MINUTE_MS);
    const before = bench.telegram.calls.length;
    await bench.agenda.settle(HOURS_MS - 3 * MINUTE_MS);
    return bench.telegram.calls.length - before;
  }

  it('is looked at no more than is verified anyway, and is made afterwards', async () => {
    const bench = createFakeGate();
    await bench.protect(GROUP, [NEWS]);
    bench.world.place(GROUP, MIA, 'member');

    const calls = await countCalls(bench, async () => bench.say(GROUP, MIA));
    await bench.agenda.settle(2 * MINUTE_MS);

    expect([calls < 40, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, true]);
  });

  it('is looked at as little when it is to end, and ends afterwards', async () => {
    const bench = await stage();

    const calls = await countCalls(bench, () => bench.store.groups.setEnabled(bench.key, false));
    await bench.agenda.settle(2 * MINUTE_MS);

    expect([calls < 40, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });
});

/** What a look of the fleet is scheduled at. */
const LOOK_EVERY_MS = 30 * 1000;

describe('people who are held', () => {
  it('are found to have joined although nobody told, two minutes later at the earliest', async () => {
    const bench = await stage();
    bench.world.place(NEWS, MIA, 'member');

    await bench.agenda.settle(2 * MINUTE_MS - LOOK_MS);
    const before = bench.isHeldByUs(GROUP, MIA);
    await bench.agenda.settle(2 * LOOK_MS);

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });

  it('are verified so many at a time, however many are due, and everybody in turn', async () => {
    const bench = await stage(2 * CHECKED_AT_ONCE);
    bench.clock.advance(2 * MINUTE_MS);
    const looks: number[] = [];

    for (let look = 0; look < 3; look += 1) {
      const before = bench.asked.length;
      await bench.gate.reconcile();
      looks.push(bench.asked.slice(before).filter((asked) => asked.startsWith('settle ')).length);
      await bench.agenda.drain();
      bench.clock.advance(LOOK_EVERY_MS);
    }

    expect(looks).toEqual([CHECKED_AT_ONCE, CHECKED_AT_ONCE, 0]);
  });

  it('are not looked at by two looks at once, nor by one that follows on the heels of another', async () => {
    const bench = await stage(3 * CHECKED_AT_ONCE);
    bench.clock.advance(2 * MINUTE_MS);
    const before = bench.asked.length;

    await Promise.all([bench.gate.reconcile(), bench.gate.reconcile()]);
    await bench.gate.reconcile();

    expect(bench.asked.slice(before).filter((asked) => asked.startsWith('settle '))).toHaveLength(CHECKED_AT_ONCE);
  });

  it('are verified before those who are free', async () => {
    const noah = parseUserId(MIA + 1);
    const due = [{ groupKey: parseGroupKey(1), userId: noah }];
    const patrol = {
      enrol: async () => undefined,
      claimDue: async () => due.splice(0),
      noteLooked: async () => undefined,
      listActiveGroups: async () => [],
    };
    const bench = await stage(1, { patrol });
    bench.clock.advance(2 * MINUTE_MS);
    const before = bench.asked.length;

    await bench.gate.reconcile();

    expect(bench.asked.slice(before)).toEqual([`settle ${MIA}`, `settle ${noah}`]);
  });
});
