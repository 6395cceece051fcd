/**
 * Who sees the board. Without a password nobody does: it answers 404, unless it is open to this machine. With one, an address
 * that failed ten times within a minute is not heard for the rest of that minute, right password or not.
 */
import basicAuth from '@fastify/basic-auth';
import type { BoardConfig } from '@gmbot/core/config/ingress-config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { RequestError } from './answers.js';
import { isFromThisMachine } from './peers.js';
import { isSameSecret } from './secrets.js';

/** Failures of one address before it is not heard any more. */
export const MAX_FAILURES = 10;
const WINDOW_SECONDS = 60;

/** Guards every route of this scope. */
export async function guardBoard(app: FastifyInstance, board: BoardConfig): Promise<void> {
  const { password } = board;
  if (password !== null) {
    await requirePassword(app, board.user, password);
    return;
  }
  app.addHook('onRequest', async (request) => {
    if (!board.isOpen || !isFromThisMachine(request)) throw new RequestError(404, 'Not found');
  });
}

async function requirePassword(app: FastifyInstance, user: string, password: string): Promise<void> {
  const failures = new RateLimiterMemory({ points: MAX_FAILURES, duration: WINDOW_SECONDS });

  await app.register(basicAuth, {
    authenticate: { realm: 'GMBot board' },
    async validate(givenUser, givenPassword, request) {
      const isUser = isSameSecret(givenUser, user);
      const isPassword = isSameSecret(givenPassword, password);
      if (isUser && isPassword) return undefined;
      await failures.consume(request.ip).catch(() => undefined); // rejects when the last point is gone
      return new RequestError(401, 'Unauthorized');
    },
  });

  async function refuseAfterFailures(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const spent = await failures.get(request.ip);
    if (spent === null || spent.remainingPoints > 0) return;
    reply.header('retry-after', Math.max(1, Math.ceil(spent.msBeforeNext / 1000)));
    throw new RequestError(429, 'Too many failed tries');
  }

  app.addHook('onRequest', refuseAfterFailures);
  app.addHook('onRequest', app.basicAuth);
}
