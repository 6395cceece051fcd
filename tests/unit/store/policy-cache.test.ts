import { describe, expect, it } from 'vitest';
import { parseChatId } from '@gmbot/core/domain/ids';
import { createPolicyCache } from '@gmbot/core/store/policy-cache';
import type { Readable } from '@gmbot/core/store/sql';
import { createInvalidationBus } from '../../support/store.js';

const CHAT = parseChatId(-100);
const CHANNEL = parseChatId(-200);

/** A cache whose every reading waits until the test answers it. */
function createScene() {
  const readings: ((rows: readonly unknown[]) => void)[] = [];
  const db: Readable = {
    $queryRaw: <Rows>() => new Promise<Rows>((answer) => readings.push((rows) => answer(rows as Rows))),
  };
  const bus = createInvalidationBus();
  const cache = createPolicyCache({ db, botId: 1, invalidation: bus });
  return {
    bus,
    cache,
    readings,
    answer: (index: number, isEnabled: boolean) => readings[index]?.([{ json: toPolicyJson(isEnabled) }]),
  };
}

function toPolicyJson(isEnabled: boolean): unknown {
  const group = { key: 1, chatId: CHAT, linkedChatId: null, settings: {}, isEnabled };
  return { group, channels: [{ key: 1, chatId: CHANNEL }], trusted: [], blocked: [] };
}

describe('a policy whose reading is under way', () => {
  it.each([
    ['the group is changed elsewhere', 'group', CHAT],
    ['some channel is changed elsewhere', 'channel', CHANNEL],
  ] as const)('is not kept when %s', async (_, change, chatId) => {
    const { bus, cache, readings, answer } = createScene();
    const early = cache.findPolicy(CHAT);

    await bus.publish(change, chatId);
    const late = cache.findPolicy(CHAT);
    answer(1, true);
    answer(0, false);

    expect((await early)?.group.isEnabled).toBe(false);
    expect((await late)?.group.isEnabled).toBe(true);
    expect((await cache.findPolicy(CHAT))?.group.isEnabled).toBe(true);
    expect(readings).toHaveLength(2);
  });

  it('is not kept when a change may have been missed', async () => {
    const { bus, cache, readings, answer } = createScene();
    const early = cache.findPolicy(CHAT);

    bus.reset();
    answer(0, false);
    await early;
    void cache.findPolicy(CHAT);

    expect(readings).toHaveLength(2);
  });

  it('is shared by all who ask meanwhile, and kept when nothing happens', async () => {
    const { cache, readings, answer } = createScene();

    const reads = [cache.findPolicy(CHAT), cache.findPolicy(CHAT)];
    answer(0, true);
    await Promise.all([...reads, cache.findPolicy(CHAT)]);

    expect(readings).toHaveLength(1);
  });

  it('is kept when another group is changed', async () => {
    const { bus, cache, readings, answer } = createScene();
    const read = cache.findPolicy(CHAT);

    await bus.publish('group', parseChatId(-101));
    answer(0, true);
    await read;
    await cache.findPolicy(CHAT);

    expect(readings).toHaveLength(1);
  });
});
