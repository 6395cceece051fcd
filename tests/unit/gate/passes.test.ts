import { endingPasses } from '@gmbot/core/cache/ending-passes';
import { parseChannelKey, parseChatId, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { LONGEST_PASS_MS, type Judged } from '@gmbot/core/gate/judge-message';
import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../support/fakes/clock.js';
import { ADMIN, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';
import { createMemoryEvidence, MEMBER_TTL_MS } from '../../support/fakes/memory-caches.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);

async function judge(bench: FakeGate): Promise<Judged> {
  return bench.gate.judge({
    policy: await bench.policy(GROUP),
    userId: MIA,
    messageId: parseMessageId(1),
    topicId: 0,
    albumId: null,
    name: 'Mia',
    receivedAtMs: bench.clock.now(),
  });
}

/** Mia is in the group, and in the channel if so told. */
async function setScene(status: 'member' | 'left'): Promise<FakeGate> {
  const bench = createFakeGate();
  await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');
  if (status === 'member') bench.world.place(NEWS, MIA, 'member');
  return bench;
}

describe('a verdict is good for what is said next', () => {
  it('as long as the membership counts that it rests on', async () => {
    const bench = await setScene('member');
    await judge(bench); // asks Telegram
    bench.clock.advance(1000);

    const { passUntilMs } = await judge(bench);

    expect(passUntilMs).toBe(bench.clock.now() - 1000 + MEMBER_TTL_MS);
  });

  it('for a while, of somebody trusted', async () => {
    const bench = await setScene('left');
    const { key } = (await bench.policy(GROUP)).group;
    await bench.store.groups.trust(key, { userId: MIA, name: 'Mia' }, ADMIN);

    expect((await judge(bench)).passUntilMs).toBe(bench.clock.now() + LONGEST_PASS_MS);
  });
});

describe('a verdict is good for nothing else', () => {
  it('when it is to delete', async () => {
    expect((await judge(await setScene('left'))).passUntilMs).toBeUndefined();
  });

  it('while protection is off', async () => {
    const bench = await setScene('member');
    await bench.store.groups.setEnabled((await bench.policy(GROUP)).group.key, false);

    expect((await judge(bench)).passUntilMs).toBeUndefined();
  });

  it('while nothing is required that can be read', async () => {
    const bench = await setScene('member');
    const [channel] = (await bench.policy(GROUP)).channels;
    if (channel !== undefined) await bench.store.channels.markLost(channel.key, bench.clock.now());

    expect((await judge(bench)).passUntilMs).toBeUndefined();
  });
});

describe('news of a membership', () => {
  const PAIR = { channel: { key: parseChannelKey(1), chatId: NEWS, generation: 1 }, userId: MIA };

  it.each([
    ['a no', { answer: 'no', atMs: 0, updateId: null }, true],
    ['a yes', { answer: 'yes', atMs: 0, updateId: null }, false],
  ] as const)('ends passes exactly when it is no plain yes: %s', async (_what, evidence, isEnded) => {
    const ended: unknown[] = [];
    const endPerson = async (userId: unknown): Promise<void> => void ended.push(userId);
    const cache = endingPasses(createMemoryEvidence(createFakeClock()), { endPerson });

    await cache.weigh(PAIR, evidence);

    expect(ended).toEqual(isEnded ? [MIA] : []);
  });

  it.each(['a contradiction', 'a pair that is forgotten'])('ends passes: %s', async (what) => {
    const ended: unknown[] = [];
    const endPerson = async (userId: unknown): Promise<void> => void ended.push(userId);
    const cache = endingPasses(createMemoryEvidence(createFakeClock()), { endPerson });
    await cache.weigh(PAIR, { answer: 'no', atMs: 1000, updateId: 5 });
    ended.length = 0;

    if (what === 'a contradiction') await cache.weigh(PAIR, { answer: 'yes', atMs: 1500, updateId: null });
    else await cache.drop(PAIR);

    expect(ended).toEqual([MIA]);
  });
});
