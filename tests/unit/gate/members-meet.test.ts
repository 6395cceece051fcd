/** What members meet: messages, warnings, presses, notices, and what becomes of them when something dies in between. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { ADMIN, BOT_ID, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';
import type { Fault, WorldCall } from '../../support/fakes/world-telegram.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);
const BEN = parseUserId(102);

async function stage() {
  const bench = createFakeGate();
  const key = await bench.protect(GROUP, [NEWS]);
  for (const userId of [MIA, BEN]) bench.world.place(GROUP, userId, 'member');
  return { ...bench, key };
}

function once(bench: FakeGate, isMeant: (call: WorldCall) => boolean, fault: Fault): void {
  let isOver = false;
  bench.telegram.script = (call) => {
    if (isOver || !isMeant(call)) return null;
    isOver = true;
    return fault;
  };
}

function listOurs({ world }: FakeGate): readonly string[] {
  return [...world.messages.values()].flatMap((message) => (message === null ? [] : [message.content.text]));
}

describe('a message', () => {
  it('of a free member costs one look-up the first time and no call afterwards', async () => {
    const bench = await stage();
    bench.world.place(NEWS, MIA, 'member');
    bench.say(GROUP, MIA);
    await bench.agenda.drain();
    const first = bench.telegram.calls.length;

    bench.say(GROUP, MIA);
    await bench.agenda.drain();

    expect([first, bench.telegram.calls.length]).toEqual([1, 1]);
  });

  it('of a member who lacks a channel is deleted, each of them, with one warning', async () => {
    const bench = await stage();

    for (let said = 0; said < 3; said += 1) bench.say(GROUP, MIA);
    await bench.quiet();

    expect(bench.telegram.count('send')).toBe(1);
    expect(bench.world.messages.size).toBe(1);
  });

  it('stands while Telegram does not know and is deleted after thirty seconds of doubt, holding nobody', async () => {
    const bench = await stage();
    bench.telegram.script = ({ chatId }) => (chatId === NEWS ? { kind: 'again', ms: 3000, effect: 'none' } : null);
    bench.say(GROUP, MIA);

    await bench.agenda.settle(29_000);
    const before = bench.world.messages.size;
    await bench.agenda.settle(2000);

    expect([before, bench.world.messages.size, bench.telegram.count('restrict')]).toEqual([1, 0, 0]);
  });

  it('stands when most look-ups of the channel fail, although only one of them can be tried at a time', async () => {
    const bench = await stage();
    const people = [MIA, BEN, parseUserId(103), parseUserId(104)];
    for (const userId of people) bench.world.place(GROUP, userId, 'member');
    let isTried = false;
    bench.telegram.script = ({ chatId }) => {
      if (chatId !== NEWS) return null;
      const fault: Fault = isTried ? { kind: 'wait', ms: 3000 } : { kind: 'again', ms: 3000, effect: 'none' };
      isTried = true;
      return fault;
    };

    for (const userId of people) bench.say(GROUP, userId);
    await bench.agenda.settle(60_000);

    expect([bench.world.messages.size, bench.telegram.count('restrict')]).toEqual([4, 0]);
  });

  it('stands while nobody knows, where the group allows it', async () => {
    const bench = await stage();
    await bench.store.groups.changeSettings(bench.key, { inDoubt: 'allow' });
    bench.telegram.script = ({ chatId }) => (chatId === NEWS ? { kind: 'again', ms: 3000, effect: 'none' } : null);
    bench.say(GROUP, MIA);

    await bench.agenda.settle(60_000);

    expect(bench.world.messages.size).toBe(1);
  });

  it('that cannot be deleted for now has its author held all the same', async () => {
    const bench = await stage();
    const freeAtMs = bench.clock.now() + 60_000;
    bench.telegram.script = ({ method }) =>
      method === 'deleteMessages' && bench.clock.now() < freeAtMs
        ? { kind: 'wait', ms: freeAtMs - bench.clock.now() }
        : null;
    bench.say(GROUP, MIA);

    await bench.agenda.settle(5000);
    const whileWaiting = [bench.world.seat(GROUP, MIA).mute?.by, bench.telegram.count('restrict')];
    await bench.agenda.settle(60_000);

    expect(whileWaiting).toEqual(['us', 1]);
    expect([...bench.world.messages.values()]).not.toContain(null);
  });

  it('of an administrator stands although they lack the channel', async () => {
    const bench = await stage();
    bench.world.place(GROUP, MIA, 'administrator');

    bench.say(GROUP, MIA);
    await bench.quiet();

    expect(bench.world.messages.size).toBe(1);
  });

  it('pauses the group when the right to delete turns out to be missing, and tells administrators once', async () => {
    const bench = await stage();
    bench.world.place(GROUP, BOT_ID, 'member');

    bench.say(GROUP, MIA);
    await bench.quiet();

    expect((await bench.store.groups.findByKey(bench.key))?.rights.canDelete).toBe(false);
    expect(listOurs(bench)).toHaveLength(1);
  });
});

describe('a warning', () => {
  it.each(['none', 'done'] as const)(
    'stands once when the process dies at its send with its effect %s',
    async (effect) => {
      const bench = await stage();
      once(bench, ({ method }) => method === 'send', { kind: 'crash', effect });

      bench.say(GROUP, MIA);
      await bench.quiet();

      expect(bench.telegram.count('send')).toBe(2);
      expect([...bench.store.tables.warnings.values()].map(({ messageId }) => messageId)).not.toContain(null);
    },
  );

  it('whose send was refused for now is sent once that is over', async () => {
    const bench = await stage();
    once(bench, ({ method }) => method === 'send', { kind: 'wait', ms: 30_000 });

    bench.say(GROUP, MIA);
    await bench.quiet();

    expect(listOurs(bench)).toHaveLength(1);
  });

  it('is sent as soon as it may be, also where another of the topic had to wait first', async () => {
    const bench = await stage();
    const freeAtMs = bench.clock.now() + 5000;
    bench.telegram.script = ({ method }) =>
      method === 'send' && bench.clock.now() < freeAtMs ? { kind: 'wait', ms: freeAtMs - bench.clock.now() } : null;

    for (const userId of [MIA, BEN]) bench.say(GROUP, userId);
    await bench.agenda.settle(10_000);

    expect(listOurs(bench)).toHaveLength(2);
  });

  it('is gone once everybody whom it names is free, also when its deletion dies', async () => {
    const bench = await stage();
    bench.say(GROUP, MIA);
    await bench.quiet();
    once(bench, ({ method }) => method === 'deleteMessages', { kind: 'crash', effect: 'done' });

    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.quiet();

    expect([listOurs(bench), bench.store.tables.warnings.size]).toEqual([[], 0]);
  });
});

describe('a press on "I have joined"', () => {
  it('frees whoever has joined although no event told of it', async () => {
    const bench = await stage();
    bench.say(GROUP, MIA);
    await bench.quiet();
    bench.world.place(NEWS, MIA, 'member');

    const answer = await bench.press(GROUP, MIA);
    await bench.quiet();

    expect(answer).toMatchObject({ isAlert: false });
    expect(bench.world.seat(GROUP, MIA).mute).toBeNull();
  });

  it('by a person whom it does not cover changes nothing', async () => {
    const bench = await stage();
    bench.say(GROUP, MIA);
    await bench.quiet();
    const calls = bench.telegram.calls.length;

    const answer = await bench.press(GROUP, BEN);

    expect([answer, bench.telegram.calls.length]).toMatchObject([{ isAlert: true }, calls]);
  });

  it('looks a second time before it names what is missing', async () => {
    const bench = await stage();
    bench.say(GROUP, MIA);
    await bench.quiet();
    const before = bench.telegram.count('getChatMember');

    const answer = await bench.press(GROUP, MIA);

    expect(answer).toMatchObject({ isAlert: true, text: expect.stringContaining('Channel') as string });
    expect(bench.telegram.count('getChatMember') - before).toBe(2);
  });
});

describe('our standing', () => {
  it('resumes everybody although the first run died after it was written', async () => {
    const bench = await stage();
    await bench.seen.touch(bench.key, MIA, 0);
    await bench.store.groups.setRights(
      bench.key,
      { isPresent: false, canDelete: false, canRestrict: false, canInvite: false },
      bench.clock.now() / 1000 - 10,
    );
    const { group } = await bench.policy(GROUP);
    const self = bench.world.read(GROUP, BOT_ID);
    await bench.store.groups.setRights(
      bench.key,
      { isPresent: true, canDelete: true, canRestrict: true, canInvite: true },
      bench.clock.now() / 1000,
    );

    await bench.gate.standing.learn(group, self, { atMs: bench.clock.now(), updateId: 1 });
    await bench.quiet();

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it('removes the notice and holds again once the channel is ours again', async () => {
    const bench = await stage();
    bench.say(GROUP, MIA);
    await bench.quiet();
    bench.world.change(NEWS, BOT_ID, { status: 'left' }, ADMIN);
    const channel = await bench.store.channels.findByChatId(NEWS);
    if (channel !== null) await bench.gate.circuit.lose(channel);
    await bench.quiet();

    bench.world.place(NEWS, BOT_ID, 'administrator');
    await bench.quiet();

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
    expect(bench.store.tables.notices.size).toBe(0);
  });
});
