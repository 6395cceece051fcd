import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { createPasses, type Passes } from '@gmbot/core/queues/passes';
import type { QueueSet, Queues } from '@gmbot/core/queues/queue-set';
import { updateJobId } from '@gmbot/core/queues/update-queue';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMessage, startIngress, waitForReadiness, type IngressUnderTest } from './ingress-under-test.js';
import { openQueues } from './open-queues.js';

const KEEP_MS = 60 * 1000;
const PERSON = { id: 501, is_bot: false, first_name: 'Mia' };
const MIA = parseUserId(PERSON.id);

let ingress: IngressUnderTest;
let set: QueueSet;
let queues: Queues;
let passes: Passes;
let chatId = parseChatId(-5000);
let updateId = 900_000;

beforeAll(async () => {
  ingress = await startIngress();
  await waitForReadiness(ingress);
  ({ set, queues } = await openQueues(ingress.config));
  passes = createPasses({ redis: set.connection, botId: ingress.config.botId });
});
beforeEach(() => {
  chatId = parseChatId(chatId - 1);
});
afterAll(async () => {
  await set.close();
  await ingress.close();
});

/** Mia says something. @returns whether a job was made of it */
async function says(fields: Record<string, unknown> = {}): Promise<'job' | 'no job'> {
  updateId += 1;
  const chat = { id: chatId, type: 'supergroup', title: 'Harbour Talk' };
  const { status } = await ingress.post(createMessage(updateId, { chat, from: PERSON, ...fields }));
  expect(status).toBe(200);
  const job = await queues.updates.getJob(updateJobId(ingress.config.botId, updateId));
  return job === undefined ? 'no job' : 'job';
}

/** Takes what a pass is bound to; the pass is written when the test says so. */
async function begin(): Promise<(keepMs?: number) => Promise<void>> {
  const groupEpoch = await passes.readGroupEpoch(chatId);
  const start = await passes.begin(MIA);
  if (groupEpoch === null || start === null) throw new Error('Redis is away');
  return (keepMs = KEEP_MS) => passes.grant({ chatId, userId: MIA, start, groupEpoch, keepMs });
}

/** Every way in which a pass ends before its time. */
const ENDINGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'something about her is known': () => passes.endPerson(MIA),
  'the policy of the group changes': () => passes.endGroups([parseChatId(-1), chatId]),
  'some change may have been missed': async () => {
    const before = await passes.begin(MIA);
    passes.endAll();
    await vi.waitFor(async () => expect(await passes.begin(MIA)).not.toEqual(before));
  },
  'her membership changes somewhere, before any worker knows of it': async () => {
    updateId += 1;
    const [old, left] = ['member', 'left'].map((status) => ({ status, user: PERSON }));
    const chat = { id: -7000, type: 'channel', title: 'Harbour News' };
    const change = { chat, from: PERSON, date: 1, old_chat_member: old, new_chat_member: left };
    await ingress.post({ update_id: updateId, chat_member: change });
  },
};

describe('while a pass counts', () => {
  it('a message makes no job, and is counted as passed', async () => {
    await (
      await begin()
    )();

    expect(await says()).toBe('no job');
    const metrics = await (await fetch(`${ingress.url}/metrics`)).text();
    expect(metrics).toMatch(/gmbot_updates_total\{kind="message",outcome="passed"\} [1-9]/);
  });

  it('a message is noted as handled, and makes no job either when it comes again after the pass', async () => {
    await (
      await begin()
    )();
    await says();
    await passes.endPerson(MIA);

    updateId -= 1;

    expect(await says()).toBe('no job');
  });

  it('what another person says, and what she says in another group, makes jobs all the same', async () => {
    await (
      await begin()
    )();

    expect(await says({ from: { ...PERSON, id: 502 } })).toBe('job');
    chatId = parseChatId(chatId - 1);
    expect(await says()).toBe('job');
  });

  it('an answer of the cache is counted for each message', async () => {
    const key = `{gmbot:${ingress.config.botId}}:cache-totals`;
    const before = Number(await set.connection.hget(key, 'hits'));
    await (
      await begin()
    )();

    await says();

    await vi.waitFor(async () => expect(Number(await set.connection.hget(key, 'hits'))).toBeGreaterThan(before), {
      timeout: 10_000,
    });
  });
});

describe('a pass ends', () => {
  it.each(Object.entries(ENDINGS))('when %s', async (_what, end) => {
    await (
      await begin()
    )();

    await end();

    expect(await says()).toBe('job');
  });

  it.each(Object.entries(ENDINGS))('also if it was written late, after %s', async (_what, end) => {
    const grant = await begin();

    await end();
    await grant();

    expect(await says()).toBe('job');
  });

  it('with its time', async () => {
    await (
      await begin()
    )(1);

    await vi.waitFor(async () => expect(await says()).toBe('job'));
  });
});
