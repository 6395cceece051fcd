import type { FastifyInstance } from 'fastify';

/** Longer than any answer takes. */
const DRAIN_MS = 4 * 1000;

/**
 * Lets what is under way be answered when the app closes, on connections that then end: a kept one would hold up the close
 * for as long as it is kept. What is still open after 4 s is cut off.
 */
export function drainOnClose(app: FastifyInstance): { readonly isDraining: () => boolean } {
  let isDraining = false;
  app.addHook('onSend', async (_request, reply) => {
    if (isDraining) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    isDraining = true;
    setTimeout(() => app.server.closeAllConnections(), DRAIN_MS).unref();
  });
  return { isDraining: () => isDraining };
}
