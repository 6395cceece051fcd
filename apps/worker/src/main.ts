/** The process of a worker: the only file that reads the environment, listens, logs to stdout and exits. */
import { ConfigError } from '@gmbot/core/config/config-error';
import { type WorkerConfig, parseWorkerConfig } from '@gmbot/core/config/worker-config';
import { createMetrics } from '@gmbot/core/observability/metrics';
import { exitWhenBroken, type Observers, readPassword, startObservers } from '@gmbot/core/observability/observers';
import { type BotApi, createBotApi } from '@gmbot/core/telegram/bot-api';
import { pauseByTimer } from '@gmbot/core/telegram/pause';
import { type Bot, readBot } from '@gmbot/core/telegram/read-bot';
import { type RunningWorker, buildWorker } from './build-worker.js';
import { registerCommands } from './bot/register-commands.js';
import { buildHttp } from './http.js';
import { openStartReadiness } from './start-readiness.js';

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

function observe(config: WorkerConfig): Promise<Observers> {
  const { botToken, redisUrl, cacheRedisUrl, databaseUrl } = config;
  const secrets = [botToken, readPassword(redisUrl), readPassword(cacheRedisUrl), readPassword(databaseUrl)];
  return startObservers({ ...config, role: 'worker', secrets });
}

/** The port opens first: readiness tells what is still missing. */
async function run(): Promise<void> {
  const config = readConfig();
  const observers = await observe(config);
  const { log } = observers;
  exitWhenBroken(observers);
  const metrics = createMetrics();
  const clock = { now: () => Date.now() };
  const stopping = new AbortController();
  let bot: Bot | null = null;
  let worker: RunningWorker | null = null;
  const start = openStartReadiness({ config, clock, isTelegramUp: () => bot !== null });
  const http = buildHttp({ metrics, readReadiness: () => (worker ?? start).readReadiness() });
  endOnSignal(stopping, observers, async () => {
    await worker?.stop(DRAIN_MS);
    await http.close();
    await start.close();
  });
  await http.listen({ host: config.host, port: config.port });
  log.info({ addresses: http.addresses() }, 'The worker listens for health and metrics');
  const api = createBotApi({ token: config.botToken, apiRoot: config.telegramApiRoot });
  bot = await askWhoWeAre(api, { stopping: stopping.signal, log });
  if (bot === null) return;
  worker = await buildWorker({ config, bot, metrics, observers, clock, random: Math.random });
  log.info({ bot: bot.username }, 'The worker consumes');
  void start.close();
  await registerCommands({ api, claims: worker.claims, log, signal: stopping.signal });
}

/** Null iff we are told to end before Telegram has answered. */
function askWhoWeAre(
  api: BotApi,
  { stopping, log }: Pick<Observers, 'log'> & { readonly stopping: AbortSignal },
): Promise<Bot | null> {
  return readBot(api, {
    pause: pauseByTimer,
    signal: stopping,
    onFault: (err) => log.warn({ err }, 'Telegram does not say who we are yet'),
  }).catch((err: unknown) => {
    if (stopping.aborted) return null; // `end` exits
    throw err;
  });
}

function endOnSignal(stopping: AbortController, { log, close }: Observers, stop: () => Promise<void>): void {
  async function end(signal: string): Promise<void> {
    if (stopping.signal.aborted) return;
    stopping.abort();
    log.info({ signal }, 'The worker takes no more work');
    setTimeout(() => process.exit(0), EXIT_MS).unref();
    await stop();
    await close();
    log.info({}, 'The worker has ended');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
}

await run();
