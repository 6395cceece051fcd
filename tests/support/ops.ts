/** Runs the operator's commands as the process that they are. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pickBotId, readTestRedisUrl } from './redis.js';

const MAIN = fileURLToPath(new URL('../../apps/ops/dist/main.js', import.meta.url));

/** What a command came to. */
export interface OpsRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** One bot, and its operator. */
export interface Operator {
  readonly botId: number;
  readonly token: string;
  readonly env: Readonly<Record<string, string>>;
  run(...args: readonly string[]): Promise<OpsRun>;
  /** With `--json`: the exit code and the one document on stdout. */
  ask(...args: readonly string[]): Promise<{ readonly code: number | null; readonly json: unknown }>;
}

/** The environment given goes before the defaults, which reach the Redis of the tests and no Postgres or Telegram. */
export function createOperator(env: Readonly<Record<string, string>> = {}, botId = pickBotId()): Operator {
  const token = `${botId}:a-token-that-nobody-may-see`;
  const all = {
    BOT_TOKEN: token,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    REDIS_URL: readTestRedisUrl(),
    TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
    ...env,
  };
  const run = (...args: readonly string[]): Promise<OpsRun> => runOps(args, all);
  return {
    botId,
    token,
    env: all,
    run,
    async ask(...args) {
      const { code, out, err } = await run(...args, '--json');
      if (err !== '') throw new Error(`A document was asked for, and stderr says: ${err}`);
      return { code, json: JSON.parse(out) as unknown };
    },
  };
}

/** With exactly this environment. */
export function runOps(args: readonly string[], env: Readonly<Record<string, string>>): Promise<OpsRun> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
