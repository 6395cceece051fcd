/** Stands before a server and can take it away: refuse and cut every connection, or go silent with all of them open. */
import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** What it does with what comes. */
export type ProxyMode = 'pass' | 'refuse' | 'hang';

/** A proxy of the loopback. */
export interface TcpProxy {
  readonly port: number;
  setMode(mode: ProxyMode): void;
  close(): Promise<void>;
}

/** Listens on a free port and passes everything on. */
export async function startTcpProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const pairs = new Set<readonly [net.Socket, net.Socket]>();
  let mode: ProxyMode = 'pass';
  const server = net.createServer((client) => {
    if (mode === 'refuse') return void client.destroy();
    const upstream = net.connect(target.port, target.host);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    client.pipe(upstream);
    upstream.pipe(client);
    if (mode === 'hang') halt(pair);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function halt([client, upstream]: readonly [net.Socket, net.Socket]): void {
    client.unpipe(upstream).pause();
    upstream.unpipe(client).pause();
  }

  function resume([client, upstream]: readonly [net.Socket, net.Socket]): void {
    client.pipe(upstream);
    upstream.pipe(client);
  }

  return {
    port: (server.address() as AddressInfo).port,
    setMode(next) {
      if (next === mode) return;
      const was = mode;
      mode = next;
      for (const pair of [...pairs]) {
        if (next === 'refuse') for (const socket of pair) socket.destroy();
        else if (next === 'hang') halt(pair);
        else if (was === 'hang') resume(pair);
      }
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      await closed;
    },
  };
}
