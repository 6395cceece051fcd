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
  app.addContentTypeParser('*', (_request, payload, done) => {
    readBody(payload, limitBytes).then((body) => done(null, body), done);
  });
}

function readBody(payload: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let receivedBytes = 0;
    payload.on('data', (chunk: Buffer) => {
      receivedBytes += chunk.length;
      if (receivedBytes <= limitBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    payload.on('end', () => {
      if (receivedBytes > limitBytes) reject(createTooLarge());
      else resolve(Buffer.concat(chunks));
    });
    payload.on('error', () => reject(new RequestError(400, 'The body was cut short')));
    payload.on('close', () => {
      if (!payload.complete) reject(new RequestError(400, 'The body was cut short'));
    });
  });
}

/** @throws RequestError 413 when the request announces more than the limit */
export function refuseAnnouncedExcess(contentLength: string | undefined, limitBytes: number): void {
  if (Number(contentLength ?? 0) > limitBytes) throw createTooLarge();
}

function createTooLarge(): RequestError {
  return new RequestError(413, 'The body is too large');
}
