import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMessage, startIngress, waitForReadiness, type IngressUnderTest } from './ingress-under-test.js';

let ingress: IngressUnderTest;

beforeAll(async () => {
  ingress = await startIngress();
  await waitForReadiness(ingress);
});

afterAll(() => ingress.close());

async function readMetrics({ url }: IngressUnderTest): Promise<string> {
  return await (await fetch(`${url}/metrics`)).text();
}

describe('health', () => {
  it('is 200 while the process lives', async () => {
    const answer = await fetch(`${ingress.url}/healthz`);

    expect([answer.status, await answer.json()]).toEqual([200, { status: 'up' }]);
  });

  it('names each dependency and its state', async () => {
    const answer = await fetch(`${ingress.url}/readyz`);

    expect([answer.status, await answer.json()]).toEqual([200, { status: 'up', dependencies: { redis: 'up' } }]);
  });

  it('shows a webhook that Telegram does not know yet, and is ready all the same', async () => {
    const unregistered = await startIngress({ PUBLIC_URL: 'https://bot.example.org' });
    await waitForReadiness(unregistered);

    const answer = await fetch(`${unregistered.url}/readyz`);
    await unregistered.close();

    expect(await answer.json()).toEqual({ status: 'up', dependencies: { redis: 'up', telegram: 'degraded' } });
  });
});

describe('metrics', () => {
  it('have names of ours alone', async () => {
    const text = await readMetrics(ingress);

    const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !name.startsWith('gmbot_'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('count updates by what became of them', async () => {
    await ingress.post(createMessage(1));
    await ingress.post({ update_id: 2, poll: {} });
    await ingress.post({ update_id: 3, message: {} });

    const text = await readMetrics(ingress);

    expect(text).toContain('gmbot_updates_total{kind="message",outcome="enqueued"} 1');
    expect(text).toContain('gmbot_updates_total{kind="other",outcome="unused"} 1');
    expect(text).toContain('gmbot_updates_total{kind="message",outcome="odd"} 1');
    expect(text).toContain('gmbot_webhook_requests_total{status="200"} 3');
  });

  it('count what waits in each queue, read at most every five seconds', async () => {
    const other = await startIngress();
    await waitForReadiness(other);
    await other.post(createMessage(1));

    const first = await readMetrics(other);
    await other.post(createMessage(2));
    const second = await readMetrics(other);
    await other.close();

    expect(first).toContain('gmbot_queue_jobs{queue="updates",state="waiting"} 1');
    expect(second).toContain('gmbot_queue_jobs{queue="updates",state="waiting"} 1');
    expect(first).toContain('gmbot_queue_jobs{queue="clean-ups",state="delayed"} 0');
    expect(first).toContain('gmbot_dependency_up{dependency="redis"} 1');
  });

  it('have no counts, rather than old ones, while Redis is away', async () => {
    const away = await startIngress({ REDIS_URL: 'redis://127.0.0.1:1' });

    const text = await readMetrics(away);
    await away.close();

    expect(text).not.toContain('gmbot_queue_jobs{');
    expect(text).toContain('gmbot_dependency_up{dependency="redis"} 0');
  });

  it.each([
    ['127.0.0.1', {}, 200],
    ['::1', {}, 200],
    ['::ffff:10.1.2.3', {}, 200],
    ['172.20.0.7', {}, 200],
    ['192.168.1.5', { 'x-forwarded-for': '10.0.0.1, 10.0.0.2' }, 200],
    ['192.168.1.5', { 'x-forwarded-for': '203.0.113.9, 10.0.0.2' }, 403],
    ['203.0.113.9', {}, 403],
    ['203.0.113.9', { 'x-forwarded-for': '127.0.0.1' }, 403],
    ['2001:db8::1', {}, 403],
  ])('without a token show themselves to %s with %j: %d', async (remoteAddress, headers, status) => {
    const answer = await ingress.app.inject({ url: '/metrics', remoteAddress, headers });

    expect(answer.statusCode).toBe(status);
  });

  it('with a token show themselves to whoever has it, from anywhere', async () => {
    const guarded = await startIngress({ METRICS_TOKEN: 'read-the-metrics' });
    const statusOf = async (authorization: string | null, remoteAddress: string) =>
      (
        await guarded.app.inject({
          url: '/metrics',
          remoteAddress,
          headers: authorization === null ? {} : { authorization },
        })
      ).statusCode;

    const statuses = [
      await statusOf('Bearer read-the-metrics', '203.0.113.9'),
      await statusOf('bearer read-the-metrics', '203.0.113.9'),
      await statusOf('Bearer read-the-metric', '127.0.0.1'),
      await statusOf('Basic read-the-metrics', '127.0.0.1'),
      await statusOf(null, '127.0.0.1'),
    ];
    await guarded.close();

    expect(statuses).toEqual([200, 200, 401, 401, 401]);
  });
});

describe('errors', () => {
  it('tell a client nothing of the inside', async () => {
    const answers = await Promise.all([
      fetch(`${ingress.url}/nowhere`),
      fetch(`${ingress.url}/%E0%A4%A`),
      ingress.post('{', { headers: { 'content-type': 'application/json' } }),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));

    expect(answers.map(({ status }) => status)).toEqual([404, 400, 400]);
    for (const text of texts) expect(text).not.toMatch(/FST_|at |node_modules|stack/);
  });
});

describe('at its end', () => {
  it('answers what is under way, on a connection that then ends', async () => {
    const ending = await startIngress();
    await waitForReadiness(ending);
    const body = JSON.stringify(createMessage(1));
    const post = request(`${ending.url}/telegram/webhook`, {
      method: 'POST',
      agent: new Agent({ keepAlive: true }),
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        'x-telegram-bot-api-secret-token': ending.config.webhookSecret,
        expect: '100-continue',
      },
    });
    const answered = once(post, 'response') as Promise<[IncomingMessage]>;
    post.flushHeaders();
    await once(post, 'continue');

    const closed = ending.close();
    await vi.waitFor(() => expect(fetch(`${ending.url}/healthz`)).rejects.toThrow());
    post.end(body);
    const [answer] = await answered;
    await closed;

    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
  });

  it('is held up by no idle connection', async () => {
    const ending = await startIngress();
    const idle = connect(Number(new URL(ending.url).port), '127.0.0.1');
    await once(idle, 'connect');
    const startedAtMs = performance.now();

    await ending.close();
    idle.destroy();

    expect(performance.now() - startedAtMs).toBeLessThan(10_000);
  });
});
