/** The process: the only file that listens, logs to stdout and exits. */
import { ConfigError } from '@gmbot/core/config/config-error';
import { parseIngressConfig, type IngressConfig } from '@gmbot/core/config/ingress-config';
import { createLogger } from '@gmbot/core/observability/logger';
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

function exitWhenBroken(log: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (err: unknown) => {
      log.fatal({ err }, 'The ingress is broken and exits');
      process.exit(1);
    });
  }
}

function exitOnSignal(app: FastifyInstance, log: Logger): void {
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
    log.info({}, 'The ingress has ended');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
}

async function run(): Promise<void> {
  const config = readConfig();
  const { password } = new URL(config.redisUrl);
  const secrets = [config.botToken, config.webhookSecret, config.metricsToken, config.board.password, password];
  const log = createLogger({
    role: 'ingress',
    level: config.logLevel,
    secrets: secrets.filter((secret) => secret !== null),
  });
  exitWhenBroken(log);
  const app = await buildApp({ config, log });
  exitOnSignal(app, log);
  const url = await app.listen({ host: config.host, port: config.port });
  log.info({ url, updates: config.updates }, 'The ingress listens');
}

await run();
