import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseSettings, isGiven } from '../../../scripts/lib/start-settings.mjs';

let taken: Server | undefined;

afterEach(async () => {
  await new Promise((resolve) => (taken ? taken.close(resolve) : resolve(undefined)));
  taken = undefined;
});

describe('chooseSettings', () => {
  it('points the processes at the sandbox without a bot token', async () => {
    const { env, sandbox } = await chooseSettings({ PUBLIC_URL: 'https://bot.example' });

    expect(env).toMatchObject({
      BOT_TOKEN: sandbox?.token,
      TELEGRAM_API_ROOT: sandbox?.url,
      WEBHOOK_SECRET: sandbox?.secret,
      UPDATES: 'webhook',
      PUBLIC_URL: '',
      INGRESS_HOST: '127.0.0.1',
      WORKER_HOST: '127.0.0.1',
    });
  });

  it.each([{ BOT_TOKEN: '7:real' }, { BOT_TOKEN_FILE: '/run/secrets/token' }])(
    'lets the environment pass and starts no sandbox with %o',
    async (given) => {
      const { env, sandbox } = await chooseSettings({ ...given, UPDATES: 'polling' });

      expect(sandbox).toBeNull();
      expect(env).toMatchObject({ ...given, UPDATES: 'polling' });
      expect(env.INGRESS_HOST).toBeUndefined();
    },
  );

  it('keeps a port that was asked for, even if it is taken', async () => {
    const port = await takePort();

    const { ingressUrl } = await chooseSettings({ INGRESS_PORT: String(port) });

    expect(ingressUrl).toBe(`http://127.0.0.1:${port}`);
  });

  it('moves a worker away from a port that is taken', async () => {
    const port = await takePort();

    const { workers } = await chooseSettings({ WORKER_PORT: String(port) });

    expect(workers.map(({ url }) => url)).not.toContain(`http://127.0.0.1:${port}`);
  });

  it('takes any free port for the worker beside the one with the last port', async () => {
    const { workers } = await chooseSettings({ WORKER_PORT: '65535' });

    expect(workers.map(({ env }) => Number(env.WORKER_PORT)).filter((port) => port > 65_535)).toEqual([]);
  });

  it('takes any free ports for workers that are given port 0', async () => {
    const { workers } = await chooseSettings({ WORKER_PORT: '0' });

    expect(workers.map(({ env }) => env.WORKER_PORT)).not.toContain('3001');
  });

  it('gives every process a port of its own', async () => {
    const { workers, ingressUrl, sandbox } = await chooseSettings({ INGRESS_PORT: '3001' });

    const urls = [ingressUrl, sandbox?.url, ...workers.map(({ url }) => url)];
    expect(new Set(urls).size).toBe(4);
  });
});

describe('isGiven', () => {
  it.each([
    [{ REDIS_URL: 'redis://x' }, true],
    [{ REDIS_URL_FILE: '/x' }, true],
    [{ REDIS_URL: '' }, false],
    [{}, false],
  ])('of %o is %s', (env, expected) => {
    expect(isGiven(env, 'REDIS_URL')).toBe(expected);
  });
});

async function takePort(): Promise<number> {
  const server = createServer();
  taken = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
