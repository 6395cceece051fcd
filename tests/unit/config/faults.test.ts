import { ConfigError } from '@gmbot/core/config/config-error';
import { parseIngressConfig } from '@gmbot/core/config/ingress-config';
import { parseMigrateConfig } from '@gmbot/core/config/migrate-config';
import { parseWorkerConfig } from '@gmbot/core/config/worker-config';
import { describe, expect, it } from 'vitest';

const REQUIRED = {
  BOT_TOKEN: '4242:secret-token',
  DATABASE_URL: 'postgresql://gmbot@db:5432/gmbot',
  REDIS_URL: 'redis://queues:6379',
};

function readNoFile(): never {
  throw new Error('no file is expected to be read');
}

function faultsOf(parse: () => unknown): readonly string[] {
  try {
    parse();
  } catch (err) {
    if (err instanceof ConfigError) return err.faults;
    throw err;
  }
  return [];
}

function variablesOf(faults: readonly string[]): readonly string[] {
  return faults.map((fault) => fault.split(' ', 1).join(''));
}

it('lists everything that an empty environment lacks at once', () => {
  expect(variablesOf(faultsOf(() => parseIngressConfig({})))).toEqual(['BOT_TOKEN', 'DATABASE_URL', 'REDIS_URL']);
  expect(variablesOf(faultsOf(() => parseWorkerConfig({})))).toEqual(['BOT_TOKEN', 'DATABASE_URL', 'REDIS_URL']);
  expect(variablesOf(faultsOf(() => parseMigrateConfig({})))).toEqual(['DATABASE_URL']);
});

it('lists missing, malformed and doubled variables together, each with how to mend it', () => {
  const env = {
    BOT_TOKEN: 'nonsense',
    REDIS_URL: 'redis://a',
    REDIS_URL_FILE: '/run/redis',
    UPDATES: 'pigeon',
    INGRESS_PORT: '70000',
  };

  const faults = faultsOf(() => parseIngressConfig(env, readNoFile));

  expect(faults).toEqual([
    'BOT_TOKEN is no bot token: it looks like 123456:ABC-def',
    'DATABASE_URL is missing: set it to postgresql://user:password@host:5432/name',
    'REDIS_URL and REDIS_URL_FILE are both set: keep one of them',
    'UPDATES must be webhook or polling',
    'INGRESS_PORT must be a whole number from 0 to 65535',
  ]);
});

it('puts every fault into the message of the error', () => {
  const error = new ConfigError(['A is missing', 'B is missing']);

  expect(error.message).toBe('The environment has 2 faults:\n- A is missing\n- B is missing');
});

it('never shows the value of a variable, be it secret or not', () => {
  const value = 'hunter2/ leaked value';
  const names = [
    'BOT_TOKEN',
    'DATABASE_URL',
    'REDIS_URL',
    'WEBHOOK_SECRET',
    'METRICS_TOKEN',
    'SENTRY_DSN',
    'PUBLIC_URL',
    'LOG_LEVEL',
  ];

  const faults = faultsOf(() => parseIngressConfig(Object.fromEntries(names.map((name) => [name, value]))));

  expect(variablesOf(faults).toSorted()).toEqual(names.toSorted());
  expect(faults.join()).not.toContain('hunter2');
});

describe.each([
  ['BOT_TOKEN', ['token', '4242', '4242:', ':abc', '4242:a b', 'bot4242:abc', '0:abc', '99999999999999999999:abc']],
  ['TELEGRAM_API_ROOT', ['api.telegram.org', 'ftp://api.telegram.org', 'https://api.telegram.org/?a=1']],
  [
    'DATABASE_URL',
    [
      'mysql://db/gmbot',
      'db:5432',
      'postgresql:nonsense',
      'postgresql:nonsense?host=db',
      'postgresql:///gmbot',
      'postgresql:///gmbot?host=',
    ],
  ],
  ['REDIS_URL', ['localhost:6379', 'http://localhost:6379', 'redis://']],
  ['UPDATES', ['push', 'Webhook']],
  [
    'PUBLIC_URL',
    [
      'http://bot.example.org',
      'https://bot.example.org/path',
      'https://bot.example.org/?a=1',
      'bot.example.org',
      'https://u:p@bot.example.org',
    ],
  ],
  ['WEBHOOK_SECRET', ['with space', 'ü', 'a'.repeat(257)]],
  ['INGRESS_HOST', ['0.0.0.0:3000', 'http://localhost', 'a host']],
  ['INGRESS_PORT', ['-1', '65536', '3e3', '3000.5', 'port', '0x10']],
  ['BOARD_USER', ['ad:min']],
  ['METRICS_TOKEN', ['two words']],
  ['LOG_LEVEL', ['loud']],
  [
    'SENTRY_DSN',
    [
      'sentry',
      'https://example.org',
      'https://example.org/7',
      'https://key@example.org',
      'https://key@example.org/',
      'https://key@example.org/project',
      'https://key@example.org/7/',
      'https://key@example.org/7?a=1',
      'https://a-key@example.org/7',
      'ftp://key@example.org/7',
    ],
  ],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', ['localhost:4318']],
])('%s', (name, values) => {
  it.each(values)('is refused as %j', (value) => {
    expect(variablesOf(faultsOf(() => parseIngressConfig({ ...REQUIRED, [name]: value })))).toEqual([name]);
  });
});

describe.each([
  ['CACHE_REDIS_URL', ['cache:6379']],
  ['WORKER_HOST', ['::1]:80']],
  ['WORKER_PORT', ['99999']],
  ['WORKER_CONCURRENCY', ['0', '1001', '1.5']],
  ['MEMBER_TTL_SECONDS', ['0', '-5', '10m']],
  ['NON_MEMBER_TTL_SECONDS', ['0', 'a minute']],
])('%s', (name, values) => {
  it.each(values)('is refused as %j', (value) => {
    expect(variablesOf(faultsOf(() => parseWorkerConfig({ ...REQUIRED, [name]: value })))).toEqual([name]);
  });
});

describe.each([
  [
    'DATABASE_URL',
    ['postgres://db/gmbot', 'postgresql://u:p@db:5432/gmbot?sslmode=require', 'postgresql:///gmbot?host=/run'],
  ],
  [
    'SENTRY_DSN',
    ['https://key@o1.ingest.example.org/7', 'http://key:secret@127.0.0.1:9000/sentry/7', 'http://key@[::1]:9000/7'],
  ],
])('%s', (name, values) => {
  it.each(values)('is taken as %j', (value) => {
    expect(faultsOf(() => parseIngressConfig({ ...REQUIRED, [name]: value }))).toEqual([]);
  });
});
