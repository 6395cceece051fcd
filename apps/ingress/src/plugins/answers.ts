/** What a client sees of an error: the text of a 4xx, a time to come back at, and nothing else. */
import { AppError } from '@gmbot/core/errors/app-error';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';

/** A request that is refused for a reason that its sender may know. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** What answers need. */
export interface AnswersOptions {
  /** Told of every error that is our fault. */
  readonly onFault: (err: unknown) => void;
}

/** Answers errors and unknown routes for the whole app. */
export const answers = fp(
  async function registerAnswers(app: FastifyInstance, { onFault }: AnswersOptions) {
    app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'Not found' }));
    app.setErrorHandler(async (err, request, reply) => {
      if (err instanceof AppError && err.retry.kind === 'until') return answerLater(reply, err.retry.atMs);
      const statusCode = readStatusCode(err);
      if (statusCode < 500)
        return reply.code(statusCode).send({ error: err instanceof Error ? err.message : 'Bad request' });
      request.log.error({ err }, 'A request failed');
      onFault(err);
      return reply.code(500).send({ error: 'Internal error' });
    });
  },
  { name: 'answers' },
);

/** Answers what never becomes a request, such as a path that cannot be decoded. */
export function answerBrokenRequest(_err: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(400).send({ error: 'Bad request' });
}

/** 503 with whole seconds, at least one. @see https://httpwg.org/specs/rfc9110.html#field.retry-after */
export function answerLater(reply: FastifyReply, atMs: number): FastifyReply {
  const seconds = Math.max(1, Math.ceil((atMs - Date.now()) / 1000));
  return reply.code(503).header('retry-after', seconds).send({ error: 'Unavailable' });
}

function readStatusCode(err: unknown): number {
  const statusCode = err instanceof Error && 'statusCode' in err ? err.statusCode : undefined;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}
