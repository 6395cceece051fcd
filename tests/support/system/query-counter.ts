/**
 * Stands between the workers and Postgres and counts the statements that pass.
 *
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html Query is 'Q', Execute is 'E'
 */
import net from 'node:net';
import type { AddressInfo } from 'node:net';

const QUERY = 'Q'.charCodeAt(0);
const EXECUTE = 'E'.charCodeAt(0);
const DEFAULT_PORT = 5432;

/** A Postgres address whose statements are counted. */
export interface QueryCounter {
  readonly url: string;
  /** Statements since the start. */
  count(): number;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback and passes everything on, both ways. */
export async function startQueryCounter(databaseUrl: string): Promise<QueryCounter> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let statements = 0;
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port || DEFAULT_PORT), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on(
      'data',
      createCount((found) => (statements += found)),
    );
    client.pipe(upstream);
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    count: () => statements,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Follows the messages of one connection; the first, the start-up, has no type byte. */
function createCount(onFound: (statements: number) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    let found = 0;
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) break;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) break;
      if (isStarted && (rest[0] === QUERY || rest[0] === EXECUTE)) found += 1;
      rest = rest.subarray(end);
      isStarted = true;
    }
    if (found > 0) onFound(found);
  };
}
