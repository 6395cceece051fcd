/** Connections that post updates as Telegram does: each has one request under way. Made of sockets, to cost little. */
import net from 'node:net';

const HEAD_END = '\r\n\r\n';

/** Where the updates go. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** Posts. */
export interface HttpLanes {
  /** Posts all of them, as fast as the answers come. @returns seconds @throws Error when one is not answered 200 */
  postAll(bodies: readonly string[]): Promise<number>;
  /** Posts each at its time, `perSecond` of them; a late answer makes nobody wait. */
  postPaced(
    bodies: readonly string[],
    perSecond: number,
    onPost?: (index: number, atMs: number) => void,
  ): Promise<void>;
  close(): void;
}

/** Opens them. @defaultValue count 40, which is Telegram's own default */
export async function openLanes({ url, secret }: Webhook, count = 40): Promise<HttpLanes> {
  const { hostname, port } = new URL(url);
  const head = `POST /telegram/webhook HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: ${secret}\r\nContent-Length: `;
  const lanes = await Promise.all(Array.from({ length: count }, () => openLane(hostname, Number(port))));
  const toRequest = (body: string): string => `${head}${Buffer.byteLength(body)}${HEAD_END}${body}`;

  async function postAll(bodies: readonly string[]): Promise<number> {
    let next = 0;
    const startedAt = performance.now();
    await Promise.all(
      lanes.map(async (lane) => {
        for (let body = bodies[next++]; body !== undefined; body = bodies[next++])
          expectOk(await lane.send(toRequest(body)));
      }),
    );
    return (performance.now() - startedAt) / 1000;
  }

  async function postPaced(
    bodies: readonly string[],
    perSecond: number,
    onPost: (index: number, atMs: number) => void = () => undefined,
  ): Promise<void> {
    const startedAt = performance.now();
    let next = 0;
    await Promise.all(
      lanes.map(async (lane) => {
        for (let index = next++; index < bodies.length; index = next++) {
          const waitMs = startedAt + (index * 1000) / perSecond - performance.now();
          if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
          onPost(index, Date.now());
          expectOk(await lane.send(toRequest(bodies[index] ?? '')));
        }
      }),
    );
  }

  return { postAll, postPaced, close: () => lanes.forEach((lane) => lane.close()) };
}

interface Lane {
  send(request: string): Promise<string>;
  close(): void;
}

async function openLane(host: string, port: number): Promise<Lane> {
  const socket = net.connect({ host, port, noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let answered: (status: string) => void = () => undefined;
  let received = '';
  let isClosed = false;
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    received += chunk;
    if (!received.includes(HEAD_END)) return; // no answer has a body
    const status = received.slice(9, 12);
    received = '';
    answered(status);
  });
  socket.on('error', (err) => answered(err.message));
  socket.on('close', () => {
    isClosed = true;
    answered('by closing the connection');
  });
  return {
    send: (request) =>
      new Promise((resolve) => {
        answered = resolve;
        if (isClosed) answered('by closing the connection');
        else socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

function expectOk(status: string): void {
  if (status !== '200') throw new Error(`An update was answered ${status}`);
}
