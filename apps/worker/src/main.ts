/** The process of a worker: reads the environment, logs, listens and exits. */
import { ConfigError } from '@gmbot/core/config/config-error';
import { type WorkerConfig, parseWorkerConfig } from '@gmbot/core/config/worker-config';
import { createLogger } from '@gmbot/core/observability/logger';
import { createMetrics } from '@gmbot/core/observability/metrics';
import { createBotApi } from '@gmbot/core/telegram/bot-api';
import { pauseByTimer } from '@gmbot/core/telegram/pause';
import { readBot } from '@gmbot/core/telegram/read-bot';
import { type RunningWorker, buildWorker } from './build-worker.js';
import { registerCommands } from './bot/register-commands.js';
import { buildHttp } from './http.js';

/** What runs is handed back after this long. */
const DRAIN_MS = 11 * 1000;
/** Nothing holds the process longer than this after SIGTERM. */
const EXIT_MS = 14 * 1000;

function readConfig(): WorkerConfig {
  try {
    return parseWorkerConfig(process.env);
  } catch (err) {
    if (!(err instanceof ConfigError)) throw err;
    process.stderr.write(`${err.message}\n`);
    process.exit(1);
  }
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger({ role: 'worker', level: config.logLevel, secrets: [config.botToken] });
  const metrics = createMetrics();
  const stopping = new AbortController();
  let worker: RunningWorker | null = null;
  const http = buildHttp({
    metrics,
    readReadiness: async () =>
      worker === null || stopping.signal.aborted
        ? { isReady: false, dependencies: { telegram: 'down' } }
        : worker.readReadiness(),
  });

  async function shutDown(signal: string): Promise<void> {
    if (stopping.signal.aborted) return;
    stopping.abort();
    log.info({ signal }, 'Stopping: taking no more work');
    setTimeout(() => process.exit(0), EXIT_MS).unref();
    await worker?.stop(DRAIN_MS);
    await http.close();
    log.info('Stopped');
    process.exit(0);
  }
  process.on('SIGTERM', (signal) => void shutDown(signal));
  process.on('SIGINT', (signal) => void shutDown(signal));

  await http.listen({ host: config.host, port: config.port });
  log.info({ addresses: http.addresses() }, 'The worker listens for health and metrics');
  const api = createBotApi({ token: config.botToken, apiRoot: config.telegramApiRoot });
  const bot = await readBot(api, {
    pause: pauseByTimer,
    signal: stopping.signal,
    onFault: (err) => log.warn({ err }, 'Telegram does not say who we are yet'),
  });
  worker = await buildWorker({ config, bot, metrics, log, clock: { now: () => Date.now() }, random: Math.random });
  log.info({ bot: bot.username }, 'The worker consumes');
  await registerCommands(api, log, stopping.signal);
}

main().catch((err: unknown) => {
  process.stderr.write(`The worker could not start: ${err instanceof Error ? err.message : String(err)}\n`);
  process.exit(1);
});
