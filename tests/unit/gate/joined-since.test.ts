/** Somebody joins after a settle had asked, and their join finds no row: nobody asks for another settle. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { expect, it } from 'vitest';
import { createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);

async function stage() {
  const bench = createFakeGate();
  const key = await bench.protect(GROUP, [NEWS]);
  const channel = await bench.store.channels.findByChatId(NEWS);
  if (channel === null) throw new Error('no channel');
  bench.world.place(GROUP, MIA, 'member');
  return { ...bench, key, channel };
}

/** While Mia is read in the group: the last look before she is held. */
function whileReading({ telegram }: FakeGate, act: () => void): void {
  let isOver = false;
  telegram.script = ({ method, chatId }) => {
    if (isOver || method !== 'getChatMember' || chatId !== GROUP) return null;
    isOver = true;
    act();
    return null;
  };
}

it('a join in between holds nobody and warns nobody', async () => {
  const bench = await stage();
  whileReading(bench, () => {
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    void bench.evidence.weigh(
      { channel: bench.channel, userId: MIA },
      { answer: 'yes', atMs: bench.clock.now(), updateId: 1 },
    );
  });

  bench.say(GROUP, MIA);
  await bench.quiet();

  expect([bench.telegram.count('restrict'), bench.telegram.count('send')]).toEqual([0, 0]);
  expect(await bench.store.ledger.readRow(bench.key, MIA)).toMatchObject({ owner: 'none', intent: null });
});

it('a request in between holds nobody where requests count', async () => {
  const bench = await stage();
  await bench.store.groups.changeSettings(bench.key, { joinRequests: 'count' });
  whileReading(bench, () => {
    void bench.requests.note(bench.channel.key, MIA, { atMs: bench.clock.now(), updateId: 1 });
  });

  bench.say(GROUP, MIA);
  await bench.agenda.settle(60_000);

  expect(bench.telegram.count('restrict')).toBe(0);
});
