/** The process: the only file that listens, logs to stdout and exits. */
import { ConfigError } from '@gmbot/core/config/config-error';
import { parseIngressConfig, type IngressConfig } from '@gmbot/core/config/ingress-config';
import { exitWhenBroken, type Observers, readPassword, startObservers } from '@gmbot/core/observability/observers';
import type { FastifyInstance } from 'fastify';
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

function observe(config: IngressConfig): Promise<Observers> {
  const { botToken, webhookSecret, metricsToken, board, redisUrl } = config;
  const secrets = [botToken, webhookSecret, metricsToken, board.password, readPassword(redisUrl)];
  return startObservers({ ...config, role: 'ingress', secrets });
}

function exitOnSignal(app: FastifyInstance, { log, close }: Observers): void {
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
    await close();
    log.info({}, 'The ingress has ended');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
}

async function run(): Promise<void> {
  const config = readConfig();
  const observers = await observe(config);
  const { log, errors, tracing } = observers;
  exitWhenBroken(observers);
  const app = await buildApp({ config, log, tracing, onFault: errors.capture });
  exitOnSignal(app, observers);
  const url = await app.listen({ host: config.host, port: config.port });
  log.info({ url, updates: config.updates }, 'The ingress listens');
}

await run();
