/** The process: the only file that listens, logs to stdout and exits. */
import { ConfigError } from '@gmbot/core/config/config-error';
import { parseIngressConfig, type IngressConfig } from '@gmbot/core/config/ingress-config';
import { startErrorReports, type ErrorReports } from '@gmbot/core/observability/error-reports';
import { createLogger } from '@gmbot/core/observability/logger';
import { startTracing, type Tracing } from '@gmbot/core/observability/tracing';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { buildApp } from './build-app.js';

/** Whatever still runs then is cut off: Telegram delivers again what was not answered. */
const SHUTDOWN_DEADLINE_MS = 10 * 1000;

function readConfig(): IngressConfig {
  try {
    return parseIngressConfig(process.env);
  } catch (err) {
    if (!(err instanceof ConfigError)) throw err;
    process.stderr.write(`${err.message}\n`);
    process.exit(1);
  }
}

/** What tells others how it goes. */
interface Observers {
  readonly log: Logger;
  readonly errors: ErrorReports;
  readonly tracing: Tracing;
}

async function startObservers(config: IngressConfig): Promise<Observers> {
  const { password } = new URL(config.redisUrl);
  const secrets = [config.botToken, config.webhookSecret, config.metricsToken, config.board.password, password].filter(
    (secret) => secret !== null,
  );
  return {
    log: createLogger({ role: 'ingress', level: config.logLevel, secrets }),
    errors: await startErrorReports({ dsn: config.sentryDsn, role: 'ingress', secrets }),
    tracing: await startTracing({ endpoint: config.otlpEndpoint, role: 'ingress' }),
  };
}

function exitWhenBroken({ log, errors }: Observers): void {
  async function end(err: unknown): Promise<void> {
    log.fatal({ err }, 'The ingress is broken and exits');
    errors.capture(err);
    await errors.close();
    process.exit(1);
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (err: unknown) => void end(err));
  }
}

function exitOnSignal(app: FastifyInstance, { log, errors, tracing }: Observers): void {
  let isEnding = false;
  async function end(signal: string): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    log.info({ signal }, 'The ingress ends');
    setTimeout(() => {
      log.warn({}, 'The ingress ends with requests unanswered');
      process.exit(0);
    }, SHUTDOWN_DEADLINE_MS).unref();
    await app.close();
    await Promise.all([errors.close(), tracing.close()]);
    log.info({}, 'The ingress has ended');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
}

async function run(): Promise<void> {
  const config = readConfig();
  const observers = await startObservers(config);
  const { log, errors, tracing } = observers;
  exitWhenBroken(observers);
  const app = await buildApp({ config, log, telemetry: tracing.telemetry, onFault: errors.capture });
  exitOnSignal(app, observers);
  const url = await app.listen({ host: config.host, port: config.port });
  log.info({ url, updates: config.updates }, 'The ingress listens');
}

await run();
