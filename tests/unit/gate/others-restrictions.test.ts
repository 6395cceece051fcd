/** What administrators restrict and lift is told apart from what we did, failed to do, and from what time ends. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { ADMIN, createFakeGate, type FakeGate, type FakeGateOptions } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const [NEWS, TALK] = [parseChatId(-2001), parseChatId(-2002)];
const MIA = parseUserId(101);

/** A protected group with Mia in it, who lacks both channels. */
async function stage(options?: FakeGateOptions): Promise<FakeGate & { key: Awaited<ReturnType<FakeGate['protect']>> }> {
  const bench = createFakeGate(options);
  const key = await bench.protect(GROUP, [NEWS, TALK]);
  bench.world.place(GROUP, MIA, 'member');
  return { ...bench, key };
}

describe('a hold', () => {
  it('that failed, soon after another one that was lifted, is no pardon', async () => {
    const { key, world, telegram, agenda, store, ...bench } = await stage();
    bench.say(GROUP, MIA);
    await agenda.drain();
    let isOver = false;
    telegram.script = ({ method }) => {
      if (isOver || method !== 'restrict') return null;
      isOver = true;
      return { kind: 'again', ms: 1, effect: 'none' };
    };

    world.change(GROUP, MIA, { status: 'kicked', mute: null }, ADMIN);
    world.change(GROUP, MIA, { status: 'left' }, ADMIN);
    world.change(GROUP, MIA, { status: 'member' }, MIA);
    bench.deliver(({ after }) => (after.isPresent ? [0] : [30]));
    await bench.quiet();

    expect(await store.ledger.readRow(key, MIA)).toMatchObject({ owner: 'ours', isPardoned: false });
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });
});

describe('a free that lands late, after a new hold', () => {
  it.each([
    ['a minute later', 60],
    ['before that', 20],
  ])('and whose echo is lost is no pardon, be the member looked at %s', async (_, afterSeconds) => {
    const { key, world, telegram, gate, agenda, store, ...bench } = await stage();
    bench.say(GROUP, MIA);
    await agenda.drain();
    telegram.script = ({ method, detail }) =>
      method === 'restrict' && (detail as { kind: string }).kind === 'free'
        ? { kind: 'again', ms: 5000, effect: 'late' }
        : null;
    for (const channel of [NEWS, TALK]) world.change(channel, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await agenda.drain();
    world.change(NEWS, MIA, { status: 'left' }, MIA);
    bench.deliver();
    await agenda.drain();
    telegram.script = () => null;
    const before = await store.ledger.readRow(key, MIA);

    telegram.landLate();
    await agenda.settle(afterSeconds * 1000);
    await gate.groupEvents.doubt(key, MIA);
    await bench.jobs.settleMember({ groupKey: key, userId: MIA });
    await bench.quiet();

    expect(before).toMatchObject({ owner: 'ours', intent: null });
    expect(await store.ledger.readRow(key, MIA)).toMatchObject({ owner: 'ours', isPardoned: false });
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });
});

describe('the mute of an administrator', () => {
  it.each([
    ['before', [0, 30]],
    ['after', [40, 50]],
    ['before and after', [0, 60]],
  ])('over ours, lifted again, is no pardon, be it told %s one look', async (_, [muted = 0, lifted = 0]) => {
    const { key, world, gate, agenda, store, ...bench } = await stage();
    bench.say(GROUP, MIA);
    await agenda.drain();

    world.change(GROUP, MIA, { mute: { isFull: true, untilDate: 0, by: 'them' } }, ADMIN);
    bench.deliver(() => [muted]);
    world.change(GROUP, MIA, { mute: null }, ADMIN);
    bench.deliver(() => [lifted]);
    agenda.plan('look', bench.clock.now() + 35, async () => {
      await gate.groupEvents.doubt(key, MIA);
      await bench.jobs.settleMember({ groupKey: key, userId: MIA });
    });
    await bench.quiet();

    expect(await store.ledger.readRow(key, MIA)).toMatchObject({ owner: 'ours', isPardoned: false });
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it.each([-2000, 2000])(
    'ends by Telegram’s clock, be it %i ms ahead, and is not asked for on end',
    async (aheadMs) => {
      const bench = await stage({ aheadMs });
      const untilDate = Math.floor(bench.clock.now() / 1000) + 60;
      bench.world.change(GROUP, MIA, { mute: { isFull: true, untilDate, by: 'them' } }, ADMIN);
      bench.deliver();

      await bench.agenda.settle(70_000);

      expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
      expect(bench.telegram.calls.filter(({ chatId }) => chatId === GROUP).length).toBeLessThan(6);
    },
  );
});

describe('a pardon', () => {
  it.each([
    ['in order', [0, 0]],
    ['late', [40, 40]],
    ['the other way round', [30, 0]],
  ])('ends with a leave that followed it, be they told %s', async (_, [lifted = 0, left = 0]) => {
    const { key, world, store, ...bench } = await stage();
    world.place(TALK, MIA, 'member');
    bench.say(GROUP, MIA);
    await bench.agenda.drain();

    world.change(GROUP, MIA, { mute: null }, ADMIN);
    bench.deliver(() => [lifted]);
    world.change(TALK, MIA, { status: 'left' }, MIA);
    bench.deliver(() => [left]);
    await bench.quiet();

    expect(await store.ledger.readRow(key, MIA)).toMatchObject({ owner: 'ours', isPardoned: false });
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });
});

describe('somebody whom an administrator restricts', () => {
  it('is held by us when that has run out, though the look has to wait for its turn', async () => {
    const { key, world, telegram, ...bench } = await stage();
    world.place(GROUP, MIA, 'member', { isFull: true, untilDate: 0, by: 'them' });
    await bench.gate.settle(key, MIA, {});
    world.place(GROUP, MIA, 'member', null);
    telegram.script = ({ method, chatId }) =>
      method === 'getChatMember' && chatId === GROUP ? { kind: 'wait', ms: 3000 } : null;
    await expect(bench.gate.settle(key, MIA, {})).rejects.toMatchObject({ retry: { kind: 'until' } });
    telegram.script = () => null;

    await bench.gate.settle(key, MIA, {});

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it('is looked at once more when a settle came too soon after a look', async () => {
    const { key, world, telegram, agenda, ...bench } = await stage();
    world.place(GROUP, MIA, 'member', { isFull: true, untilDate: 0, by: 'them' });
    for (let settles = 0; settles < 4; settles += 1) await bench.gate.settle(key, MIA, {});
    const looks = (): number =>
      telegram.calls.filter(({ method, chatId }) => method === 'getChatMember' && chatId === GROUP).length;
    const before = looks();
    world.place(GROUP, MIA, 'member', null);

    await agenda.settle(61_000);

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([2, true]);
  });
});
