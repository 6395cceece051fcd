/**
 * The only file that knows the names in the environment. Each schema takes the text of one variable (undefined = unset),
 * gives its value or its default, and says in its message how to mend it: never with the value, which may be a secret.
 */
import { isIP } from 'node:net';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** A level of pino. */
export type LogLevel = (typeof LOG_LEVELS)[number];
const YEAR_SECONDS = 365 * 24 * 60 * 60;
const MAX_CONCURRENCY = 1000;
const MAX_PORT = 65_535;
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;
/** No wider than what Sentry's own client takes: it prints a DSN that it refuses. */
const SENTRY_DSN = /^https?:\/\/\w+(:\w*)?@([\w.-]+|\[[:.\w]+\])(:\d+)?\/([^?#\s]+\/)?\d+$/;

/** Every variable of the contract. */
export const VARIABLES = {
  BOT_TOKEN: z
    .string('is missing: set the token that @BotFather gives, such as 123456:ABC-def')
    .regex(/^\d+:[\w-]+$/, 'is no bot token: it looks like 123456:ABC-def')
    .refine((token) => isBotId(readBotId(token)), 'is no bot token: the number before the colon is no bot id'),
  TELEGRAM_API_ROOT: z
    .string()
    .refine((text) => isUrl(text, ['http:', 'https:']), 'must be an http or https URL without query')
    .transform(withoutTrailingSlashes)
    .default('https://api.telegram.org'),
  DATABASE_URL: z
    .string('is missing: set it to postgresql://user:password@host:5432/name')
    .refine(isDatabaseUrl, 'must begin with postgresql:// and name a host, there or as ?host='),
  REDIS_URL: z
    .string('is missing: set it to redis://host:6379')
    .refine(isRedisUrl, 'must begin with redis:// or rediss:// and name a host'),
  CACHE_REDIS_URL: z.string().refine(isRedisUrl, 'must begin with redis:// or rediss:// and name a host').optional(),
  UPDATES: z.enum(['webhook', 'polling'], 'must be webhook or polling').optional(),
  PUBLIC_URL: z
    .string()
    .refine(isHttpsOrigin, 'must be an https origin without a path, such as https://bot.example.org')
    .transform((text) => new URL(text).origin)
    .optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'must be 1 to 256 of the characters A-Z, a-z, 0-9, _ and - (or unset: then it is derived)')
    .optional(),
  INGRESS_HOST: host().default('0.0.0.0'),
  INGRESS_PORT: port().default(3000),
  WORKER_HOST: host().default('0.0.0.0'),
  WORKER_PORT: port().default(3001),
  WORKER_CONCURRENCY: wholeNumber(1, MAX_CONCURRENCY).default(50),
  BOARD_USER: z
    .string()
    .regex(/^[^:\p{Cc}]+$/u, 'must not hold a colon or control characters')
    .default('admin'),
  BOARD_PASSWORD: z.string().optional(),
  BOARD_OPEN_ON_LOOPBACK: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .optional(),
  MEMBER_TTL_SECONDS: wholeNumber(1, YEAR_SECONDS).default(600),
  NON_MEMBER_TTL_SECONDS: wholeNumber(1, YEAR_SECONDS).default(60),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`))
    .default('info'),
  SENTRY_DSN: z
    .string()
    .refine(isSentryDsn, 'must be the URL that Sentry shows: https://key@host/project, the project a number')
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine((text) => isUrl(text, ['http:', 'https:']), 'must be an http or https URL')
    .optional(),
} as const;

/** A variable of the contract. */
export type VariableName = keyof typeof VARIABLES;

/** Variables that may come from the file that NAME_FILE names. */
export const SECRET_NAMES = [
  'BOT_TOKEN',
  'DATABASE_URL',
  'REDIS_URL',
  'CACHE_REDIS_URL',
  'WEBHOOK_SECRET',
  'BOARD_PASSWORD',
  'METRICS_TOKEN',
  'SENTRY_DSN',
] as const satisfies readonly VariableName[];

/** The bot's id: the number before the colon of its token. */
export function readBotId(botToken: string): number {
  return Number(botToken.split(':', 1)[0]);
}

function isBotId(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
}

function port() {
  return wholeNumber(0, MAX_PORT);
}

function host() {
  return z
    .string()
    .refine((text) => isIP(text) !== 0 || HOST_NAME.test(text), 'must be an IP address or a host name, without a port');
}

function isUrl(text: string, protocols: readonly string[], query: 'with-query' | 'no-query' = 'no-query'): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (!protocols.includes(url.protocol)) return false;
  return query === 'with-query' || (url.host !== '' && url.search === '' && url.hash === '');
}

/** `postgresql:` without slashes is a URL as well, of nowhere; a socket's folder is named by `?host=` alone. */
function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { host, searchParams } = new URL(text);
  return host !== '' || Boolean(searchParams.get('host'));
}

function isSentryDsn(text: string): boolean {
  return SENTRY_DSN.test(text) && URL.canParse(text);
}

function isRedisUrl(text: string): boolean {
  return isUrl(text, ['redis:', 'rediss:'], 'with-query') && new URL(text).host !== '';
}

function isHttpsOrigin(text: string): boolean {
  if (!isUrl(text, ['https:'])) return false;
  const { pathname, username, password } = new URL(text);
  return pathname === '/' && username === '' && password === '';
}

function withoutTrailingSlashes(text: string): string {
  return text.replace(/\/+$/, '');
}
