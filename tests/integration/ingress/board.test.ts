import { createRequire } from 'node:module';
import { queuePrefix, QUEUE_NAMES } from '@gmbot/core/queues/names';
import { createPatientConnection } from '@gmbot/core/queues/connection';
import type { QueueSet, Queues } from '@gmbot/core/queues/queue-set';
import { UnrecoverableError, Worker } from 'bullmq';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startIngress, waitForReadiness, type IngressUnderTest } from './ingress-under-test.js';
import { openQueues } from './open-queues.js';

const PASSWORD = 'open the board';
const RETRIES = ['/api/queues/:queueName/:jobId/retry', '/api/queues/:queueName/retry/:queueStatus'];

interface BoardRoute {
  readonly method: string;
  readonly route: string;
}

/** Every route that the installed version of the board has. */
function listBoardRoutes(): readonly BoardRoute[] {
  const require = createRequire(new URL('../../../apps/ingress/package.json', import.meta.url));
  return (require('@bull-board/api/dist/routes.js') as { appRoutes: { api: BoardRoute[] } }).appRoutes.api;
}

function authorization(user: string, password: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

let ingress: IngressUnderTest;
let set: QueueSet;
let queues: Queues;

/** A request to the board by somebody who may see it. */
async function ask(method: string, path: string): Promise<Response> {
  return await fetch(`${ingress.url}/board${path}`, {
    method,
    headers: { ...authorization('admin', PASSWORD), 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: '{}' }),
  });
}

/** A job that ends as asked. */
async function runJob(id: string, outcome: 'completed' | 'failed', data: object = {}): Promise<void> {
  const connection = createPatientConnection({ url: ingress.config.redisUrl, name: 'test-worker' });
  await queues.updates.add('handle-update', data, { jobId: id });
  const worker = new Worker(
    'updates',
    async () => {
      if (outcome === 'failed')
        throw new UnrecoverableError(`https://x/bot${ingress.config.botToken}/getMe is refused`);
    },
    { connection, prefix: queuePrefix(ingress.config.botId) },
  );
  await new Promise((resolve) => worker.on(outcome, resolve));
  await worker.close();
  connection.disconnect();
}

beforeAll(async () => {
  ingress = await startIngress({ BOARD_PASSWORD: PASSWORD });
  await waitForReadiness(ingress);
  ({ set, queues } = await openQueues(ingress.config));
});

beforeEach(async () => {
  for (const queue of Object.values(queues)) await queue.obliterate({ force: true });
});

afterAll(async () => {
  await set.close();
  await ingress.close();
});

describe('whoever knows the password', () => {
  it.each(['/board', '/board/', '/board/queue/updates'])('sees the page at %s', async (path) => {
    const answer = await fetch(`${ingress.url}${path}`, { headers: authorization('admin', PASSWORD) });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(await answer.text()).toContain('<base href="/board/"');
  });

  it('gets the files of the page', async () => {
    const page = await (await ask('GET', '')).text();
    const script = /src="(static\/js\/main[^"]+)"/.exec(page)?.[1] ?? 'none';

    expect((await ask('GET', `/${script}`)).status).toBe(200);
  });

  it('sees every queue', async () => {
    const answer = (await (await ask('GET', '/api/queues')).json()) as { queues: { name: string }[] };

    expect(answer.queues.map(({ name }) => name)).toEqual([...QUEUE_NAMES]);
  });

  it('sees why a job failed, and no token', async () => {
    await runJob('leaky', 'failed', { note: ingress.config.webhookSecret });

    const shown = await (await ask('GET', '/api/queues/updates/leaky')).text();

    expect(shown).toContain('/getMe is refused');
    expect(shown).not.toContain('a-token-that-nobody-may-see');
    expect(shown).not.toContain(ingress.config.webhookSecret);
  });
});

describe('the only act on a job is a retry', () => {
  it('of one that failed', async () => {
    await runJob('one', 'failed');

    const answer = await ask('PUT', '/api/queues/updates/one/retry');

    expect(answer.status).toBe(204);
    expect(await queues.updates.getJobState('one')).toBe('waiting');
  });

  it('of all that failed', async () => {
    await runJob('one', 'failed');
    await runJob('two', 'failed');

    const answer = await ask('PUT', '/api/queues/updates/retry/failed');

    expect(await answer.json()).toMatchObject({ retried: 2 });
    expect(await queues.updates.getWaitingCount()).toBe(2);
  });

  it('and never of what is done', async () => {
    await runJob('done', 'completed');

    const answers = [
      await ask('PUT', '/api/queues/updates/done/retry'),
      await ask('PUT', '/api/queues/updates/retry/completed'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([405, 405]);
    expect(await queues.updates.getJobState('done')).toBe('completed');
  });

  const others = listBoardRoutes().filter(({ method, route }) => method !== 'get' && !RETRIES.includes(route));

  it('knows the other acts of the board', () => {
    expect(others.length).toBeGreaterThan(15);
  });

  it.each(others)('refuses $method $route', async ({ method, route }) => {
    await runJob('broken', 'failed');
    await queues.updates.add('handle-update', {}, { jobId: 'later', delay: 60_000 });
    const before = [await queues.updates.getJobCounts(), await queues.updates.isPaused()];
    const path = route
      .replace(':queueName', 'updates')
      .replace(':jobId', 'later')
      .replace(':queueStatus', 'failed')
      .replace(':schedulerId', 'any');

    const answer = await ask(method.toUpperCase(), path);

    expect(answer.status).toBe(405);
    expect([await queues.updates.getJobCounts(), await queues.updates.isPaused()]).toEqual(before);
  });
});

describe('a board with a password', () => {
  let guarded: IngressUnderTest;

  beforeAll(async () => {
    guarded = await startIngress({ BOARD_PASSWORD: PASSWORD, BOARD_USER: 'olivia' });
  });

  afterAll(() => guarded.close());

  it.each(['/board', '/board/static/js/any.js', '/board/api/queues'])('asks for it at %s', async (path) => {
    const answer = await fetch(`${guarded.url}${path}`);

    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="GMBot board", charset="UTF-8"',
    ]);
  });

  it('hears no address for a while that failed ten times, and says for how long', async () => {
    const tries: number[] = [];
    for (let index = 0; index < 11; index += 1) {
      const headers = authorization('olivia', `guess ${index}`);
      tries.push((await fetch(`${guarded.url}/board`, { headers })).status);
    }
    const rightOne = await fetch(`${guarded.url}/board`, { headers: authorization('olivia', PASSWORD) });

    expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect(rightOne.status).toBe(429);
    expect(rightOne.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
  });
});

describe('a board without a password', () => {
  it('is not there', async () => {
    const closed = await startIngress();

    const statuses = await Promise.all(
      ['/board', '/board/', '/board/api/queues'].map(async (path) => (await fetch(`${closed.url}${path}`)).status),
    );
    await closed.close();

    expect(statuses).toEqual([404, 404, 404]);
  });

  it('is open to this machine where the operator says so, and to nothing that only comes through it', async () => {
    const open = await startIngress({ BOARD_OPEN_ON_LOOPBACK: '1' });
    const statusWith = async (headers: Record<string, string>) =>
      (await open.app.inject({ url: '/board', headers, remoteAddress: '127.0.0.1' })).statusCode;

    const statuses = [
      (await fetch(`${open.url}/board`)).status,
      await statusWith({ host: 'localhost:3000' }),
      await statusWith({ host: 'rebound.example.org' }),
      await statusWith({ host: 'localhost', 'x-forwarded-for': '127.0.0.1' }),
      (await open.app.inject({ url: '/board', headers: { host: 'localhost' }, remoteAddress: '10.0.0.9' })).statusCode,
    ];
    await open.close();

    expect(statuses).toEqual([200, 200, 404, 404, 404]);
  });
});

it('says 503 while Redis is away', async () => {
  const away = await startIngress({ BOARD_PASSWORD: PASSWORD, REDIS_URL: 'redis://127.0.0.1:1' });

  const answer = await fetch(`${away.url}/board/api/queues`, { headers: authorization('admin', PASSWORD) });
  await away.close();

  expect(answer.status).toBe(503);
});
