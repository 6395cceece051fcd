/** Composition of a worker: stores → adapters → use cases → handlers → queues. Opens no port and reads no environment. */
import { setMaxListeners } from 'node:events';
import type { WorkerConfig } from '@gmbot/core/config/worker-config';
import { createAdministratorCache } from '@gmbot/core/cache/administrators';
import { createCacheRedis } from '@gmbot/core/cache/cache-redis';
import { endingPasses } from '@gmbot/core/cache/ending-passes';
import { createEvidenceCache } from '@gmbot/core/cache/evidence-cache';
import { createHitTotals } from '@gmbot/core/cache/hit-totals';
import { createWarmMark } from '@gmbot/core/cache/warm-mark';
import { createForgetPerson } from '@gmbot/core/gate/forget-person';
import { createTellLog, createToldAudit } from '@gmbot/core/gate/group-log';
import type { Claims, Clock } from '@gmbot/core/gate/ports';
import { memberTextsIn } from '@gmbot/core/i18n/member-texts';
import { renderLog } from '@gmbot/core/i18n/log-texts';
import { createArrivals } from '@gmbot/core/limits/arrivals';
import { createClaims } from '@gmbot/core/limits/claims';
import { createFollowUps } from '@gmbot/core/limits/follow-ups';
import { createGovernor } from '@gmbot/core/limits/governor';
import { createFleetFigureBoard } from '@gmbot/core/limits/fleet-figures';
import { createJoinRequests } from '@gmbot/core/limits/join-requests';
import { createLastMoves } from '@gmbot/core/limits/last-moves';
import { createLookUpHealth } from '@gmbot/core/limits/look-up-health';
import { createLogLines } from '@gmbot/core/limits/log-lines';
import { createNewcomers } from '@gmbot/core/limits/newcomers';
import { createPatrol } from '@gmbot/core/limits/patrol';
import { createPendingConfirmations, createPendingConsents } from '@gmbot/core/limits/pending-tokens';
import { createPolicyInvalidation } from '@gmbot/core/limits/policy-invalidation';
import { DEFAULT_RATES, type Rates } from '@gmbot/core/limits/rates';
import { createSeenMembers } from '@gmbot/core/limits/seen-members';
import { createSpareLookUps } from '@gmbot/core/limits/spare-look-ups';
import { createSendJournal } from '@gmbot/core/limits/send-journal';
import type { Metrics } from '@gmbot/core/observability/metrics';
import type { Observers } from '@gmbot/core/observability/observers';
import { traceCalls } from '@gmbot/core/observability/trace-calls';
import { createDeadLetters, createForgetJobs } from '@gmbot/core/queues/dead-letters';
import { createPatientConnection, endConnection } from '@gmbot/core/queues/connection';
import { createPasses } from '@gmbot/core/queues/passes';
import { createPendingSettles } from '@gmbot/core/queues/pending-settles';
import { createCommandLine } from '@gmbot/core/queues/command-line';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { createRequestJobs } from '@gmbot/core/queues/request-jobs';
import { createSweepDesk } from '@gmbot/core/queues/sweep-desk';
import { createTurnStore } from '@gmbot/core/queues/turn-store';
import { createStore } from '@gmbot/core/store/create-store';
import { createBotApi } from '@gmbot/core/telegram/bot-api';
import { createGateway } from '@gmbot/core/telegram/gateway';
import type { Bot } from '@gmbot/core/telegram/read-bot';
import { watchRestrictions } from '@gmbot/core/telegram/watch-restrictions';
import { buildGate } from './build-gate.js';
import { buildHandlers } from './build-handlers.js';
import { createCounters } from './counters.js';
import type { Readiness } from './http.js';
import { readStores } from './read-stores.js';
import { startConsumers } from './processors/start-consumers.js';
import { createSweepReport } from './processors/sweep-group.js';

/** What a worker is made of. */
export interface WorkerOptions {
  readonly config: WorkerConfig;
  readonly bot: Bot;
  readonly metrics: Metrics;
  readonly observers: Observers;
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  /** How fast Telegram is called. @defaultValue DEFAULT_RATES */
  readonly rates?: Rates;
}

/** A worker that runs. */
export interface RunningWorker {
  /** For what one worker of the fleet does for all. */
  readonly claims: Claims;
  readReadiness(): Promise<Readiness>;
  /** Takes no more work, finishes or hands back what runs within the deadline, closes everything. */
  stop(deadlineMs: number): Promise<void>;
}

/** Starts to consume every queue. */
export async function buildWorker({
  config,
  bot,
  metrics,
  observers,
  clock,
  random,
  rates = DEFAULT_RATES,
}: WorkerOptions): Promise<RunningWorker> {
  const { botId } = config;
  const { log, tracing } = observers;
  const counters = createCounters(metrics);
  const aborted = new AbortController();
  setMaxListeners(0, aborted.signal); // each call under way listens; Node takes more than ten for a leak
  const queues = createQueueSet({
    redisUrl: config.redisUrl,
    botId,
    name: 'worker',
    log,
    telemetry: tracing.telemetry,
  });
  const redis = queues.connection;
  const subscriber = createPatientConnection({ url: config.redisUrl, name: 'worker-invalidation', log });
  const turns = createTurnStore(redis);
  const passes = createPasses({ redis, botId, turns });
  const invalidation = createPolicyInvalidation({ publisher: redis, subscriber, botId });
  invalidation.onReset(() => passes.endAll()); // a change that nobody heard may have ended some
  const stored = createStore({
    databaseUrl: config.databaseUrl,
    botId,
    invalidation,
    passes,
    applicationName: 'gmbot-worker',
    onQuery: counters.onQuery,
    now: () => clock.now(),
    random,
  });
  const totals = createHitTotals({ redis, botId });
  const cache = createCacheRedis({ url: config.cacheRedisUrl, name: 'worker-cache', clock, log });
  const { memberTtlMs, nonMemberTtlMs } = config;
  const evidenceOptions = { redis: cache, botId, clock, random, memberTtlMs, nonMemberTtlMs };
  const evidence = endingPasses(
    createEvidenceCache({
      ...evidenceOptions,
      onRead: (read) => {
        totals.note(read);
        counters.onRead(read);
      },
    }),
    passes,
  );
  const calls = {
    api: createBotApi({ token: config.botToken, apiRoot: config.telegramApiRoot }),
    governor: createGovernor({ redis, botId, clock, random, rates, isFrugal: () => cache.state() === 'away' }),
    botId: bot.id,
    clock,
    signal: aborted.signal,
    onCall: counters.onCall,
    onRetryAfter: counters.onRetryAfter,
    aroundCall: traceCalls(tracing),
  };
  const telegram = watchRestrictions(createGateway(calls), counters.onRestriction);
  const urgentTelegram = createGateway({ ...calls, urgency: 'command' });
  const jobs = createRequestJobs({ queues, botId, now: () => clock.now() });
  const logLines = createLogLines({ redis, botId, clock });
  const tellLog = createTellLog({ groups: stored.groups, lines: logLines, jobs, clock });
  const audit = createToldAudit(stored.audit, tellLog);
  const store = { ...stored, audit };
  const newcomers = createNewcomers({ redis, botId, clock });
  const desk = createSweepDesk({ redis, botId });
  const claims = createClaims({ redis, botId, clock });
  const followUps = createFollowUps({ redis, botId, clock });
  const seen = createSeenMembers({ redis, botId, clock });
  const arrivals = createArrivals({ redis, botId, clock });
  const patrol = createPatrol({ redis, botId, clock, random });
  const requests = createJoinRequests({ redis, botId, clock });
  const lastMoves = createLastMoves({ redis, botId, clock });
  const uncountedEvidence = createEvidenceCache(evidenceOptions);
  const gate = buildGate({
    botId: bot.id,
    botUsername: bot.username,
    store,
    telegram,
    urgentTelegram,
    evidence,
    uncountedEvidence,
    spare: createSpareLookUps({ redis, botId, clock, rates }),
    warmMark: createWarmMark({ redis: cache, botId }),
    administratorCache: createAdministratorCache({ redis: cache, botId, clock, random }),
    seen,
    patrol,
    requests,
    lastMoves,
    arrivals,
    health: createLookUpHealth({ redis, botId, clock }),
    claims,
    followUps,
    journal: createSendJournal({ redis, botId, clock }),
    pendingSettles: createPendingSettles(queues),
    logLines,
    tellLog,
    renderLog,
    newcomers,
    desk,
    sweepReport: createSweepReport({ telegram, groups: store.groups }),
    jobs,
    speak: memberTextsIn,
    onLookUpSaved: counters.onLookUpSaved,
    onWarmed: counters.onWarmed,
    clock,
  });
  const handlers = buildHandlers({
    bot,
    store,
    telegram,
    urgentTelegram,
    gate,
    jobs,
    claims,
    followUps,
    line: createCommandLine({ redis, botId, clock }),
    seen,
    desk,
    patrol,
    passes,
    metrics,
    clock,
    log,
    stats: totals,
    lastMoves,
    evidence: uncountedEvidence,
    pending: createPendingConfirmations({ redis, botId, clock }),
    forgetPerson: createForgetPerson({
      people: store.people,
      tenants: store.tenants,
      members: [seen, patrol, arrivals, newcomers],
      evidence,
      requests,
      deadJobs: createForgetJobs(createDeadLetters(queues)),
      jobs,
    }),
    consents: createPendingConsents({ redis, botId, clock }),
  });
  log.info({ handlers: handlers.map(({ name }) => name) }, 'Updates walk through the handlers in this order');
  const consumers = await startConsumers({
    config,
    queues,
    handlers,
    gate,
    store,
    telegram,
    jobs,
    desk,
    turns,
    passes,
    figures: createFleetFigureBoard({ redis, botId }),
    metrics,
    observers,
    clock,
  });
  let isDraining = false;

  async function readReadiness(): Promise<Readiness> {
    const stores = await readStores({ queues, postgres: store, cache });
    const isConsuming = consumers.isConsuming() && !isDraining;
    const readiness: Readiness = {
      isReady: stores.redis === 'up' && stores.postgres === 'up' && isConsuming,
      dependencies: { ...stores, consumption: isConsuming ? 'up' : 'down' },
    };
    counters.onReadiness(readiness);
    return readiness;
  }

  async function stop(deadlineMs: number): Promise<void> {
    isDraining = true;
    await consumers.stop(deadlineMs, () => aborted.abort());
    await totals.close();
    cache.close();
    await Promise.allSettled([queues.close(), store.close()]);
    endConnection(subscriber);
  }

  return { claims, readReadiness, stop };
}
