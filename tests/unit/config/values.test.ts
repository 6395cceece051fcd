import { ConfigError } from '@gmbot/core/config/config-error';
import { parseIngressConfig } from '@gmbot/core/config/ingress-config';
import { parseWorkerConfig } from '@gmbot/core/config/worker-config';
import { describe, expect, it } from 'vitest';

const REQUIRED = {
  BOT_TOKEN: '4242:secret-token',
  DATABASE_URL: 'postgresql://gmbot@db:5432/gmbot',
  REDIS_URL: 'redis://queues:6379',
};

describe('updates', () => {
  it('come by webhook once there is a public URL', () => {
    const config = parseIngressConfig({ ...REQUIRED, PUBLIC_URL: 'https://bot.example.org/' });

    expect([config.updates, config.publicUrl]).toEqual(['webhook', 'https://bot.example.org']);
  });

  it('come as chosen, whatever the public URL', () => {
    const polling = parseIngressConfig({ ...REQUIRED, PUBLIC_URL: 'https://bot.example.org', UPDATES: 'polling' });
    const webhook = parseIngressConfig({ ...REQUIRED, UPDATES: 'webhook' });

    expect([polling.updates, webhook.updates, webhook.publicUrl]).toEqual(['polling', 'webhook', null]);
  });
});

describe('the webhook secret', () => {
  it('follows from the token alone and is one that Telegram takes', () => {
    const secretOf = (token: string) => parseIngressConfig({ ...REQUIRED, BOT_TOKEN: token }).webhookSecret;

    expect(secretOf('1:a')).toBe(secretOf('1:a'));
    expect(secretOf('1:a')).not.toBe(secretOf('1:b'));
    expect(secretOf('1:a')).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  });

  it('is the one that is set', () => {
    expect(parseIngressConfig({ ...REQUIRED, WEBHOOK_SECRET: 'a_b-C' }).webhookSecret).toBe('a_b-C');
  });
});

describe('a secret from a file', () => {
  it('is read without the line break at its end', () => {
    const files = new Map([
      ['/run/token', '77:from-file\n'],
      ['/run/redis', 'rediss://user:pass@queues:6380/2\r\n'],
    ]);
    const env = { BOT_TOKEN_FILE: '/run/token', REDIS_URL_FILE: '/run/redis', DATABASE_URL: REQUIRED.DATABASE_URL };

    const config = parseIngressConfig(env, (path) => files.get(path) ?? '');

    expect([config.botId, config.redisUrl]).toEqual([77, 'rediss://user:pass@queues:6380/2']);
  });

  it('is read where the variable itself is empty', () => {
    const config = parseIngressConfig(
      { ...REQUIRED, BOT_TOKEN: '', BOT_TOKEN_FILE: '/run/token' },
      () => '77:from-file',
    );

    expect(config.botToken).toBe('77:from-file');
  });

  it.each([
    ['an empty file', () => '\n', 'BOARD_PASSWORD_FILE names an empty file: write the value into it'],
    [
      'a file that cannot be read',
      () => {
        throw new Error('ENOENT: /run/password');
      },
      'BOARD_PASSWORD_FILE names a file that cannot be read: check that it exists and who may read it',
    ],
  ])('is a fault when it is %s', (_what, read, fault) => {
    const parse = () => parseIngressConfig({ ...REQUIRED, BOARD_PASSWORD_FILE: '/run/password' }, read);

    expect(parse).toThrow(new ConfigError([fault]));
  });

  it('is for secrets only: any other NAME_FILE is not looked at', () => {
    expect(parseIngressConfig({ ...REQUIRED, LOG_LEVEL_FILE: '/run/level' }).logLevel).toBe('info');
  });
});

describe('the board without a password', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.5', false],
    ['ingress', false],
  ])('on %s is open: %s', (host, isOpen) => {
    const config = parseIngressConfig({ ...REQUIRED, INGRESS_HOST: host, BOARD_OPEN_ON_LOOPBACK: '1' });

    expect(config.board.isOpen).toBe(isOpen);
  });

  it('is never open when a password is set', () => {
    const env = { ...REQUIRED, INGRESS_HOST: '127.0.0.1', BOARD_OPEN_ON_LOOPBACK: '1', BOARD_PASSWORD: 'x' };

    expect(parseIngressConfig(env).board).toEqual({ user: 'admin', password: 'x', isOpen: false });
  });
});

it('takes the root of the Bot API with a path and without the slashes at its end', () => {
  const rootOf = (root: string) => parseIngressConfig({ ...REQUIRED, TELEGRAM_API_ROOT: root }).telegramApiRoot;

  expect([rootOf('http://127.0.0.1:8081/'), rootOf('https://proxy.example.org/telegram//')]).toEqual([
    'http://127.0.0.1:8081',
    'https://proxy.example.org/telegram',
  ]);
});

it('takes a level in any case, ports at their ends and times in seconds', () => {
  const env = {
    ...REQUIRED,
    LOG_LEVEL: 'WARN',
    WORKER_PORT: '0',
    MEMBER_TTL_SECONDS: '2',
    NON_MEMBER_TTL_SECONDS: '1',
  };

  const config = parseWorkerConfig({ ...env, CACHE_REDIS_URL: 'redis://cache' });

  expect(config).toMatchObject({
    logLevel: 'warn',
    port: 0,
    memberTtlMs: 2000,
    nonMemberTtlMs: 1000,
    cacheRedisUrl: 'redis://cache',
  });
});
