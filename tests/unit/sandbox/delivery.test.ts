import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Harbour, Json } from './harbour.js';
import { openHarbour } from './harbour.js';

interface Received {
  update: Json & { update_id: number };
  secret: string | undefined;
}

/** A webhook that answers with `respond` and remembers what came. */
async function openWebhook(
  respond: (received: Received, nth: number) => { status: number; retryAfter?: number } | Promise<{ status: number }>,
) {
  const received: Received[] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const update = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Received['update'];
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      const entry = { update, secret: Array.isArray(secret) ? undefined : secret };
      received.push(entry);
      void Promise.resolve(respond(entry, received.length)).then((answer) => {
        underWay -= 1;
        if ('retryAfter' in answer && answer.retryAfter !== undefined)
          response.setHeader('retry-after', answer.retryAfter);
        response.writeHead(answer.status).end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    ids: () => received.map(({ update }) => update.update_id),
    mostUnderWay: () => mostUnderWay,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

describe('webhook delivery', () => {
  let harbour: Harbour;
  let mia: number;

  beforeEach(async () => {
    harbour = await openHarbour({ now: Date.now, delivery: { retryMs: 20 } });
    mia = await harbour.person('Mia', {}, harbour.group);
    harbour.takeUpdates();
  });
  afterEach(() => harbour.close());

  async function say(times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) await harbour.act({ do: 'say', chatId: harbour.group, userId: mia });
  }

  it('brings pending updates in order with the secret', async () => {
    const webhook = await openWebhook(() => ({ status: 200 }));
    await say(5);

    await harbour.call('setWebhook', { url: webhook.url, secret_token: 'quiet-harbour' });
    await vi.waitFor(() => expect(harbour.world.data.updates).toEqual([]));

    expect(webhook.ids()).toEqual([...webhook.ids()].sort((one, other) => one - other));
    expect(new Set(webhook.received.map(({ secret }) => secret))).toEqual(new Set(['quiet-harbour']));
    expect(webhook.received).toHaveLength(5);
    await webhook.close();
  });

  it('brings one message of a chat at a time', async () => {
    const webhook = await openWebhook(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return { status: 200 };
    });
    await say(8);

    await harbour.call('setWebhook', { url: webhook.url });
    await vi.waitFor(() => expect(webhook.received).toHaveLength(8));

    expect(webhook.mostUnderWay()).toBe(1);
    await webhook.close();
  });

  it('brings an update again after a failure, before the next of its chat', async () => {
    const webhook = await openWebhook((_, nth) => ({ status: nth <= 2 ? 503 : 200 }));
    await say(2);

    await harbour.call('setWebhook', { url: webhook.url });
    await vi.waitFor(() => expect(harbour.world.data.updates).toEqual([]));

    const [first, second, third, fourth] = webhook.ids();
    expect([second, third]).toEqual([first, first]);
    expect(fourth).toBe((first ?? 0) + 1);
    await webhook.close();
  });

  it('holds only the chat that was told to wait', async () => {
    const webhook = await openWebhook(({ update }) =>
      'message' in update ? { status: 503, retryAfter: 600 } : { status: 200 },
    );
    await say(1);
    await harbour.act({ do: 'join', chatId: harbour.channel, userId: mia });

    await harbour.call('setWebhook', { url: webhook.url });
    await vi.waitFor(() => expect(webhook.received).toHaveLength(2));
    const { result } = await harbour.call('getWebhookInfo');

    expect(result).toMatchObject({
      pending_update_count: 1,
      last_error_message: 'Wrong response from the webhook: 503',
    });
    await webhook.close();
  });

  it('loses and doubles what it is told to, the same way for the same seed', async () => {
    const webhook = await openWebhook(() => ({ status: 200 }));
    await harbour.call('setWebhook', { url: webhook.url });
    await harbour.request('POST', '/sandbox/delivery', { lose: 0.5, duplicate: 0.5, kinds: ['message'], seed: 7 });
    const firstId = harbour.world.data.nextUpdateId;

    await say(20);
    await vi.waitFor(() => expect(harbour.world.data.updates).toEqual([]));

    const distinct = new Set(webhook.ids());
    expect(distinct.size).toBeLessThan(20);
    expect(webhook.received.length).toBeGreaterThan(distinct.size);
    expect(harbour.world.data.nextUpdateId).toBe(firstId + 20);
    await webhook.close();
  });

  it('waits while it is paused', async () => {
    const webhook = await openWebhook(() => ({ status: 200 }));
    await harbour.request('POST', '/sandbox/delivery', { paused: true });
    await harbour.call('setWebhook', { url: webhook.url });
    await say(1);
    const waiting = harbour.world.data.updates.length;

    await harbour.request('POST', '/sandbox/delivery', { paused: false });
    await vi.waitFor(() => expect(webhook.received).toHaveLength(1));

    expect(waiting).toBe(1);
    await webhook.close();
  });

  it('brings injected updates as they are', async () => {
    const webhook = await openWebhook(() => ({ status: 200 }));
    await harbour.call('setWebhook', { url: webhook.url });

    await harbour.request('POST', '/sandbox/updates', { strange: { deep: true } });
    await vi.waitFor(() => expect(webhook.received).toHaveLength(1));

    expect(webhook.received[0]?.update).toMatchObject({ strange: { deep: true } });
    await webhook.close();
  });

  it('drops what is pending only when asked, and says so', async () => {
    await say(3);
    await harbour.call('setWebhook', { url: 'https://127.0.0.1:1/hook' });
    const kept = harbour.world.data.updates.length;
    await harbour.call('deleteWebhook', { drop_pending_updates: true });

    expect([kept, harbour.world.data.updates.length, harbour.world.data.droppedUpdates]).toEqual([3, 0, 1]);
  });

  it('refuses strangers in the clear', async () => {
    const refused = await harbour.call('setWebhook', { url: 'http://example.com/hook' });

    expect(refused.description).toBe('Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
  });
});

describe('getUpdates', () => {
  let harbour: Harbour;

  beforeEach(async () => {
    harbour = await openHarbour({ now: Date.now });
  });
  afterEach(() => harbour.close());

  const say = () => harbour.act({ do: 'say', chatId: harbour.group, userId: harbour.owner });

  it('repeats what is not confirmed and forgets what is', async () => {
    await say();
    await say();

    const first = await harbour.call('getUpdates');
    const again = await harbour.call('getUpdates', { limit: 1 });
    const [one] = first.result as { update_id: number }[];
    const rest = await harbour.call('getUpdates', { offset: (one?.update_id ?? 0) + 1 });

    expect(first.result).toHaveLength(2);
    expect(again.result).toEqual([one]);
    expect(rest.result).toHaveLength(1);
  });

  it('waits for something to happen', async () => {
    const waiting = harbour.call('getUpdates', { timeout: 30 });
    await say();

    expect((await waiting).result).toHaveLength(1);
  });

  it('conflicts with another getUpdates and with a webhook', async () => {
    const first = harbour.call('getUpdates', { timeout: 30 });
    await vi.waitFor(async () => expect((await harbour.call('getUpdates')).ok).toBe(true));
    await harbour.call('setWebhook', { url: 'https://127.0.0.1:1/hook' });

    expect(await first).toMatchObject({
      status: 409,
      description: expect.stringContaining('terminated by other getUpdates request') as string,
    });
    expect(await harbour.call('getUpdates')).toMatchObject({
      status: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
  });
});
