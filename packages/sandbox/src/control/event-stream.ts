import type { FastifyReply, FastifyRequest } from 'fastify';
import type { World, WorldEvent } from '../world/world.js';

/** Comment lines keep the connection alive through whatever stands between. */
const HEARTBEAT_MS = 15_000;

/** Streams `state`, `call` and `answer` as server-sent events until the reader goes. Hints of one turn are merged. */
export function streamEvents(world: World, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
  stream.write('retry: 1000\n\n');
  const changed = new Set<number | undefined>();
  let isFlushing = false;

  const unlisten = world.listen((event) => {
    if (event.type === 'state') hint(event.chatId);
    else write(event);
  });
  const heartbeat = setInterval(() => stream.write(': alive\n\n'), HEARTBEAT_MS);
  request.raw.on('close', () => {
    unlisten();
    clearInterval(heartbeat);
  });

  function hint(chatId: number | undefined): void {
    changed.add(chatId);
    if (isFlushing) return;
    isFlushing = true;
    setImmediate(() => {
      for (const id of changed) send('state', id === undefined ? {} : { chatId: id });
      changed.clear();
      isFlushing = false;
    });
  }
  function write(event: WorldEvent): void {
    if (event.type === 'call') send('call', event.entry);
    if (event.type === 'answer') send('answer', event.answer);
  }
  function send(name: string, data: object): void {
    stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
