import { createServer } from 'node:net';

/** The last port that there is. */
export const MAX_PORT = 65_535;

/**
 * A port of 127.0.0.1 that nothing listens on.
 *
 * Another process may take it before its user does: start the server at once, and try again if it cannot listen.
 *
 * @param {number} [preferred] taken if it is free; any other one otherwise
 * @returns {Promise<number>}
 */
export async function findFreePort(preferred = 0) {
  const port = await listenOnce(preferred);
  return port ?? findFreePort(0);
}

/**
 * @param {number} port
 * @returns {Promise<number | null>}
 */
function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (err) => (port === 0 ? reject(err) : resolve(null)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
