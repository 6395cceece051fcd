import { describe, expect, it } from 'vitest';
import { parseChatId, parseMessageId } from '@gmbot/core/domain/ids';
import { createGatewayBench as setUp, refuse, type SentCall } from '../../support/gateway-bench.js';

const GROUP = parseChatId(-1001);

describe('deleteMessages', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => parseMessageId(index + 1));
  const idsOf = ({ payload }: SentCall): number[] =>
    Array.isArray(payload['message_ids']) ? (payload['message_ids'] as number[]) : [Number(payload['message_id'])];

  it('asks nothing for nothing', async () => {
    const { telegram, sent } = setUp();

    expect(await telegram.deleteMessages(GROUP, [])).toEqual({ kind: 'already' });
    expect(sent).toEqual([]);
  });

  it('makes one call for one message and one for a hundred', async () => {
    const { telegram, sent } = setUp();

    await telegram.deleteMessages(GROUP, ids(1));
    await telegram.deleteMessages(GROUP, ids(250));

    expect(sent.map((call) => [call.method, idsOf(call).length])).toEqual([
      ['deleteMessage', 1],
      ['deleteMessages', 100],
      ['deleteMessages', 100],
      ['deleteMessages', 50],
    ]);
  });

  it('deletes all but the one message that fails its batch', async () => {
    const { telegram, sent } = setUp((call) =>
      idsOf(call).includes(37) ? refuse(400, "Bad Request: message can't be deleted") : true,
    );

    const outcome = await telegram.deleteMessages(GROUP, ids(100));

    const deleted = sent.filter((call) => !idsOf(call).includes(37)).flatMap(idsOf);
    expect(outcome).toEqual({ kind: 'refused', why: 'undeletable' });
    expect(new Set(deleted)).toEqual(new Set(ids(100).filter((id) => id !== 37)));
    expect(sent.length).toBeLessThan(16);
  });

  it('counts messages that are gone as deleted', async () => {
    const { telegram } = setUp((call) =>
      idsOf(call).includes(2) ? refuse(400, 'Bad Request: message to delete not found') : true,
    );

    expect(await telegram.deleteMessages(GROUP, ids(3))).toEqual({ kind: 'done', value: true });
    expect(await telegram.deleteMessages(GROUP, [parseMessageId(2)])).toEqual({ kind: 'already' });
  });

  it('does not split a batch that fails for the chat', async () => {
    const { telegram, sent } = setUp(() => refuse(403, 'Forbidden: bot was kicked from the supergroup chat'));

    expect(await telegram.deleteMessages(GROUP, ids(10))).toEqual({ kind: 'refused', why: 'bot-absent' });
    expect(sent).toHaveLength(1);
  });

  it('stops at a 429 and says when to go on', async () => {
    const { telegram, sent, clock } = setUp((call) =>
      idsOf(call).includes(101) ? refuse(429, 'Too Many Requests', { retryAfterSeconds: 3 }) : true,
    );

    const outcome = await telegram.deleteMessages(GROUP, ids(300));

    expect(outcome).toEqual({ kind: 'wait', untilMs: clock.now() + 3000, isHold: true });
    expect(sent).toHaveLength(2);
  });

  it('falls back to single deletions where the server knows no batches, and asks for none again', async () => {
    const { telegram, sent } = setUp(({ method }) => (method === 'deleteMessages' ? refuse(404, 'Not Found') : true));

    await telegram.deleteMessages(GROUP, ids(3));
    await telegram.deleteMessages(GROUP, ids(2));

    expect(sent.map(({ method }) => method)).toEqual(['deleteMessages', ...Array<string>(5).fill('deleteMessage')]);
  });
});
