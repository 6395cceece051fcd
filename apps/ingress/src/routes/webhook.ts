/**
 * Telegram's way in. The answers come in one order: who asks (before the body is read), how much, what, and whether Redis
 * takes it. A 2xx has an empty body: Telegram would execute one that names a method.
 *
 * @see https://core.telegram.org/bots/api#setwebhook
 */
import { AppError } from '@gmbot/core/errors/app-error';
import type { Metrics } from '@gmbot/core/observability/metrics';
import type { UpdateQueue } from '@gmbot/core/queues/update-queue';
import { WEBHOOK_PATH } from '@gmbot/core/telegram/webhook';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestError } from '../plugins/answers.js';
import { readBoundedBodies, refuseAnnouncedExcess } from '../plugins/bounded-body.js';
import { createSecretCheck } from '../plugins/secrets.js';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const BODY_LIMIT_BYTES = 1024 * 1024;
const JSON_TYPE = /^\s*application\/json\s*(;|$)/i;
const LOG_PAUSE_MS = 10 * 1000;

/** What the webhook needs. */
export interface WebhookOptions {
  readonly secret: string;
  readonly updateQueue: Pick<UpdateQueue, 'accept'>;
  readonly metrics: Pick<Metrics, 'updates' | 'webhookRequests' | 'webhookSeconds'>;
}

/** Registers `POST /telegram/webhook`. */
export async function webhookRoute(
  app: FastifyInstance,
  { secret, updateQueue, metrics }: WebhookOptions,
): Promise<void> {
  readBoundedBodies(app, BODY_LIMIT_BYTES);
  const parseJson = app.getDefaultJsonParser('remove', 'remove');
  const logTrouble = createTroubleLog(app);
  const isSecret = createSecretCheck(secret);

  app.addHook('onRequest', async (request) => {
    const given = request.headers[SECRET_HEADER];
    if (typeof given !== 'string' || !isSecret(given)) throw new RequestError(401, 'Unauthorized');
    refuseAnnouncedExcess(request.headers['content-length'], BODY_LIMIT_BYTES);
  });

  app.addHook('onResponse', async (_request, reply) => {
    metrics.webhookRequests.inc({ status: reply.statusCode });
    metrics.webhookSeconds.observe(reply.elapsedTime / 1000);
  });

  // a content type that is no content type at all never reaches the parser
  app.setErrorHandler(async (err) => {
    throw readCode(err) === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? new RequestError(400, 'The body is not JSON') : err;
  });

  app.post(WEBHOOK_PATH, async (request, reply) => {
    const update = await parseUpdate(request);
    try {
      const { kind, outcome } = await updateQueue.accept(update);
      metrics.updates.inc({ kind, outcome });
      if (outcome === 'odd') request.log.warn({ updateId: update.update_id, kind }, 'An update has an odd shape');
      return await reply.code(200).send();
    } catch (err) {
      metrics.updates.inc({ kind: 'unknown', outcome: 'refused' });
      logTrouble(err);
      throw err;
    }
  });

  async function parseUpdate(request: FastifyRequest): Promise<{ readonly update_id: number }> {
    const isJson = JSON_TYPE.test(request.headers['content-type'] ?? '');
    if (!isJson || !Buffer.isBuffer(request.body)) throw new RequestError(400, 'The body is not JSON');
    const text = request.body.toString('utf8');
    const body = await new Promise<unknown>((resolve) => {
      void parseJson(request, text, (err, value) => resolve(err === null ? value : undefined));
    });
    if (body === undefined) throw new RequestError(400, 'The body is not JSON');
    if (!hasUpdateId(body)) throw new RequestError(400, 'The body has no integer update_id');
    return body;
  }
}

function hasUpdateId(body: unknown): body is { readonly update_id: number } {
  return typeof body === 'object' && body !== null && 'update_id' in body && Number.isInteger(body.update_id);
}

function readCode(err: unknown): unknown {
  return err instanceof Error && 'code' in err ? err.code : undefined;
}

/** One line in ten seconds: trouble with Redis meets every request. */
function createTroubleLog(app: FastifyInstance): (err: unknown) => void {
  let loggedAtMs = -Infinity;
  return (err) => {
    if (performance.now() - loggedAtMs < LOG_PAUSE_MS) return;
    loggedAtMs = performance.now();
    app.log.warn({ fault: err instanceof AppError ? err.cause : err }, 'The queue cannot take updates');
  };
}
