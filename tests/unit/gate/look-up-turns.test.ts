import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { createFakeGate, type FakeGate } from '../../support/fakes/gate.js';
import type { Fault } from '../../support/fakes/world-telegram.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);
const MEMBER_ENTRY_IS_OVER_MS = 15 * 60 * 1000;
const WAIT_MS = 5000;

/** Mia was in the channel when we last asked, and has left since without anybody telling. */
async function leaveUntold(): Promise<FakeGate> {
  const bench = createFakeGate();
  await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');
  bench.world.place(NEWS, MIA, 'member');
  bench.say(GROUP, MIA);
  await bench.agenda.settle(MEMBER_ENTRY_IS_OVER_MS);
  bench.world.place(NEWS, MIA, 'left');
  return bench;
}

/** What happens to look-ups in the channel from now on, until so much time has gone. */
function troubleLookUps(bench: FakeGate, fault: Fault, lengthMs: number): void {
  const untilMs = bench.clock.now() + lengthMs;
  bench.telegram.script = ({ method, chatId }) =>
    method === 'getChatMember' && chatId === NEWS && bench.clock.now() < untilMs ? fault : null;
}

describe('a message of somebody whose last answer was yes', () => {
  it('waits for the turn of its look-up, and goes when the answer is no by then', async () => {
    const bench = await leaveUntold();
    troubleLookUps(bench, { kind: 'wait', ms: WAIT_MS, isHold: false }, WAIT_MS);

    bench.say(GROUP, MIA);
    await bench.agenda.settle(2 * WAIT_MS);

    expect(bench.telegram.count('deleteMessages')).toBe(1);
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });

  it('stands after thirty seconds without a turn', async () => {
    const bench = await leaveUntold();
    troubleLookUps(bench, { kind: 'wait', ms: WAIT_MS, isHold: false }, 60_000);

    bench.say(GROUP, MIA);
    await bench.agenda.settle(55_000);

    expect(bench.telegram.count('deleteMessages')).toBe(0);
  });

  it('stands at once while look-ups fail', async () => {
    const bench = await leaveUntold();
    troubleLookUps(bench, { kind: 'again', ms: WAIT_MS, effect: 'none' }, WAIT_MS);

    bench.say(GROUP, MIA);
    await bench.agenda.settle(4 * WAIT_MS);

    expect(bench.telegram.count('deleteMessages')).toBe(0);
    expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  });
});
