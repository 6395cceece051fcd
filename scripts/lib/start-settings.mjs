import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { stateDir } from './paths.mjs';
import { findFreePort, MAX_PORT } from './ports.mjs';

/** The only bot that the sandbox knows; its id keeps its data apart from that of a real one. */
export const SANDBOX_TOKEN = '4242:SANDBOX-TOKEN-OF-THIS-MACHINE';
const PREFERRED = { sandbox: 8080, ingress: 3000, worker: 3001 };

/**
 * Whether a variable is given, directly or as `NAME_FILE`. Empty counts as not.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
export function isGiven(env, name) {
  return Boolean(env[name] || env[`${name}_FILE`]);
}

/**
 * @typedef {object} Settings what `npm start` runs, and with which environment
 * @property {NodeJS.ProcessEnv} env of ingress and workers, without their stores
 * @property {Sandbox | null} sandbox null with a bot token
 * @property {string} ingressUrl
 * @property {{ name: string, url: string, env: NodeJS.ProcessEnv }[]} workers
 */

/**
 * @typedef {object} Sandbox
 * @property {string} url
 * @property {string} token
 * @property {string} secret of the webhook
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * Chooses addresses, and with a bot token lets everything else pass as it is; without one it points the processes at
 * the sandbox. Addresses stay the same from start to start while they are free.
 *
 * @param {NodeJS.ProcessEnv} given has passed `checkEnvironment`
 * @returns {Promise<Settings>}
 */
export async function chooseSettings(given) {
  const sandbox = isGiven(given, 'BOT_TOKEN') ? null : await chooseSandbox(given);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...given, BOARD_OPEN_ON_LOOPBACK: '1', ...(sandbox ? toSandboxSide(sandbox, given) : {}) };
  const ingressPort = await choosePort(given, { name: 'INGRESS_PORT', preferred: PREFERRED.ingress });
  env.INGRESS_PORT = String(ingressPort);
  const workers = [];
  const taken = [ingressPort];
  const firstWorkerPort = readPort(given, 'WORKER_PORT') ?? PREFERRED.worker;
  for (const index of [0, 1]) {
    const port = await findFreePortBeside(taken, firstWorkerPort === 0 ? 0 : firstWorkerPort + index);
    taken.push(port);
    workers.push({
      name: `worker-${index + 1}`,
      url: toUrl(env.WORKER_HOST, port),
      env: { WORKER_PORT: String(port) },
    });
  }
  return { env, sandbox, ingressUrl: toUrl(env.INGRESS_HOST, ingressPort), workers };
}

/**
 * @param {NodeJS.ProcessEnv} given
 * @returns {Promise<Sandbox>}
 */
async function chooseSandbox(given) {
  const host = given.SANDBOX_HOST || '127.0.0.1';
  const port = await choosePort(given, { name: 'SANDBOX_PORT', preferred: PREFERRED.sandbox });
  return {
    url: toUrl(host, port),
    token: SANDBOX_TOKEN,
    secret: randomBytes(24).toString('hex'),
    env: {
      SANDBOX_HOST: host,
      SANDBOX_PORT: String(port),
      SANDBOX_BOT_TOKEN: SANDBOX_TOKEN,
      SANDBOX_STATE_FILE: join(stateDir, 'sandbox.json'),
    },
  };
}

/**
 * @param {Sandbox} sandbox
 * @param {NodeJS.ProcessEnv} given
 */
function toSandboxSide({ url, token, secret }, given) {
  return {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: url,
    UPDATES: 'webhook',
    PUBLIC_URL: '',
    WEBHOOK_SECRET: secret,
    WEBHOOK_SECRET_FILE: '',
    INGRESS_HOST: given.INGRESS_HOST || '127.0.0.1',
    WORKER_HOST: given.WORKER_HOST || '127.0.0.1',
  };
}

/**
 * A port that was asked for is kept even if it is taken: its process then says so. Any other may move.
 *
 * @param {NodeJS.ProcessEnv} given
 * @param {{ name: string, preferred: number }} wish
 */
async function choosePort(given, { name, preferred }) {
  const asked = readPort(given, name);
  if (asked) return asked;
  return given.PUBLIC_URL && name === 'INGRESS_PORT' ? preferred : findFreePort(asked ?? preferred);
}

/**
 * The port that was asked for: 0 is any free one, null none in particular.
 *
 * @param {NodeJS.ProcessEnv} given
 * @param {string} name
 */
function readPort(given, name) {
  const text = given[name]?.trim();
  return text ? Number(text) : null;
}

/**
 * @param {number[]} taken
 * @param {number} preferred the one after the last is none: any other then
 */
async function findFreePortBeside(taken, preferred) {
  const isFit = preferred <= MAX_PORT && !taken.includes(preferred);
  for (;;) {
    const port = await findFreePort(isFit ? preferred : 0);
    if (!taken.includes(port)) return port;
  }
}

/**
 * Where this machine reaches a server that listens on a host.
 *
 * @param {string | undefined} host
 * @param {number} port
 */
function toUrl(host, port) {
  const address = !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
