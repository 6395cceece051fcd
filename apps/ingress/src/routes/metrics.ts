import type { Metrics } from '@gmbot/core/observability/metrics';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestError } from '../plugins/answers.js';
import { isFromPrivateNetwork } from '../plugins/peers.js';
import { isSameSecret } from '../plugins/secrets.js';

/** What metrics need. */
export interface MetricsOptions {
  /** Null = loopback and private addresses only. */
  readonly token: string | null;
  readonly registry: Metrics['registry'];
  /** Brings the gauges up to date before they are read. Never rejects. */
  readonly refresh: () => Promise<void>;
}

/** Registers `GET /metrics`. */
export async function metricsRoute(app: FastifyInstance, { token, registry, refresh }: MetricsOptions): Promise<void> {
  app.get('/metrics', async (request, reply) => {
    if (token !== null && !hasToken(request, token)) {
      reply.header('www-authenticate', 'Bearer');
      throw new RequestError(401, 'Unauthorized');
    }
    if (token === null && !isFromPrivateNetwork(request)) throw new RequestError(403, 'Forbidden');
    await refresh();
    return await reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}

function hasToken({ headers }: FastifyRequest, token: string): boolean {
  const [, given] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  return given !== undefined && isSameSecret(given, token);
}
