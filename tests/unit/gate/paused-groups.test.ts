/** A group that is paused calls nothing: what paused it wrongly, and the word of our return, may be lost. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { expect, it } from 'vitest';
import { BOT_ID, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);
const MINUTE_MS = 60 * 1000;

async function stage() {
  const bench = createFakeGate();
  const key = await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');
  bench.say(GROUP, MIA);
  await bench.agenda.drain();
  return { ...bench, key };
}

async function demote(bench: FakeGate): Promise<void> {
  bench.world.place(GROUP, BOT_ID, 'member');
  await bench.gate.standing.refresh((await bench.policy(GROUP)).group);
  await bench.agenda.settle(1000);
}

const countProbes = ({ telegram }: FakeGate): number =>
  telegram.calls.filter(({ method, chatId }) => method === 'getSelf' && chatId === GROUP).length;

it.each(['bot-absent', 'chat-not-found'] as const)(
  'one refusal of "%s" pauses nothing when we are there',
  async (why) => {
    const bench = await stage();
    const noah = parseUserId(MIA + 1);
    bench.world.place(GROUP, noah, 'member');
    let refusals = 1;
    bench.telegram.script = ({ method }) => (method === 'restrict' && refusals-- > 0 ? { kind: 'refused', why } : null);

    bench.say(GROUP, noah);
    await bench.agenda.drain();

    expect([bench.isHeldByUs(GROUP, noah), (await bench.policy(GROUP)).group.rights.isPresent]).toEqual([true, true]);
  },
);

it('a group that is paused resumes within two minutes of our return although nobody told', async () => {
  const bench = await stage();
  await demote(bench);
  bench.world.place(GROUP, BOT_ID, 'administrator');

  await bench.agenda.settle(2 * MINUTE_MS);

  expect((await bench.policy(GROUP)).group.rights.canRestrict).toBe(true);
  expect(bench.store.tables.notices.size).toBe(0);
});

it('a group that is off frees whom it still holds once the right is back although nobody told', async () => {
  const bench = await stage();
  await demote(bench);
  await bench.store.groups.setEnabled(bench.key, false);
  await bench.agenda.settle(MINUTE_MS);
  const before = bench.isHeldByUs(GROUP, MIA);
  bench.world.place(GROUP, BOT_ID, 'administrator');

  await bench.agenda.settle(3 * MINUTE_MS);

  expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
});

it('a group that is off and holds nobody is left alone', async () => {
  const bench = createFakeGate();
  const key = await bench.protect(GROUP, [NEWS]);
  await demote(bench);
  await bench.store.groups.setEnabled(key, false);
  const before = countProbes(bench);

  await bench.agenda.settle(30 * MINUTE_MS);

  expect(countProbes(bench) - before).toBe(0);
});

it('is asked about once a minute at first, and once in ten minutes later', async () => {
  const bench = await stage();
  await demote(bench);
  const count = async (forMs: number): Promise<number> => {
    const before = countProbes(bench);
    await bench.agenda.settle(forMs);
    return countProbes(bench) - before;
  };

  const first = await count(10 * MINUTE_MS);
  await count(170 * MINUTE_MS);
  const later = await count(60 * MINUTE_MS);

  expect(first).toBeGreaterThanOrEqual(6);
  expect(first).toBeLessThanOrEqual(10);
  expect(later).toBeGreaterThanOrEqual(5);
  expect(later).toBeLessThanOrEqual(7);
});

it('is asked about again at the next look when the answer had to wait', async () => {
  const bench = await stage();
  await demote(bench);
  bench.world.place(GROUP, BOT_ID, 'administrator');
  let waits = 2;
  bench.telegram.script = ({ method }) => (method === 'getSelf' && waits-- > 0 ? { kind: 'wait', ms: 9 } : null);

  await bench.agenda.settle(3 * MINUTE_MS);

  expect((await bench.policy(GROUP)).group.rights.canRestrict).toBe(true);
});
