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
import { announcesExcess, createTooLarge, readBoundedBodies } from '../plugins/bounded-body.js';
import { createSecretCheck } from '../plugins/secrets.js';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const BODY_LIMIT_BYTES = 1024 * 1024;
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
  const logTrouble = createTroubleLog(app);
  const isSecret = createSecretCheck(secret);

  // no promise where none is needed: this is every update's way
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    const given = headers[SECRET_HEADER];
    if (typeof given !== 'string' || !isSecret(given)) done(new RequestError(401, 'Unauthorized'));
    else if (announcesExcess(headers['content-length'], BODY_LIMIT_BYTES)) done(createTooLarge());
    else done();
  });

  app.addHook('onResponse', (_request, reply, done) => {
    metrics.webhookRequests.inc({ status: reply.statusCode });
    metrics.webhookSeconds.observe(reply.elapsedTime / 1000);
    done();
  });

  // a content type that is no content type at all never reaches the parser
  app.setErrorHandler(async (err) => {
    throw readCode(err) === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? createNoJson() : err;
  });

  app.post(WEBHOOK_PATH, async (request, reply) => {
    const update = parseUpdate(request);
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
}

/** The body alone decides, whatever its type is called. Of what it names, only fields that we name are read and go further. @throws RequestError 400 */
function parseUpdate({ body }: FastifyRequest): { readonly update_id: number } {
  if (!Buffer.isBuffer(body)) throw createNoJson();
  const update = parseJson(body.toString('utf8'));
  if (!hasUpdateId(update)) throw new RequestError(400, 'The body has no integer update_id');
  return update;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw createNoJson();
  }
}

function createNoJson(): RequestError {
  return new RequestError(400, 'The body is not JSON');
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
