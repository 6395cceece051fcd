// A worker as it is deployed, but with no limits of its own on calls to Telegram: for how far workers scale.
import { parseWorkerConfig } from '@gmbot/core/config/worker-config';
import { NO_RATES } from '@gmbot/core/limits/rates';
import { createMetrics } from '@gmbot/core/observability/metrics';
import { startObservers } from '@gmbot/core/observability/observers';
import { createBotApi } from '@gmbot/core/telegram/bot-api';
import { pauseByTimer } from '@gmbot/core/telegram/pause';
import { readBot } from '@gmbot/core/telegram/read-bot';
import { buildHttp } from '@gmbot/worker/http';
import { buildWorker } from '@gmbot/worker/build-worker';

const config = parseWorkerConfig(process.env);
const observers = await startObservers({ ...config, role: 'worker', secrets: [] });
const metrics = createMetrics();
const api = createBotApi({ token: config.botToken, apiRoot: config.telegramApiRoot });
const bot = await readBot(api, { pause: pauseByTimer, signal: new AbortController().signal, onFault: () => undefined });
const worker = await buildWorker({
  config,
  bot,
  metrics,
  observers,
  clock: { now: () => Date.now() },
  random: Math.random,
  rates: NO_RATES,
});
const http = buildHttp({ metrics, readReadiness: worker.readReadiness });
await http.listen({ host: config.host, port: config.port });
observers.log.info({ addresses: http.addresses() }, 'The worker listens for health and metrics');
process.on('SIGTERM', () => void worker.stop(5000).then(() => process.exit(0)));
