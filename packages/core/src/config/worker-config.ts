import { FLEET_ACCESS_NAMES, type FleetAccess, toFleetAccess } from './fleet-access.js';
import { readUtf8, readVariables } from './read-variables.js';
import type { Environment, ReadTextFile } from './read-variables.js';
import type { LogLevel } from './variables.js';

const NAMES = [
  ...FLEET_ACCESS_NAMES,
  'WORKER_HOST',
  'WORKER_PORT',
  'WORKER_CONCURRENCY',
  'LOG_LEVEL',
  'SENTRY_DSN',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
] as const;

/** The environment of a worker, checked. */
export interface WorkerConfig extends FleetAccess {
  readonly host: string;
  /** 0 = any free one. */
  readonly port: number;
  /** Jobs at once. */
  readonly concurrency: number;
  readonly logLevel: LogLevel;
  readonly sentryDsn: string | null;
  readonly otlpEndpoint: string | null;
}

/** @throws ConfigError with every fault at once */
export function parseWorkerConfig(env: Environment, readTextFile: ReadTextFile = readUtf8): WorkerConfig {
  const variables = readVariables(NAMES, env, readTextFile);
  return Object.freeze({
    ...toFleetAccess(variables),
    host: variables.WORKER_HOST,
    port: variables.WORKER_PORT,
    concurrency: variables.WORKER_CONCURRENCY,
    logLevel: variables.LOG_LEVEL,
    sentryDsn: variables.SENTRY_DSN ?? null,
    otlpEndpoint: variables.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  });
}
