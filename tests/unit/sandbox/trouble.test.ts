import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '@gmbot/sandbox/build-sandbox';
import { readSandboxConfig, SANDBOX_TOKEN } from '@gmbot/sandbox/config';
import type { Harbour } from './harbour.js';
import { openHarbour } from './harbour.js';

describe('scripted faults', () => {
  let harbour: Harbour;

  beforeEach(async () => {
    harbour = await openHarbour();
  });
  afterEach(() => harbour.close());

  const send = () => harbour.call('sendMessage', { chat_id: harbour.group, text: 'hi' });
  const fault = (rule: Record<string, unknown>) => harbour.request('POST', '/sandbox/faults', rule);

  it('meet the calls they name, as often as they say', async () => {
    await fault({ method: 'sendMessage', chatId: harbour.group, times: 1, retryAfter: 7 });

    const other = await harbour.call('getMe');
    const first = await send();
    const second = await send();

    expect([other.status, second.status]).toEqual([200, 200]);
    expect(first).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
  });

  it('can lose the answer while the effect happens', async () => {
    await fault({ method: 'sendMessage', times: 1, status: 502, afterEffect: true });

    const answer = await send();

    expect(answer.status).toBe(502);
    expect(await harbour.messages(harbour.group)).toHaveLength(1);
    expect(harbour.world.journal.read({ method: 'sendMessage' })).toMatchObject([
      { outcome: expect.stringContaining('effect happened') as string },
    ]);
  });

  it('end after their time and when removed', async () => {
    await fault({ status: 500, expiresInMs: 5_000 });
    const during = await send();
    harbour.advance(5);
    const after = await send();
    await fault({ id: 'mine', status: 500 });
    await harbour.request('DELETE', '/sandbox/faults/mine');

    expect([during.status, after.status, (await send()).status]).toEqual([500, 200, 200]);
  });
});

describe('the journal', () => {
  it('lists calls with parameters and outcome after a number', async () => {
    const harbour = await openHarbour();
    await harbour.call('getMe');
    await harbour.call('getChat', { chat_id: '@nowhere' });

    const { body } = await harbour.request('GET', '/sandbox/journal?since=1&method=getChat');

    expect(body).toMatchObject([
      { n: 2, method: 'getChat', params: { chat_id: '@nowhere' }, outcome: 'Bad Request: chat not found', status: 400 },
    ]);
    await harbour.close();
  });
});

describe('the Bot API', () => {
  it('refuses wrong tokens and unknown methods', async () => {
    const harbour = await openHarbour();

    const stranger = await harbour.request('POST', '/bot1:wrong/getMe');
    const unknown = await harbour.call('sendMoney');

    expect([stranger, unknown]).toMatchObject([
      { status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' } },
      { status: 404, description: 'Not Found' },
    ]);
    await harbour.close();
  });

  it('reads query strings and forms as well as JSON', async () => {
    const { app, close } = await createSandbox({ seedWorld: true });
    const permissions = encodeURIComponent('{"can_send_messages":false}');

    const query = await app.inject(`/bot${SANDBOX_TOKEN}/getChatMember?chat_id=@harbour_news&user_id=4242`);
    const form = await app.inject({
      method: 'POST',
      url: `/bot${SANDBOX_TOKEN}/restrictChatMember`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `chat_id=@harbour_talk&user_id=100003&permissions=${permissions}`,
    });

    expect([query.json(), form.json()]).toMatchObject([
      { result: { status: 'administrator' } },
      { ok: true, result: true },
    ]);
    await close();
  });
});

describe('the state file', () => {
  it('carries the world and its counters over a restart', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'state.json');
    const before = await createSandbox({ stateFile, seedWorld: true });
    before.world.data.webhook = null;
    await before.close();

    const after = await createSandbox({ stateFile, seedWorld: true });

    expect(after.world.data).toEqual(JSON.parse(JSON.stringify(before.world.data)));
    expect(after.world.data.nextUpdateId).toBeGreaterThan(730_000_001);
    await after.close();
  });
});

describe('the configuration', () => {
  it('has these defaults', () => {
    expect(readSandboxConfig({})).toEqual({
      host: '127.0.0.1',
      port: 0,
      stateFile: undefined,
      token: SANDBOX_TOKEN,
      hasFloodLimits: true,
      hasSeedWorld: true,
    });
  });

  it('lists every fault at once', () => {
    const read = () => readSandboxConfig({ SANDBOX_PORT: '-1', SANDBOX_BOT_TOKEN: 'nonsense' });

    expect(read).toThrow(/SANDBOX_PORT[^]*SANDBOX_BOT_TOKEN/);
  });
});
