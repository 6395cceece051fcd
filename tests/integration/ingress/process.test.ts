import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pickBotId, readTestRedisUrl, startOwnRedis } from '../../support/redis.js';

const MAIN = new URL('../../../apps/ingress/dist/main.js', import.meta.url);
const DEADLINE_MS = 15_000;
const TOKEN_SECRET = 'a-token-that-nobody-may-see';

/** An ingress in a process of its own. */
interface IngressProcess {
  readonly child: ChildProcess;
  readonly output: () => { readonly out: string; readonly err: string };
  readonly exitCode: Promise<number | null>;
}

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function run(env: Record<string, string>): IngressProcess {
  const child = spawn(process.execPath, [MAIN.pathname], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  children.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => ({ out, err }), exitCode };
}

function createEnvironment(env: Record<string, string> = {}): Record<string, string> {
  return {
    BOT_TOKEN: `${pickBotId()}:${TOKEN_SECRET}`,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    REDIS_URL: readTestRedisUrl(),
    TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
    INGRESS_HOST: '127.0.0.1',
    INGRESS_PORT: '0',
    UPDATES: 'webhook',
    ...env,
  };
}

/** Where it says that it listens. */
async function waitForUrl({ output }: IngressProcess): Promise<string> {
  return await vi.waitFor(
    () => {
      const { url } = output()
        .out.split('\n')
        .filter((line) => line.includes('The ingress listens'))
        .map((line) => JSON.parse(line) as { url: string })[0] ?? { url: '' };
      expect(url).toMatch(/^http/);
      return url;
    },
    { timeout: DEADLINE_MS },
  );
}

describe('a faulty environment', () => {
  it('is told at once and in whole, and nobody listens', async () => {
    const { output, exitCode } = run({ REDIS_URL: 'nonsense', INGRESS_PORT: 'any', BOT_TOKEN: TOKEN_SECRET });

    expect(await exitCode).toBe(1);
    const { out, err } = output();
    for (const name of ['BOT_TOKEN', 'DATABASE_URL', 'REDIS_URL', 'INGRESS_PORT']) expect(err).toContain(`- ${name} `);
    expect(out + err).not.toContain(TOKEN_SECRET);
    expect(out).toBe('');
  });

  it('is a port that is taken as well: it says so and exits 1', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    const { output, exitCode } = run(createEnvironment({ INGRESS_PORT: `${port}` }));

    expect(await exitCode).toBe(1);
    expect(output().out).toContain('EADDRINUSE');
    server.close();
  });
});

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it('ends it with exit code 0', async () => {
    const ingress = run(createEnvironment());
    await waitForUrl(ingress);

    ingress.child.kill(signal);

    expect(await ingress.exitCode).toBe(0);
  });

  it.each(['webhook', 'polling'])('ends it with exit code 0 in time while Redis hangs (%s)', async (updates) => {
    const redis = await startOwnRedis();
    const ingress = run(createEnvironment({ REDIS_URL: redis.url, UPDATES: updates }));
    const url = await waitForUrl(ingress);
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), { timeout: DEADLINE_MS });
    redis.freeze();
    const signalledAtMs = performance.now();

    ingress.child.kill(signal);

    expect(await ingress.exitCode).toBe(0);
    expect(performance.now() - signalledAtMs).toBeLessThan(DEADLINE_MS);
    await redis.close();
  });
});

it('logs JSON lines with its role, and no token', async () => {
  const ingress = run(createEnvironment({ PUBLIC_URL: 'https://bot.example.org' }));
  await waitForUrl(ingress);
  await vi.waitFor(() => expect(ingress.output().out).toContain('could not be registered'), { timeout: DEADLINE_MS });
  ingress.child.kill('SIGTERM');
  await ingress.exitCode;

  const { out, err } = ingress.output();
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { role: string });
  expect(new Set(lines.map(({ role }) => role))).toEqual(new Set(['ingress']));
  expect(out + err).not.toContain(TOKEN_SECRET);
});
