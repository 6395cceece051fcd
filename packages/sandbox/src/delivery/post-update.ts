import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** What the bot's webhook said to one update. */
export interface WebhookAnswer {
  /** 0 when there was no answer. */
  status: number;
  /** The body's beginning; for a lost connection, why. */
  text: string;
  /** Seconds, from an integer Retry-After. */
  retryAfter: number | undefined;
}

export interface Poster {
  post(
    url: string,
    body: string,
    options: { secretToken: string | undefined; timeoutMs: number },
  ): Promise<WebhookAnswer>;
  close(): void;
}

/** Delivers over kept connections. Never throws: a lost connection is an answer with status 0. */
export function createPoster(): Poster {
  const http = new HttpAgent({ keepAlive: true, maxSockets: 100 });
  const https = new HttpsAgent({ keepAlive: true, maxSockets: 100, rejectUnauthorized: false });

  return {
    post: (url, body, { secretToken, timeoutMs }) =>
      new Promise((resolve) => {
        const isSecure = url.startsWith('https:');
        const send = isSecure ? httpsRequest : httpRequest;
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(secretToken !== undefined && { 'x-telegram-bot-api-secret-token': secretToken }),
        };
        const options = {
          method: 'POST',
          headers,
          agent: isSecure ? https : http,
          signal: AbortSignal.timeout(timeoutMs),
        };
        const call = send(url, options, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', fail);
          response.on('end', () => {
            const retryAfter = response.headers['retry-after'];
            resolve({
              status: response.statusCode ?? 0,
              text: Buffer.concat(chunks).toString('utf8').slice(0, 2_000),
              retryAfter: retryAfter !== undefined && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined,
            });
          });
        });
        call.on('error', fail);
        call.end(body);

        function fail(err: Error): void {
          resolve({ status: 0, text: err.message, retryAfter: undefined });
        }
      }),
    close() {
      http.destroy();
      https.destroy();
    },
  };
}
