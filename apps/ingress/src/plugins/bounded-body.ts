/**
 * Bodies of the webhook: any content type is read, up to a limit, and judged afterwards, so that the size is refused before
 * the type. What is beyond the limit is read and dropped: a client that is cut off while it writes may never see the answer.
 */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { RequestError } from './answers.js';

/** Makes every body of this scope a Buffer; `413` beyond the limit. */
export function readBoundedBodies(app: FastifyInstance, limitBytes: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => readBody(payload, limitBytes, done));
}

type Done = (err: Error | null, body?: Buffer) => void;

function readBody(payload: IncomingMessage, limitBytes: number, done: Done): void {
  const chunks: Buffer[] = [];
  let receivedBytes = 0;
  let isDone = false;
  const end = (err: Error | null, body?: Buffer): void => {
    if (isDone) return;
    isDone = true;
    done(err, body);
  };
  payload.on('data', (chunk: Buffer) => {
    receivedBytes += chunk.length;
    if (receivedBytes <= limitBytes) chunks.push(chunk);
    else chunks.length = 0;
  });
  payload.on('end', () => {
    const [first] = chunks;
    if (receivedBytes > limitBytes) end(createTooLarge());
    else end(null, chunks.length === 1 ? first : Buffer.concat(chunks));
  });
  payload.on('error', () => end(new RequestError(400, 'The body was cut short')));
  payload.on('close', () => {
    if (!payload.complete) end(new RequestError(400, 'The body was cut short'));
  });
}

/** True iff the request announces more than the limit. */
export function announcesExcess(contentLength: string | undefined, limitBytes: number): boolean {
  return Number(contentLength ?? 0) > limitBytes;
}

/** What a body beyond the limit is answered with. */
export function createTooLarge(): RequestError {
  return new RequestError(413, 'The body is too large');
}
