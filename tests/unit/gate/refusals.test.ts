/** What Telegram refuses, and what that teaches; what stays unknown; what comes twice. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { Refusal } from '@gmbot/core/gate/telegram-port';
import { describe, expect, it } from 'vitest';
import { BOT_ID, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';
import type { Fault, WorldCall } from '../../support/fakes/world-telegram.js';

const GROUP = parseChatId(-1001);
const UPGRADED = parseChatId(-1009);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);

async function stage() {
  const bench = createFakeGate();
  const key = await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');
  const channel = await bench.store.channels.findByChatId(NEWS);
  if (channel === null) throw new Error('no channel');
  const isLost = async (): Promise<boolean> => (await bench.store.channels.listLost()).length > 0;
  return { ...bench, key, channel, isLost };
}

/** In order, for the calls that are meant. */
function script(bench: FakeGate, isMeant: (call: WorldCall) => boolean, ...faults: Fault[]): void {
  bench.telegram.script = (call) => (isMeant(call) ? (faults.shift() ?? null) : null);
}

const isLookUp = ({ method, chatId }: WorldCall): boolean => method === 'getChatMember' && chatId === NEWS;
const isMember = ({ method, chatId }: WorldCall): boolean => method === 'getChatMember' && chatId === GROUP;
const is =
  (method: WorldCall['method']) =>
  (call: WorldCall): boolean =>
    call.method === method;

function refuse(why: Refusal): Fault {
  return { kind: 'refused', why };
}

describe('a refused look-up', () => {
  it('means "no member" while our own membership stands, which is asked for once', async () => {
    const bench = await stage();
    script(bench, isLookUp, refuse('user-unknown'), refuse('user-unknown'));

    await bench.gate.settle(bench.key, MIA, {});
    await bench.gate.explain(bench.key, parseUserId(102));

    expect([bench.isHeldByUs(GROUP, MIA), await bench.isLost(), bench.telegram.count('getSelf')]).toEqual([
      true,
      false,
      1,
    ]);
  });

  it.each(['chat-not-found', 'members-hidden', 'bot-absent'] as const)('of "%s" loses the channel', async (why) => {
    const bench = await stage();
    script(bench, isLookUp, refuse(why));

    await bench.gate.settle(bench.key, MIA, {});

    expect([await bench.isLost(), bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });

  it('loses the channel when we are no administrator there any more', async () => {
    const bench = await stage();
    bench.world.place(NEWS, BOT_ID, 'member');
    script(bench, isLookUp, refuse('user-unknown'));

    await bench.gate.settle(bench.key, MIA, {});

    expect(await bench.isLost()).toBe(true);
  });

  it.each([{ kind: 'wait', ms: 5000 } as const, { kind: 'mistake' } as const])(
    'proves nothing while our own membership is not known ($kind)',
    async (fault) => {
      const bench = await stage();
      script(bench, (call) => isLookUp(call) || call.method === 'getSelf', refuse('user-unknown'), fault);

      await expect(bench.gate.settle(bench.key, MIA, {})).rejects.toMatchObject({ code: 'membership-unknown' });

      expect([await bench.isLost(), bench.isHeldByUs(GROUP, MIA)]).toEqual([false, false]);
    },
  );

  it('that is our own mistake is tried again a minute later', async () => {
    const bench = await stage();
    script(bench, isLookUp, { kind: 'mistake' });

    const settled = bench.gate.settle(bench.key, MIA, {});

    await expect(settled).rejects.toMatchObject({ retry: { kind: 'until', atMs: bench.clock.now() + 60_000 } });
  });
});

describe('a look-up', () => {
  it('is shared: whoever comes while it is made looks again a moment later', async () => {
    const bench = await stage();

    const both = await Promise.allSettled([bench.gate.settle(bench.key, MIA, {}), bench.gate.explain(bench.key, MIA)]);

    expect(both[0]?.status).toBe('fulfilled');
    expect(bench.telegram.calls.filter(isLookUp)).toHaveLength(1);
  });

  it('that contradicts an event of the same moment judges nobody, and another follows', async () => {
    const bench = await stage();
    const evidence = { answer: 'yes', atMs: bench.clock.now(), updateId: 5 } as const;
    await bench.evidence.weigh({ channel: bench.channel, userId: MIA }, evidence);
    await bench.evidence.weigh({ channel: bench.channel, userId: MIA }, { ...evidence, answer: 'no', updateId: null });

    await expect(bench.gate.settle(bench.key, MIA, {})).rejects.toMatchObject({ code: 'membership-unknown' });
    bench.clock.advance(11_000);
    await bench.gate.settle(bench.key, MIA, {});

    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });
});

describe('a refused act in the group', () => {
  it.each(['bot-absent', 'chat-not-found'] as const)('of "%s" pauses it when it is true', async (why) => {
    const bench = await stage();
    script(bench, ({ method }) => method === 'restrict' || method === 'getSelf', refuse(why), refuse(why));

    await bench.gate.settle(bench.key, MIA, {});

    expect((await bench.store.groups.findByKey(bench.key))?.rights.isPresent).toBe(false);
    expect(await bench.store.ledger.readRow(bench.key, MIA)).toMatchObject({ owner: 'none', intent: null });
  });

  it('moves everything to the supergroup that the group became, and goes on there', async () => {
    const bench = await stage();
    bench.world.addChat({ chatId: UPGRADED, kind: 'supergroup' });
    bench.world.place(UPGRADED, MIA, 'member');
    script(bench, isMember, { kind: 'refused', why: 'chat-upgraded', movedTo: UPGRADED });

    await expect(bench.gate.settle(bench.key, MIA, {})).rejects.toMatchObject({ code: 'group-upgraded' });
    await bench.gate.settle(bench.key, MIA, {});

    expect(bench.isHeldByUs(UPGRADED, MIA)).toBe(true);
  });

  it('of an administrator, or of somebody who just left, closes the row and restricts nobody', async () => {
    const bench = await stage();
    script(bench, is('restrict'), refuse('target-is-administrator'), refuse('user-unknown'));

    const acts = [await bench.gate.settle(bench.key, MIA, {}), await bench.gate.settle(bench.key, MIA, {})];

    expect(acts.map(({ act }) => act)).toEqual(['nothing', 'nothing']);
    expect(await bench.store.ledger.readRow(bench.key, MIA)).toMatchObject({ owner: 'none', intent: null });
  });

  it('of a free keeps the hold until the right is back', async () => {
    const bench = await stage();
    await bench.gate.settle(bench.key, MIA, {});
    bench.world.place(GROUP, BOT_ID, 'member');
    await bench.store.groups.setEnabled(bench.key, false);

    await bench.gate.settle(bench.key, MIA, {});
    const before = bench.isHeldByUs(GROUP, MIA);
    bench.world.change(GROUP, BOT_ID, { status: 'administrator' }, MIA);
    bench.clock.advance(5000);
    const { group } = await bench.policy(GROUP);
    await bench.gate.standing.learn(group, bench.world.read(GROUP, BOT_ID), { atMs: bench.clock.now(), updateId: 1 });
    await bench.quiet();

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });

  it('whose cause is not known yet waits', async () => {
    const bench = await stage();
    script(bench, ({ method }) => method === 'restrict' || method === 'getSelf', refuse('no-right'), {
      kind: 'wait',
      ms: 9,
    });

    await expect(bench.gate.settle(bench.key, MIA, {})).rejects.toMatchObject({ code: 'own-rights-wait' });
  });
});

describe('service messages', () => {
  it('of a join hold whoever lacks a channel, and of a leave take their warning away', async () => {
    const bench = await stage();
    const { group } = await bench.policy(GROUP);
    await bench.gate.groupEvents.leave(group, MIA);
    await bench.gate.groupEvents.arrive(group, { userId: MIA, name: 'Mia', topicId: 0, atMs: bench.clock.now() });
    await bench.agenda.settle(1000);
    const warned = bench.store.tables.warnings.size;

    bench.world.place(GROUP, MIA, 'left', bench.world.seat(GROUP, MIA).mute);
    await bench.gate.groupEvents.leave(group, MIA);
    await bench.agenda.settle(1000);

    expect([warned, bench.store.tables.warnings.size, bench.isHeldByUs(GROUP, MIA)]).toEqual([1, 0, true]);
  });
});

describe('a notice', () => {
  it('is sent once more after 1, 2 and 4 minutes while its answers are lost', async () => {
    const bench = await stage();
    bench.world.place(NEWS, BOT_ID, 'left');
    script(bench, is('send'), ...Array.from({ length: 9 }, (): Fault => ({ kind: 'again', ms: 1, effect: 'done' })));

    await bench.gate.circuit.lose(bench.channel);
    await bench.quiet();

    expect(bench.telegram.count('send')).toBe(4);
  });

  it('whose send had to wait is sent afterwards, once', async () => {
    const bench = await stage();
    bench.world.place(NEWS, BOT_ID, 'left');
    script(bench, is('send'), { kind: 'wait', ms: 20_000 });

    await bench.gate.circuit.lose(bench.channel);
    await bench.quiet();

    expect(bench.world.messages.size).toBe(1);
  });

  it('is not kept for a group that is off or that we left', async () => {
    const bench = await stage();
    await bench.store.groups.setEnabled(bench.key, false);

    await bench.gate.circuit.lose(bench.channel);
    await bench.quiet();

    expect(bench.telegram.count('send')).toBe(0);
  });
});

describe('a press', () => {
  async function hold() {
    const bench = await stage();
    bench.say(GROUP, MIA);
    await bench.quiet();
    const [warning] = bench.store.tables.warnings.values();
    if (warning === undefined) throw new Error('no warning');
    const press = {
      queryId: 'q',
      groupKey: bench.key,
      chatId: GROUP,
      userId: MIA,
      languageCode: null,
      messageId: warning.messageId,
      warningId: warning.id,
      receivedAtMs: bench.clock.now(),
      isSecondLook: true,
    };
    return { bench, warning, press };
  }

  it('on a message whose send got no answer adopts it', async () => {
    const { bench, warning, press } = await hold();
    bench.store.tables.warnings.set(warning.id, { ...warning, messageId: null });

    await bench.gate.pressJoined(press);

    expect((await bench.store.warnings.find(warning.id))?.messageId).toBe(warning.messageId);
  });

  it('on a message that another one replaced removes it, and still frees whom it freed', async () => {
    const { bench, press } = await hold();
    const orphan = bench.world.say();
    bench.world.place(NEWS, MIA, 'member');

    const answered = await bench.gate.pressJoined({ ...press, messageId: orphan, warningId: 99_999 });

    expect([answered, bench.world.messages.has(orphan)]).toMatchObject([{ answer: { isAlert: false } }, false]);
  });

  it('says that Telegram does not tell when it does not', async () => {
    const { bench, press } = await hold();
    bench.clock.advance(60_000);
    bench.telegram.script = () => ({ kind: 'again', ms: 1000, effect: 'none' });

    const answered = await bench.gate.pressJoined(press);

    expect(answered).toMatchObject({ kind: 'answer', answer: { isAlert: true } });
  });

  it('by somebody held by hand, and of a group that is off, says so', async () => {
    const { bench, press } = await hold();
    await bench.store.ledger.block(bench.key, MIA, { by: MIA, reason: null, name: 'Mia' });
    const blocked = await bench.gate.pressJoined(press);
    await bench.store.groups.setEnabled(bench.key, false);
    const off = await bench.gate.pressJoined(press);

    expect([blocked, off]).toMatchObject([{ answer: { isAlert: true } }, { answer: { isAlert: false } }]);
  });
});

it('the reconciler looks again at members whose settling failed for good', async () => {
  const bench = await stage();
  await bench.store.unsettled.add(bench.key, MIA, 'no idea', bench.clock.now());

  await bench.agenda.settle(100_000);

  expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
});
