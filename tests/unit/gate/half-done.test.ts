/** A process dies, or the queue goes away, between what it writes and what is to follow from it. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { createDeath } from '../../support/fakes/death.js';
import { BOT_ID, createFakeGate } from '../../support/fakes/gate.js';
import { Crash } from '../../support/fakes/world-telegram.js';

const GROUP = parseChatId(-1001);
const OTHER = parseChatId(-1002);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);
const MINUTE_MS = 60 * 1000;

/** Two groups require the channel; Mia, who lacks it, has spoken in the second. */
async function stage() {
  const death = createDeath();
  const bench = createFakeGate({ wrap: death.wrap });
  await bench.protect(GROUP, [NEWS]);
  const key = await bench.protect(OTHER, [NEWS]);
  bench.world.place(OTHER, MIA, 'member');
  bench.say(OTHER, MIA);
  await bench.quiet();
  const channel = await bench.store.channels.findByChatId(NEWS);
  if (channel === null) throw new Error('no channel');
  return { ...bench, death, key, channel };
}

describe('a channel that is lost', () => {
  it.each([
    ['readAfresh', 0],
    ['wakeChannel', 0],
    ['listGroups', 0],
    ['settleNotices', 0],
    ['settleNotices', 1],
    ['listTopics', 1],
  ])('frees and tells in every group although who lost it died at %s (%i)', async (name, calls) => {
    const { death, ...bench } = await stage();
    bench.world.place(NEWS, BOT_ID, 'left');
    death.dieAt(name, { calls });
    await expect(bench.gate.circuit.lose(bench.channel)).rejects.toThrow(Crash);

    await bench.agenda.settle(6.5 * MINUTE_MS);

    const told = [...bench.store.tables.notices.values()].map(({ groupKey }) => groupKey);
    expect([bench.isHeldByUs(OTHER, MIA), new Set(told).size]).toEqual([false, 2]);
  });
});

describe('a channel that is found', () => {
  it.each([
    ['readAfresh', 0],
    ['settleNotices', 1],
    ['sweep', 1],
  ])('resumes in every group although who found it died at %s (%i)', async (name, calls) => {
    const { death, ...bench } = await stage();
    bench.world.place(NEWS, BOT_ID, 'left');
    await bench.gate.circuit.lose(bench.channel);
    await bench.agenda.settle(7 * MINUTE_MS);
    const whileLost = [bench.isHeldByUs(OTHER, MIA), bench.store.tables.notices.size];
    bench.world.place(NEWS, BOT_ID, 'administrator');
    death.dieAt(name, { calls });
    await expect(bench.gate.circuit.find(bench.channel)).rejects.toThrow(Crash);

    await bench.agenda.settle(2 * MINUTE_MS);

    expect([whileLost, bench.isHeldByUs(OTHER, MIA), bench.store.tables.notices.size]).toEqual([[false, 2], true, 0]);
  });

  it('asks for nothing more when nothing changed and everything followed', async () => {
    const bench = await stage();
    await bench.gate.circuit.lose(bench.channel);
    await bench.gate.circuit.find(bench.channel);
    const before = bench.asked.length;

    await bench.gate.circuit.find(bench.channel);
    await bench.gate.circuit.followAll();

    expect(bench.asked.slice(before)).toEqual([]);
  });
});

describe('a group whose rights came back', () => {
  it.each([
    ['settleNotices', 0],
    ['sweep', 0],
  ])('resumes although who asked for them died at %s (%i)', async (name, calls) => {
    const { death, ...bench } = await stage();
    bench.world.place(OTHER, BOT_ID, 'member');
    await bench.gate.standing.refresh((await bench.policy(OTHER)).group);
    await bench.agenda.settle(1000);
    const whilePaused = bench.store.tables.notices.size;
    bench.world.place(OTHER, BOT_ID, 'administrator');
    death.dieAt(name, { calls });
    const { group } = await bench.policy(OTHER);
    await expect(bench.gate.standing.refresh(group)).rejects.toThrow(Crash);
    const before = bench.asked.length;

    await bench.agenda.settle(MINUTE_MS);

    expect([whilePaused, bench.store.tables.notices.size]).toEqual([1, 0]);
    expect(bench.asked.slice(before)).toEqual(expect.arrayContaining(['sweep seen resume', 'sweep held resume']));
  });
});

describe('people whose verification was claimed', () => {
  it.each([
    ['settleMember', 3],
    ['settleMember', 60],
  ])('are settled within a minute although whoever claimed it died at %s (%i)', async (name, calls) => {
    const death = createDeath();
    const bench = createFakeGate({ wrap: death.wrap });
    await bench.protect(GROUP, [NEWS]);
    const people = Array.from({ length: 90 }, (_, index) => parseUserId(MIA + index));
    for (const userId of people) {
      bench.world.place(GROUP, userId, 'member');
      bench.say(GROUP, userId);
    }
    await bench.agenda.drain();
    for (const userId of people) bench.world.place(NEWS, userId, 'member');
    bench.clock.advance(2 * MINUTE_MS);
    death.dieAt(name, { calls });
    await expect(bench.gate.reconcile()).rejects.toThrow(Crash);

    await bench.agenda.settle(MINUTE_MS);

    expect(people.filter((userId) => bench.isHeldByUs(GROUP, userId))).toEqual([]);
  });
});

describe('a group whose hours began', () => {
  it('is settled by the next plan when whoever turned it died', async () => {
    const { death, ...bench } = await stage();
    const days = [0, 1, 2, 3, 4, 5, 6] as const;
    const schedule = { timeZone: 'UTC', spans: [{ days: [...days], fromMinute: 0, toMinute: 1439 }] };
    await bench.store.groups.changeSettings(bench.key, { schedule });
    death.dieAt('sweep');
    await expect(bench.gate.turnGroup.planAll()).rejects.toThrow(Crash);
    const before = bench.asked.length;

    await bench.gate.turnGroup.planAll();
    await bench.gate.turnGroup.planAll();

    const sweeps = bench.asked.slice(before).filter((asked) => asked.startsWith('sweep '));
    expect(sweeps).toEqual(['sweep held settings', 'sweep seen settings']);
  });
});

it('the daily look at a chat that throws keeps no other chat from its own', async () => {
  const bench = await stage();
  for (const chatId of [GROUP, OTHER]) bench.world.addChat({ chatId, kind: 'supergroup', linkedChatId: NEWS });
  let refusals = 1;
  bench.telegram.script = ({ method, chatId }) => {
    if (method === 'getSelf' && refusals === 0) return { kind: 'wait', ms: MINUTE_MS };
    return method === 'getChat' && chatId !== NEWS && refusals-- > 0
      ? { kind: 'refused', why: 'chat-not-found' }
      : null;
  };
  bench.clock.advance(25 * 60 * MINUTE_MS);

  await expect(bench.gate.reconcile()).rejects.toMatchObject({ code: 'own-rights-wait' });

  const linked = [(await bench.policy(GROUP)).group.linkedChatId, (await bench.policy(OTHER)).group.linkedChatId];
  expect(linked.filter((chatId) => chatId === NEWS)).toHaveLength(1);
});
