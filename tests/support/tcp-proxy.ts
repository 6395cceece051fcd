/** Stands before a server and can take it away: refuse and cut every connection, or go silent with them open. */
import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** What it does with what comes. */
export type ProxyMode = 'pass' | 'refuse' | 'hang';

/** A connection says what it is for at its beginning. */
const HEARD_BYTES = 1024;

/** A proxy of the loopback. */
export interface TcpProxy {
  readonly port: number;
  setMode(mode: ProxyMode): void;
  /** Goes silent on those connections alone, new ones too, whose client begins with this in what it says; null = on none. */
  hangWhoeverSays(words: string | null): void;
  close(): Promise<void>;
}

interface Pair {
  readonly client: net.Socket;
  readonly upstream: net.Socket;
  said: string;
  isHalted: boolean;
}

/** Listens on a free port and passes everything on. */
export async function startTcpProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  let mode: ProxyMode = 'pass';
  let silencedWords: string | null = null;
  const server = net.createServer((client) => {
    if (mode === 'refuse') return void client.destroy();
    const pair: Pair = { client, upstream: net.connect(target.port, target.host), said: '', isHalted: false };
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      cut(pair);
    };
    for (const socket of [client, pair.upstream]) socket.on('error', end).on('close', end);
    client.on('data', (bytes) => {
      if (pair.said.length >= HEARD_BYTES) return;
      pair.said += bytes.toString('latin1');
      update(pair);
    });
    pass(pair);
    update(pair);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function update(pair: Pair): void {
    const isHalted = mode === 'hang' || (silencedWords !== null && pair.said.includes(silencedWords));
    if (isHalted === pair.isHalted) return;
    pair.isHalted = isHalted;
    if (isHalted) halt(pair);
    else pass(pair);
  }

  function updateAll(): void {
    for (const pair of [...pairs]) update(pair);
  }

  return {
    port: (server.address() as AddressInfo).port,
    setMode(next) {
      mode = next;
      if (next === 'refuse') for (const pair of [...pairs]) cut(pair);
      else updateAll();
    },
    hangWhoeverSays(words) {
      silencedWords = words;
      updateAll();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const pair of pairs) cut(pair);
      await closed;
    },
  };
}

function pass({ client, upstream }: Pair): void {
  client.pipe(upstream);
  upstream.pipe(client);
}

function halt({ client, upstream }: Pair): void {
  client.unpipe(upstream).pause();
  upstream.unpipe(client).pause();
}

function cut({ client, upstream }: Pair): void {
  client.destroy();
  upstream.destroy();
}
