import { parseChatId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { MIA, say, stage } from './choices.js';

const LOG = parseChatId(-1009);
const DELETED = { action: 'deleted', userId: MIA, actorId: null, settings: [] };

describe('a log where members lose messages without a hold', () => {
  it.each(['delete', 'warn'] as const)('is told of them (%s)', async (action) => {
    const bench = await stage({ action, logChatId: LOG });

    await say(bench);

    expect(bench.told).toEqual([DELETED]);
  });

  it('is told of the hold alone where the first message leads to one', async () => {
    const bench = await stage({ action: 'hold', logChatId: LOG });

    await say(bench);

    expect(bench.told).toEqual([]);
    expect(bench.store.audited.map(({ action }) => action)).toEqual(['hold']);
  });

  it('costs nothing where there is none', async () => {
    const bench = await stage({ action: 'delete' });

    await say(bench);

    expect(bench.told).toEqual([]);
  });
});
