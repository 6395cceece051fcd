/**
 * What the board may do: look, and retry what failed. Everything else is refused here, whatever the page offers, and whatever
 * routes a later version of it brings.
 */
import { QUEUE_NAMES } from '@gmbot/core/queues/names';
import type { Queues } from '@gmbot/core/queues/queue-set';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const RETRY_ONE = '/api/queues/:queueName/:jobId/retry';
const RETRY_ALL = '/api/queues/:queueName/retry/:queueStatus';

/** Refuses, for every route of this scope, each act but a retry of failed jobs. */
export function allowRetriesOnly(app: FastifyInstance, prefix: string, open: () => Promise<Queues>): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (await isRetryOfFailed(request, prefix, open)) return;
    await reply
      .code(405)
      .header('allow', 'GET, HEAD')
      .send({ error: { key: 'ERRORS.QUEUE_READ_ONLY' } });
  });
}

async function isRetryOfFailed(
  { method, routeOptions, params }: FastifyRequest,
  prefix: string,
  open: () => Promise<Queues>,
): Promise<boolean> {
  if (method !== 'PUT') return false;
  const { queueName, queueStatus, jobId } = params as Readonly<Record<string, string | undefined>>;
  if (routeOptions.url === `${prefix}${RETRY_ALL}`) return queueStatus === 'failed';
  const name = QUEUE_NAMES.find((each) => each === queueName);
  if (routeOptions.url !== `${prefix}${RETRY_ONE}` || name === undefined || jobId === undefined) return false;
  const job: unknown = await (await open())[name].getJob(jobId);
  return job === undefined || (await (await open())[name].getJobState(jobId)) === 'failed';
}
