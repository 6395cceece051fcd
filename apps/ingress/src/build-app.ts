/**
 * The composition of the ingress: outside plugins, our plugins, routes. It opens connections, and no port: only the process
 * listens. What is opened here is closed here.
 */
import { createHitTotals } from '@gmbot/core/cache/hit-totals';
import type { IngressConfig } from '@gmbot/core/config/ingress-config';
import { createFleetFigureBoard } from '@gmbot/core/limits/fleet-figures';
import { countPatienceHolds } from '@gmbot/core/limits/patience-holds';
import { createMetrics, type Metrics } from '@gmbot/core/observability/metrics';
import { createScrubber } from '@gmbot/core/observability/scrub';
import { TRACING_OFF, type Tracing } from '@gmbot/core/observability/tracing';
import { createUpdateQueue } from '@gmbot/core/queues/update-queue';
import { createBotApi } from '@gmbot/core/telegram/bot-api';
import { WEBHOOK_PATH } from '@gmbot/core/telegram/webhook';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { answerBrokenRequest, answers } from './plugins/answers.js';
import { drainOnClose } from './plugins/draining.js';
import { createFleetGauges } from './plugins/fleet-gauges.js';
import { createQueueGauges } from './plugins/queue-gauges.js';
import { createRefresh } from './plugins/refresh.js';
import { traceRequests } from './plugins/request-spans.js';
import { createIntake } from './polling/intake.js';
import { watchWebhook } from './polling/watch-webhook.js';
import { boardRoutes } from './routes/board.js';
import { healthRoutes } from './routes/health.js';
import { metricsRoute } from './routes/metrics.js';
import { webhookRoute } from './routes/webhook.js';

/** For every route but the webhook, which has a limit of its own. */
const BODY_LIMIT_BYTES = 64 * 1024;
/** A request that is not all here by then is given up. */
const REQUEST_TIMEOUT_MS = 10 * 1000;
/** Longer than Telegram, and proxies, leave a connection idle. */
const KEEP_ALIVE_MS = 75 * 1000;
const MAX_HEADER_BYTES = 16 * 1024;
/** A pass is an answer of the cache that was kept. */
const ONE_HIT = { hits: 1, misses: 0 } as const;

/** What the app needs. */
export interface AppOptions {
  readonly config: IngressConfig;
  readonly log: FastifyBaseLogger;
  readonly metrics?: Metrics;
  /** @defaultValue off */
  readonly tracing?: Pick<Tracing, 'telemetry' | 'openSpan'>;
  /** Told of every error that nobody expected. */
  readonly onFault?: (err: unknown) => void;
}

/** Builds the app; updates begin to come in once it listens. Closing it ends everything that it opened. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, log, metrics = createMetrics(), tracing = TRACING_OFF, onFault = () => undefined } = options;
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    return503OnClosing: false, // a request that is here is answered as ever
    frameworkErrors: answerBrokenRequest,
    http: { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: REQUEST_TIMEOUT_MS },
  });
  const { botToken, botId, telegramApiRoot, redisUrl, webhookSecret } = config;
  const onPassed = (): void => totals.note(ONE_HIT);
  const updateQueue = createUpdateQueue({ redisUrl, botId, log, telemetry: tracing.telemetry, onPassed });
  const botApi = createBotApi({ token: botToken, apiRoot: telegramApiRoot });
  const intake = createIntake({ config, botApi, updateQueue, metrics, log });
  const webhookWatch = watchWebhook({ botId, botApi, queues: updateQueue.queues, metrics, log });
  const draining = drainOnClose(app);
  const { connection: redis } = updateQueue.queues;
  const totals = createHitTotals({ redis, botId });

  traceRequests(app, WEBHOOK_PATH, tracing);
  app.addHook('onListen', async () => {
    intake.start();
    webhookWatch.start();
  });
  app.addHook('preClose', async () => void (await Promise.all([intake.stop(), webhookWatch.stop()])));
  app.addHook('onClose', async () => {
    botApi.close();
    await totals.close();
    await updateQueue.close();
  });

  await app.register(answers, { onFault });
  await app.register(healthRoutes, { updateQueue, isDraining: draining.isDraining, intakeState: intake.state });
  await app.register(webhookRoute, { secret: webhookSecret, updateQueue, metrics });
  const figures = createFleetFigureBoard({ redis, botId });
  const refresh = createRefresh(
    [
      createQueueGauges({ queues: updateQueue.queues, metrics, now: () => Date.now() }),
      createFleetGauges({ totals, figures, countHolds: () => countPatienceHolds(redis, botId), metrics }),
    ],
    () => performance.now(),
  );
  await app.register(metricsRoute, { token: config.metricsToken, registry: metrics.registry, refresh });
  const scrub = createScrubber([botToken, webhookSecret]);
  await app.register(boardRoutes, { board: config.board, queues: updateQueue.queues, scrub });
  return app;
}
