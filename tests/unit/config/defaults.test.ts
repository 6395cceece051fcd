import { readFileSync } from 'node:fs';
import { parseIngressConfig } from '@gmbot/core/config/ingress-config';
import { parseMigrateConfig } from '@gmbot/core/config/migrate-config';
import { parseOpsConfig } from '@gmbot/core/config/ops-config';
import { VARIABLES } from '@gmbot/core/config/variables';
import { parseWorkerConfig } from '@gmbot/core/config/worker-config';
import { expect, it } from 'vitest';

const REQUIRED = {
  BOT_TOKEN: '4242:secret-token',
  DATABASE_URL: 'postgresql://gmbot@db:5432/gmbot',
  REDIS_URL: 'redis://queues:6379',
};

it('gives the ingress exactly the defaults of the contract', () => {
  const config = parseIngressConfig(REQUIRED);

  expect(config).toEqual({
    botToken: '4242:secret-token',
    botId: 4242,
    telegramApiRoot: 'https://api.telegram.org',
    redisUrl: 'redis://queues:6379',
    updates: 'polling',
    publicUrl: null,
    webhookSecret: '83248add5d7b3cf4cb962095a1065960fdd1af7db31c521150e330c82676ab61',
    host: '0.0.0.0',
    port: 3000,
    board: { user: 'admin', password: null, isOpen: false },
    metricsToken: null,
    logLevel: 'info',
    sentryDsn: null,
    otlpEndpoint: null,
  });
});

it('gives a worker exactly the defaults of the contract', () => {
  const config = parseWorkerConfig(REQUIRED);

  expect(config).toEqual({
    botToken: '4242:secret-token',
    botId: 4242,
    telegramApiRoot: 'https://api.telegram.org',
    databaseUrl: 'postgresql://gmbot@db:5432/gmbot',
    redisUrl: 'redis://queues:6379',
    cacheRedisUrl: 'redis://queues:6379',
    host: '0.0.0.0',
    port: 3001,
    concurrency: 50,
    memberTtlMs: 600_000,
    nonMemberTtlMs: 60_000,
    logLevel: 'info',
    sentryDsn: null,
    otlpEndpoint: null,
  });
});

it('gives a migration exactly the defaults of the contract', () => {
  const config = parseMigrateConfig(REQUIRED);

  expect(config).toEqual({ databaseUrl: 'postgresql://gmbot@db:5432/gmbot', logLevel: 'info' });
});

it('gives the operator exactly the defaults of the contract', () => {
  const config = parseOpsConfig(REQUIRED);

  expect(config).toEqual({
    botToken: '4242:secret-token',
    botId: 4242,
    telegramApiRoot: 'https://api.telegram.org',
    databaseUrl: 'postgresql://gmbot@db:5432/gmbot',
    redisUrl: 'redis://queues:6379',
    cacheRedisUrl: 'redis://queues:6379',
    publicUrl: null,
    webhookSecret: '83248add5d7b3cf4cb962095a1065960fdd1af7db31c521150e330c82676ab61',
    memberTtlMs: 600_000,
    nonMemberTtlMs: 60_000,
  });
});

it('takes an empty or blank text for unset', () => {
  const blanks = Object.fromEntries(Object.keys(VARIABLES).map((name, index) => [name, index % 2 === 0 ? '' : '  ']));

  expect(parseIngressConfig({ ...blanks, ...REQUIRED })).toEqual(parseIngressConfig(REQUIRED));
  expect(parseWorkerConfig({ ...blanks, ...REQUIRED })).toEqual(parseWorkerConfig(REQUIRED));
});

it('gives a result that nobody can change', () => {
  const config = parseIngressConfig(REQUIRED);

  expect([
    Object.isFrozen(config),
    Object.isFrozen(config.board),
    Object.isFrozen(parseWorkerConfig(REQUIRED)),
  ]).toEqual([true, true, true]);
});

it('lists every key in .env.example, and no other one', () => {
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');

  const listed = [...text.matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);

  expect(listed.toSorted()).toEqual(Object.keys(VARIABLES).toSorted());
});

it('shows in .env.example the defaults that hold', () => {
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');

  const shown = new Map(
    [...text.matchAll(/^# ([A-Z][A-Z0-9_]+)=(.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  const env = { ...REQUIRED, ...Object.fromEntries(shown) };

  expect(parseIngressConfig(env)).toEqual(parseIngressConfig(REQUIRED));
  expect(parseWorkerConfig(env)).toEqual(parseWorkerConfig(REQUIRED));
});
