import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { SweepRequest } from '@gmbot/core/gate/ports';
import { MOST_OUTSTANDING, WARM_FOR_MS } from '@gmbot/core/gate/sweep-pages';
import { describe, expect, it } from 'vitest';
import { stage } from './sweep-stage.js';

describe('a sweep of newcomers', () => {
  it('works the line off from its beginning, fifty at a time, and takes in who comes meanwhile', async () => {
    const { key, newcomers, asked, pending, step } = await stage(0);
    const request: SweepRequest = { groupKey: key, over: 'newcomers', purpose: 'joins', progress: null };
    for (let id = 1; id <= 70; id += 1) await newcomers.add(key, parseUserId(id));

    let most = 0;
    let late = 100;
    for (let next = await step(request, null); next.kind === 'again'; next = await step(request, next.state)) {
      most = Math.max(most, pending.size);
      for (const userId of [...pending].slice(0, 20)) pending.delete(userId);
      if (late < 105) await newcomers.add(key, parseUserId((late += 1)));
    }

    expect(asked).toEqual([...Array.from({ length: 70 }, (_, index) => index + 1), 101, 102, 103, 104, 105]);
    expect([most, await newcomers.count(key)]).toEqual([MOST_OUTSTANDING, 0]);
  });

  it('asks once more for whom it asked for when it was cut short', async () => {
    const { key, newcomers, asked, step, dieOnRemoval } = await stage(0);
    const request: SweepRequest = { groupKey: key, over: 'newcomers', purpose: 'joins', progress: null };
    await newcomers.add(key, parseUserId(1));
    dieOnRemoval();

    await expect(step(request, null)).rejects.toThrow('the worker dies');
    await step(request, null);

    expect(asked).toEqual([1, 1]);
    expect(await newcomers.count(key)).toBe(0);
  });
});

describe('a sweep that warms', () => {
  async function setWarmStage(members: number) {
    const bench = await stage(members);
    const chatId = parseChatId(-1002);
    await bench.store.groups.link(
      bench.key,
      { chatId, kind: 'channel', title: 'News', username: 'news', inviteLink: null },
      parseUserId(1),
    );
    const [channel] = await bench.store.groups.listChannels(bench.key);
    if (channel === undefined) throw new Error('the group requires nothing');
    const request: SweepRequest = { groupKey: bench.key, over: 'seen', purpose: 'warm', progress: null };
    const know = (id: number): Promise<unknown> =>
      bench.evidence.weigh(
        { channel, userId: parseUserId(id) },
        { answer: 'yes', atMs: bench.clock.now(), updateId: null },
      );
    return { ...bench, request, know };
  }

  it('asks for those of whom nothing is known, and for no more than can be spared', async () => {
    const { asked, first, step, pending, know, request, setSpared } = await setWarmStage(10);
    for (const id of [1, 2, 3, 4]) await know(id);
    setSpared(2);

    const state = await first(request);
    const second = await step(request, state);
    for (const userId of asked) await know(userId);
    pending.clear();
    setSpared(9);
    await step(request, second.kind === 'again' ? second.state : state);

    expect(asked.length).toBe(6);
    expect([...asked].sort((one, other) => one - other)).toEqual([5, 6, 7, 8, 9, 10]);
  });

  it('asks for nobody while nothing can be spared, and ends after ten minutes', async () => {
    const { asked, clock, first, step, request } = await setWarmStage(10);

    const state = await first(request);
    const waiting = await step(request, state);
    clock.advance(WARM_FOR_MS + 1);
    const late = await step(request, state);

    expect([waiting.kind, late.kind, asked]).toEqual(['again', 'over', []]);
  });
});
