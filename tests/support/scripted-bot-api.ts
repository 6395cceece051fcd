import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as it came in. */
export interface ReceivedCall {
  readonly method: string;
  readonly path: string;
  readonly payload: Record<string, unknown>;
  readonly atMs: number;
}

/** What the server does with a call. */
export type ScriptedAnswer =
  | { readonly result: unknown }
  | { readonly error: number; readonly description: string; readonly parameters?: Record<string, unknown> }
  | { readonly raw: string; readonly status: number }
  /** Headers, half a body, and nothing more. */
  | 'stall'
  /** Nothing at all. */
  | 'hang'
  | 'reset';

/** A Bot API server that says what a test tells it to. */
export interface ScriptedBotApi {
  readonly apiRoot: string;
  readonly calls: ReceivedCall[];
  /** TCP connections accepted so far. */
  connectionCount(): number;
  openConnectionCount(): Promise<number>;
  close(): Promise<void>;
}

/** Starts it on a free port of the loopback. */
export async function startScriptedBotApi(
  answer: (call: ReceivedCall) => ScriptedAnswer | Promise<ScriptedAnswer>,
): Promise<ScriptedBotApi> {
  const calls: ReceivedCall[] = [];
  let connections = 0;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void respond(request, response, Buffer.concat(chunks).toString()));
  });
  server.on('connection', () => (connections += 1));

  async function respond(request: http.IncomingMessage, response: http.ServerResponse, body: string): Promise<void> {
    const path = request.url ?? '';
    const payload = JSON.parse(body === '' ? '{}' : body) as Record<string, unknown>;
    const call = { method: path.slice(path.lastIndexOf('/') + 1), path, payload, atMs: Date.now() };
    calls.push(call);
    write(request, response, await answer(call));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    calls,
    connectionCount: () => connections,
    openConnectionCount: () =>
      new Promise((resolve, reject) => server.getConnections((err, count) => (err ? reject(err) : resolve(count)))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function write(request: http.IncomingMessage, response: http.ServerResponse, answer: ScriptedAnswer): void {
  if (answer === 'hang') return;
  if (answer === 'reset') return void request.socket.resetAndDestroy();
  response.setHeader('content-type', 'application/json');
  if (answer === 'stall') return void response.write('{"ok":');
  if ('raw' in answer) return void response.writeHead(answer.status).end(answer.raw);
  if ('result' in answer) return void response.end(JSON.stringify({ ok: true, result: answer.result }));
  const { error, description, parameters } = answer;
  response.writeHead(error).end(JSON.stringify({ ok: false, error_code: error, description, parameters }));
}
