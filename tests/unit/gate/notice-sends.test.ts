/** Notices to administrators whose answer is lost, cannot be written down, or that stand in each other's way; on fakes. */
import { type GroupKey, parseChatId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeGate, type FakeGate } from '../../support/fakes/gate.js';
import { createTrouble, type Trouble } from './trouble.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const DEALS = parseChatId(-2002);
const MINUTE_MS = 60 * 1000;

let trouble: Trouble;
let bench: FakeGate;
let key: GroupKey;

beforeEach(async () => {
  trouble = createTrouble();
  bench = createFakeGate({ wrap: trouble.wrap });
  key = await bench.protect(GROUP, [NEWS, DEALS]);
});

async function lose(chatId: typeof NEWS): Promise<void> {
  const channel = await bench.store.channels.findByChatId(chatId);
  if (channel === null) throw new Error('no such channel');
  bench.world.removeChat(chatId);
  await bench.store.channels.markLost(channel.key, bench.clock.now());
  await bench.jobs.settleNotices(key);
}

function standing(): readonly string[] {
  return [...bench.world.messages.values()].map((message) => message?.content.text ?? '');
}

describe('a notice', () => {
  it('is sent once more after growing pauses until an answer comes', async () => {
    bench.telegram.script = ({ method }) =>
      method === 'send' && bench.telegram.count('send') <= 4 ? { kind: 'again', ms: 500, effect: 'late' } : null;
    await lose(NEWS);

    await bench.agenda.settle(16 * MINUTE_MS);

    expect([bench.telegram.count('send'), standing().length]).toEqual([5, 1]);
  });

  it('that was sent while it could not be written down is taken up, and none is sent beside it', async () => {
    trouble.away.add('markSent');
    await lose(NEWS);
    await bench.agenda.settle(100);
    trouble.away.clear();

    await bench.agenda.settle(5 * MINUTE_MS);

    expect([bench.telegram.count('send'), standing().length]).toEqual([1, 1]);
    expect(await bench.store.notices.list(key)).toMatchObject([{ messageId: expect.any(Number) as number }]);
  });

  it('whose send was never tried is sent as soon as it can be', async () => {
    trouble.away.add('send');
    await lose(NEWS);
    await bench.agenda.settle(100);
    trouble.away.clear();

    await bench.agenda.settle(1000);

    expect(standing()).toHaveLength(1);
  });

  it('that waits for its turn keeps no other from being sent', async () => {
    bench.telegram.script = ({ method }) =>
      method === 'send' && bench.telegram.count('send') === 1 ? { kind: 'again', ms: 500, effect: 'late' } : null;
    await lose(NEWS);
    await bench.agenda.drain();
    await lose(DEALS);

    await bench.agenda.settle(1000);

    expect(standing()).toEqual([expect.stringContaining('-2002')]);
  });
});
