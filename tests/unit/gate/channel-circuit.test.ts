import { type ChatId, parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { RequiredChannel } from '@gmbot/core/domain/group';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const PROBE_MS = 60 * 1000;

let bench: FakeGate;
beforeEach(async () => {
  bench = createFakeGate();
  await bench.protect(GROUP, [NEWS]);
});

async function readNews(): Promise<RequiredChannel> {
  const channel = await bench.store.channels.findByChatId(NEWS);
  if (channel === null) throw new Error('The channel is not known');
  return channel;
}

async function isLost(): Promise<boolean> {
  return (await readNews()).lostAtMs !== null;
}

/** Word of our removal, whatever is true by now. */
async function hearOfRemoval(): Promise<void> {
  const { botId } = bench.world;
  const before = bench.world.read(NEWS, botId);
  const after: typeof before = { ...before, status: 'left', isPresent: false, rights: null };
  await bench.take({ chatId: NEWS, before, after, actorId: ADMIN, moment: bench.world.nextMoment() });
}

describe('a channel', () => {
  it('is not lost by a look-up that was refused before it was lost and found again', async () => {
    const asRead = await readNews();
    await bench.gate.circuit.lose(asRead);
    await bench.gate.circuit.find(await readNews());

    await bench.gate.circuit.lose(asRead);

    expect(await isLost()).toBe(false);
  });

  it('is not lost by word of our removal that comes after our return', async () => {
    await hearOfRemoval();

    expect(await isLost()).toBe(false);
  });

  it('is lost by word of our removal when it is true, and while Telegram does not answer', async () => {
    bench.telegram.script = () => ({ kind: 'again', ms: 1000, effect: 'none' });
    await hearOfRemoval();
    const whileSilent = await isLost();
    await bench.gate.circuit.find(await readNews());
    bench.telegram.script = () => null;
    bench.world.place(NEWS, bench.world.botId, 'left');

    await hearOfRemoval();

    expect([whileSilent, await isLost()]).toEqual([true, true]);
  });

  it('is probed again at once after a probe that got no answer', async () => {
    await bench.gate.circuit.lose(await readNews());
    bench.clock.advance(PROBE_MS);
    bench.telegram.script = () => ({ kind: 'wait', ms: 1000 });
    await bench.gate.circuit.probe();
    bench.telegram.script = () => null;

    await bench.gate.circuit.probe();

    expect(await isLost()).toBe(false);
  });
});

describe('a channel that is lost', () => {
  const DEALS = parseChatId(-2002);
  const MIA = parseUserId(101);

  /** Mia lacks these, and speaks. */
  async function holdFor(...missing: readonly ChatId[]): Promise<void> {
    await bench.protect(GROUP, [NEWS, DEALS]);
    bench.world.place(GROUP, MIA, 'member');
    for (const channelId of [NEWS, DEALS])
      bench.world.place(channelId, MIA, missing.includes(channelId) ? 'left' : 'member');
    bench.say(GROUP, MIA);
    await bench.quiet();
  }

  /** Addresses of the channels that the one warning offers. */
  function listOffered(): readonly string[] {
    const warnings = [...bench.world.messages.values()].flatMap((message) => message?.buttons ?? []);
    return warnings.flat().flatMap((button) => ('url' in button ? [button.url] : []));
  }

  async function lose(): Promise<void> {
    bench.world.place(NEWS, bench.world.botId, 'left');
    await bench.gate.circuit.lose(await readNews());
    await bench.agenda.settle(100);
  }

  it('does not keep whoever joins the one that held them', async () => {
    await holdFor(DEALS);
    await lose();
    const before = bench.isHeldByUs(GROUP, MIA);

    bench.world.change(DEALS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.agenda.settle(100);

    expect([before, bench.isHeldByUs(GROUP, MIA)]).toEqual([true, false]);
  });

  it('is no longer asked for in a warning that asks for another one, until it is found', async () => {
    await holdFor(NEWS, DEALS);
    const both = listOffered().length;
    await lose();
    const one = listOffered().length;
    bench.world.place(NEWS, bench.world.botId, 'administrator');

    await bench.gate.circuit.find(await readNews());
    await bench.agenda.settle(100);

    expect([both, one, listOffered().length]).toEqual([2, 1, 2]);
  });

  it('is what somebody is told whom only it holds', async () => {
    await holdFor(NEWS);
    await lose();

    expect(await bench.press(GROUP, MIA)).toMatchObject({
      isAlert: true,
      text: expect.stringContaining('five minutes') as string,
    });
  });
});
