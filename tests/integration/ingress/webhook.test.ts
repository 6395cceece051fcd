import { request } from 'node:http';
import { parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createArrivals } from '@gmbot/core/limits/arrivals';
import { MOST_CALM_MOVES } from '@gmbot/core/queues/crowd-watch';
import { createSeenUpdates } from '@gmbot/core/queues/seen-updates';
import { createTurnStore } from '@gmbot/core/queues/turn-store';
import type { QueueSet, Queues } from '@gmbot/core/queues/queue-set';
import { updateJobId } from '@gmbot/core/queues/update-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessage, startIngress, waitForReadiness, type IngressUnderTest } from './ingress-under-test.js';
import { listJobIds, openQueues } from './open-queues.js';

const MEBIBYTE = 1024 * 1024;
const WRONG_SECRET = { 'x-telegram-bot-api-secret-token': 'wrong' };

let ingress: IngressUnderTest;
let set: QueueSet;
let queues: Queues;

beforeAll(async () => {
  ingress = await startIngress();
  await waitForReadiness(ingress);
  ({ set, queues } = await openQueues(ingress.config));
});

afterAll(async () => {
  await set.close();
  await ingress.close();
});

describe('takes JSON', () => {
  it.each([
    ['of another content type', { 'content-type': 'text/plain' }],
    ['of no content type', {}],
  ])('%s', async (_what, headers) => {
    const answer = await fetch(`${ingress.url}/telegram/webhook`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': ingress.config.webhookSecret, ...headers },
      body: Buffer.from('{"update_id":1}'),
    });

    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('refuses, in this order,', () => {
  it('a wrong secret before anything else', async () => {
    const answer = await ingress.post('x'.repeat(MEBIBYTE + 1), {
      headers: { ...WRONG_SECRET, 'content-type': 'text/plain' },
    });

    expect(answer.status).toBe(401);
  });

  it('a missing secret', async () => {
    const answer = await fetch(`${ingress.url}/telegram/webhook`, { method: 'POST', body: '{}' });

    expect(answer.status).toBe(401);
  });

  it('a wrong secret without waiting for the body', async () => {
    const status = await new Promise((resolve, reject) => {
      const unfinished = request(`${ingress.url}/telegram/webhook`, {
        method: 'POST',
        headers: { ...WRONG_SECRET, 'content-length': MEBIBYTE, 'content-type': 'application/json' },
      });
      unfinished.on('response', ({ statusCode }) => {
        resolve(statusCode);
        unfinished.destroy();
      });
      unfinished.on('error', reject);
      unfinished.write('{');
    });

    expect(status).toBe(401);
  });

  it.each(['text/plain', 'application/json', 'no content type at all'])(
    'more than 1 MiB of %s',
    async (contentType) => {
      const answer = await ingress.post('x'.repeat(MEBIBYTE + 1), { headers: { 'content-type': contentType } });

      expect(answer.status).toBe(413);
    },
  );

  it('more than 1 MiB that was not announced, also when it is much more', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let part = 0; part < 48; part += 1) controller.enqueue(new Uint8Array(MEBIBYTE / 8));
        controller.close();
      },
    });

    const answer = await fetch(`${ingress.url}/telegram/webhook`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': ingress.config.webhookSecret,
      },
      body,
      duplex: 'half',
    });

    expect(answer.status).toBe(413);
  });

  it.each([
    ['a broken content type', '{"update_id":1}', 'json'],
    ['an empty content type', '{"update_id":1}', ''],
    ['what is no JSON', '{"update_id":1', 'application/json'],
    ['an empty body', '', 'application/json'],
    ['1 MiB of what is no JSON', 'x'.repeat(MEBIBYTE), 'application/json'],
  ])('%s', async (_what, body, contentType) => {
    const answer = await ingress.post(body, { headers: { 'content-type': contentType } });

    expect([answer.status, await answer.json()]).toEqual([400, { error: 'The body is not JSON' }]);
  });

  it.each(['{}', '[]', 'null', '7', '"update"', '{"update_id":"1"}', '{"update_id":1.5}', '{"update_id":null}'])(
    'JSON without an integer update_id: %s',
    async (body) => {
      const answer = await ingress.post(body);

      expect([answer.status, await answer.json()]).toEqual([400, { error: 'The body has no integer update_id' }]);
    },
  );

  it('any other method', async () => {
    const answer = await fetch(`${ingress.url}/telegram/webhook`, { headers: { 'content-type': 'application/json' } });

    expect(answer.status).toBe(404);
  });
});

describe('takes in', () => {
  it('an update once, however often it comes, with an empty body', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ingress.post(createMessage(1000))));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));

    const ids = await listJobIds(queues);

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(bodies)).toEqual(new Set(['']));
    expect(ids.updates?.filter((id) => id === updateJobId(ingress.config.botId, 1000))).toHaveLength(1);
  });

  it('nothing of an update that was handled and whose job is gone', async () => {
    await createSeenUpdates(createTurnStore(set.connection), ingress.config.botId).mark(1001);

    const answer = await ingress.post(createMessage(1001));

    expect(answer.status).toBe(200);
    expect(await queues.updates.getJob(updateJobId(ingress.config.botId, 1001))).toBeUndefined();
  });

  it.each([0, -7, -70_000, 4_294_967_296])('an update with the id %d', async (updateId) => {
    const answer = await ingress.post(createMessage(updateId));

    expect(answer.status).toBe(200);
    expect(await queues.updates.getJob(updateJobId(ingress.config.botId, updateId))).toBeDefined();
  });

  it.each([
    ['a kind that we do not use', { poll: { id: '1' } }],
    ['no kind at all', {}],
    ['an odd shape', { message: { text: 5 } }],
    ['a message in private that is no command', createMessage(0, { chat: { id: 501, type: 'private' } })],
  ])('nothing of %s, and says 200', async (_what, update) => {
    const before = await listJobIds(queues);

    const answer = await ingress.post({ ...update, update_id: 1002 });

    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(await listJobIds(queues)).toEqual(before);
  });

  it('an id that no integer can hold exactly as an odd shape', async () => {
    const before = await listJobIds(queues);

    const answer = await ingress.post(`{"update_id":1e300,"message":{}}`);

    expect(answer.status).toBe(200);
    expect(await listJobIds(queues)).toEqual(before);
  });

  it('no text of a message', async () => {
    await ingress.post(createMessage(1003, { text: 'a very private sentence', caption: 'a very private caption' }));

    const job = await queues.updates.getJob(updateJobId(ingress.config.botId, 1003));

    expect(JSON.stringify(job)).toContain('"message_id":1003');
    expect(JSON.stringify(job)).not.toContain('very private');
  });

  it('a key that would change prototypes as if it were not there', async () => {
    const update = JSON.stringify(createMessage(1004)).replace('{', '{"__proto__":{"isAdmin":true},');

    const answer = await ingress.post(update);

    expect(answer.status).toBe(200);
    expect(await queues.updates.getJob(updateJobId(ingress.config.botId, 1004))).toBeDefined();
  });
});

describe('sends to the queue of what somebody waits for', () => {
  const from = { id: 501, is_bot: false, first_name: 'Mia' };
  const chat = { id: -1001, type: 'supergroup', title: 'Harbour Talk' };
  const member = { status: 'member', user: from };

  it.each([
    ['presses', { callback_query: { id: '1', from, data: 'joined' } }, 'interactions'],
    [
      'our own rights',
      { my_chat_member: { chat, from, date: 1, old_chat_member: member, new_chat_member: member } },
      'interactions',
    ],
    ['commands in a group', createMessage(0, { text: '/status' }), 'interactions'],
    ['commands in private', createMessage(0, { text: '/start x', chat: { id: 501, type: 'private' } }), 'interactions'],
    ['messages', createMessage(0), 'updates'],
    ['edited messages', { edited_message: createMessage(0)['message'] }, 'updates'],
    [
      'joins and leaves',
      { chat_member: { chat, from, date: 1, old_chat_member: member, new_chat_member: member } },
      'updates',
    ],
  ] as const)('%s: %s', async (what, update, queue) => {
    const updateId = 2000 + what.length;

    await ingress.post({ ...update, update_id: updateId });

    expect(await queues[queue].getJob(updateJobId(ingress.config.botId, updateId))).toBeDefined();
  });

  it('whoever comes or goes with many others in a line of their own, and knows them as new', async () => {
    const raided = { ...chat, id: -1077 };
    const joins = Array.from({ length: MOST_CALM_MOVES + 5 }, (_, index) => ({
      update_id: 5000 + index,
      chat_member: {
        chat: raided,
        from,
        date: 1_790_000_000,
        old_chat_member: { status: 'left', user: { ...from, id: 600 + index } },
        new_chat_member: { status: 'member', user: { ...from, id: 600 + index } },
      },
    }));
    for (const join of joins) await ingress.post(join);

    const { crowds = [] } = await listJobIds(queues);

    expect(crowds).toEqual([20, 21, 22, 23, 24].map((index) => updateJobId(ingress.config.botId, 5000 + index)));
    const arrivals = createArrivals({ redis: set.connection, botId: ingress.config.botId, clock: { now: Date.now } });
    const group = { key: parseGroupKey(1), chatId: parseChatId(raided.id) };
    expect([await arrivals.read(group, parseUserId(619)), await arrivals.read(group, parseUserId(620))]).toEqual([
      null,
      1_790_000_000_000,
    ]);
  });

  it('five commands of one sender a minute, the same ones when they are delivered again', async () => {
    const commands = Array.from({ length: 8 }, (_, index) =>
      createMessage(3000 + index, { text: '/status', from: { id: 777, is_bot: false, first_name: 'Noah' } }),
    );
    for (const command of [...commands, ...commands]) await ingress.post(command);
    await ingress.post(createMessage(3100, { text: '/status', from: { id: 778, is_bot: false, first_name: 'Ann' } }));

    const { interactions = [], updates = [] } = await listJobIds(queues);

    const idsOf = (ids: readonly (string | undefined)[]) =>
      ids.flatMap((id) => /-(3[01]\d\d)$/.exec(id ?? '')?.[1] ?? []);
    expect(idsOf(interactions)).toEqual(['3000', '3001', '3002', '3003', '3004', '3100']);
    expect(idsOf(updates)).toEqual(['3005', '3006', '3007']);
  });
});
