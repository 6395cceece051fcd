import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './app.mjs';
import { importCompiled } from './compiled.mjs';
import { Fault } from './fault.mjs';
import { stateDir } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { waitUntilReady } from './readiness.mjs';
import { startRedis } from './redis.mjs';
import { runStep } from './run-step.mjs';
import { say } from './say.mjs';
import { isGiven } from './start-settings.mjs';
import { registerWebhook } from './webhook.mjs';

/** The environment of the running system, for `npm run ops` and the curious. */
export const RUN_ENV_FILE = join(stateDir, 'run.env');
const TIERS = { postgres: 1, redis: 2, sandbox: 3, workers: 4, ingress: 5 };

/**
 * Brings everything up, in the order in which each part needs the one before.
 *
 * @param {ReturnType<import('./system.mjs').createSystem>} system
 * @param {import('./start-settings.mjs').Settings} settings
 */
export async function runSystem(system, settings) {
  const env = { ...settings.env, ...(await startStores(system, settings.env)) };
  say('Migrating …');
  await runStep(process.execPath, ['packages/core/dist/store/migrate-main.js'], { env, what: 'The migration' });
  if (settings.sandbox) await startSandbox(system, settings.sandbox, env);
  say('Starting the workers and the ingress …');
  const parts = [
    ...settings.workers.map(({ name, url, env: own }) => ({
      ...{ name, url, tier: TIERS.workers, script: 'apps/worker/dist/main.js', env: { ...env, ...own } },
    })),
    { name: 'ingress', url: settings.ingressUrl, tier: TIERS.ingress, script: 'apps/ingress/dist/main.js', env },
  ];
  await Promise.all(parts.map((part) => startReadyApp(system, part, `${part.url}/readyz`)));
  if (settings.sandbox) await connectSandbox(settings.sandbox, settings.ingressUrl);
  writeRunEnv(env);
}

/**
 * Postgres and Redis, those of this checkout unless others are given.
 *
 * @param {ReturnType<import('./system.mjs').createSystem>} system
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>} what was not given
 */
async function startStores(system, env) {
  /** @type {NodeJS.ProcessEnv} */
  const added = {};
  if (!isGiven(env, 'DATABASE_URL')) {
    say('Starting Postgres …');
    added.DATABASE_URL = await startStore(system, { name: 'postgres', tier: TIERS.postgres, launch: startPostgres });
  }
  if (!isGiven(env, 'REDIS_URL')) {
    say('Starting Redis …');
    added.REDIS_URL = await startStore(system, { name: 'redis', tier: TIERS.redis, launch: startRedis });
  }
  return added;
}

/**
 * Starts a store that comes back at the same address whenever it has to be started again.
 *
 * @param {ReturnType<import('./system.mjs').createSystem>} system
 * @param {{ name: string, tier: number, launch: typeof startPostgres }} store
 */
async function startStore(system, { name, tier, launch }) {
  let address = '';
  await system.start({
    name,
    tier,
    async start() {
      const service = await launch({
        dir: join(stateDir, name),
        ...(address === '' ? {} : { port: Number(new URL(address).port) }),
      });
      if (address !== '' && service.url !== address) {
        await service.stop();
        throw new Fault('its port is taken');
      }
      address = service.url;
      return service;
    },
  });
  return address;
}

/**
 * @param {ReturnType<import('./system.mjs').createSystem>} system
 * @param {import('./start-settings.mjs').Sandbox} sandbox
 * @param {NodeJS.ProcessEnv} env
 */
async function startSandbox(system, { url, env: own }, env) {
  say('Starting the sandbox …');
  const script = 'packages/sandbox/dist/main.js';
  await startReadyApp(system, { name: 'sandbox', tier: TIERS.sandbox, script, env: { ...env, ...own } }, `${url}/`);
}

/**
 * @param {import('./start-settings.mjs').Sandbox} sandbox
 * @param {string} ingressUrl
 */
async function connectSandbox({ url: apiRoot, token, secret }, ingressUrl) {
  const { USED_UPDATE_KINDS } = await importCompiled('core', 'telegram/slim-update');
  const url = `${ingressUrl}/telegram/webhook`;
  await registerWebhook({ apiRoot, token, url, secret, updateKinds: USED_UPDATE_KINDS });
}

/**
 * @param {ReturnType<import('./system.mjs').createSystem>} system
 * @param {{ name: string, tier: number, script: string, env: NodeJS.ProcessEnv }} app
 * @param {string} readyUrl
 */
async function startReadyApp(system, { name, tier, script, env }, readyUrl) {
  await system.start({
    name,
    tier,
    start: () => startApp({ name, script, env }),
    untilReady: (running) => waitUntilReady({ name, url: readyUrl, running, isEnding: system.isEnding }),
  });
}

/** @param {NodeJS.ProcessEnv} env */
function writeRunEnv(env) {
  const names = ['BOT_TOKEN', 'TELEGRAM_API_ROOT', 'DATABASE_URL', 'REDIS_URL', 'CACHE_REDIS_URL'];
  const lines = names.filter((name) => env[name]).map((name) => `${name}=${env[name]}\n`);
  rmSync(RUN_ENV_FILE, { force: true });
  writeFileSync(RUN_ENV_FILE, lines.join(''), { mode: 0o600 });
}
