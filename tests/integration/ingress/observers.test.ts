import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startErrorReports } from '@gmbot/core/observability/error-reports';
import { startTracing } from '@gmbot/core/observability/tracing';
import { createUpdateQueue } from '@gmbot/core/queues/update-queue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pickBotId, startOwnRedis } from '../../support/redis.js';
import { createMessage } from './ingress-under-test.js';

interface Received {
  readonly path: string;
  readonly body: string;
}

let received: Received[];
let origin: string;
let close: () => Promise<void>;

beforeEach(async () => {
  received = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString() });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
});

afterEach(() => close());

describe('error reports', () => {
  it('tell of an error, with its cause and no secret', async () => {
    const token = '123456:AAE-secret';
    const reports = await startErrorReports({
      dsn: `http://key@${origin}/7`,
      role: 'worker',
      secrets: ['a known secret'],
    });

    reports.capture(new Error(`POST bot${token}/getMe`, { cause: new Error('a known secret') }), { jobId: 'settle-1' });
    await reports.close();

    const [report] = received;
    expect(report?.path).toContain('/api/7/envelope/');
    expect(report?.body).toContain('POST [secret]/getMe');
    expect(report?.body).toContain('settle-1');
    expect(received.map(({ body }) => body).join()).not.toMatch(/AAE-secret|a known secret/);
  });

  it('are off without a DSN', async () => {
    const reports = await startErrorReports({ dsn: null, role: 'worker', secrets: [] });

    reports.capture(new Error('x'));
    await reports.close();

    expect(received).toEqual([]);
  });
});

describe('traces', () => {
  it('show what is enqueued, and no more of an update than its job', async () => {
    const redis = await startOwnRedis();
    const tracing = await startTracing({ endpoint: `http://${origin}/`, role: 'ingress' });
    const queue = createUpdateQueue({ redisUrl: redis.url, botId: pickBotId(), telemetry: tracing.telemetry });
    await vi.waitFor(async () => expect(await queue.isReady()).toBe(true));

    await queue.accept(createMessage(7));
    await queue.close();
    await tracing.close();
    await redis.close();

    const sent = received.find(({ path }) => path === '/v1/traces');
    expect(sent?.body).toContain('gmbot-ingress');
    expect(sent?.body).toContain('handle-update');
    expect(sent?.body).not.toContain('foggy');
  });

  it('are off without an endpoint', async () => {
    expect((await startTracing({ endpoint: null, role: 'ingress' })).telemetry).toBeUndefined();
  });
});
