import { importCompiled } from './compiled.mjs';
import { Fault } from './fault.mjs';
import { isGiven, SANDBOX_TOKEN } from './start-settings.mjs';

/** What `npm start` brings itself when it is not given. */
const OWN = {
  BOT_TOKEN: SANDBOX_TOKEN,
  DATABASE_URL: 'postgresql://127.0.0.1/postgres',
  REDIS_URL: 'redis://127.0.0.1',
};

/**
 * Checks the environment as it is given, with the rules of every process that will read it, so that all its faults are
 * told before anything is chosen, forgotten or started. What the sandbox would replace is checked as well.
 *
 * @param {NodeJS.ProcessEnv} given
 * @throws {Fault} with all faults
 */
export async function checkEnvironment(given) {
  const env = { ...given, ...Object.fromEntries(Object.entries(OWN).filter(([name]) => !isGiven(given, name))) };
  const parsers = await importParsers(!isGiven(given, 'BOT_TOKEN'));
  const faults = new Set(parsers.flatMap((parse) => listFaults(() => parse(env))));
  if (faults.size === 0) return;
  throw new Fault(`The environment does not fit:\n${[...faults].map((fault) => `- ${fault}`).join('\n')}`);
}

/**
 * @param {boolean} hasSandbox
 * @returns {Promise<((env: NodeJS.ProcessEnv) => unknown)[]>}
 */
async function importParsers(hasSandbox) {
  const { parseIngressConfig } = await importCompiled('core', 'config/ingress-config');
  const { parseWorkerConfig } = await importCompiled('core', 'config/worker-config');
  if (!hasSandbox) return [parseIngressConfig, parseWorkerConfig];
  const { readSandboxConfig } = await importCompiled('sandbox', 'config');
  return [parseIngressConfig, parseWorkerConfig, readSandboxConfig];
}

/**
 * @param {() => unknown} parse
 * @returns {string[]}
 */
function listFaults(parse) {
  try {
    parse();
    return [];
  } catch (err) {
    if (err instanceof Error && 'faults' in err && Array.isArray(err.faults)) return err.faults;
    throw err;
  }
}
