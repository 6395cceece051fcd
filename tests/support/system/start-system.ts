/** The whole system as real processes: sandbox, ingress, workers, on the Postgres and Redis of the tests. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { USED_UPDATE_KINDS } from '@gmbot/core/telegram/slim-update';
import { pickBotId, readTestRedisUrl } from '../redis.js';
import { eventually } from './eventually.js';
import { createOwnDatabase, type OwnDatabase } from './own-database.js';
import { type LogLine, type ProcessOptions, type RunningProcess, startProcess } from './processes.js';
import { type QueryCounter, startQueryCounter } from './query-counter.js';
import { type QueueWatch, watchQueues } from './queue-watch.js';
import { createSandboxClient, type SandboxClient } from './sandbox-client.js';

const SECRET = 'a-secret-of-the-tests';
const JOURNAL_TAIL = 25;
const LOG_TAIL = 15;

/** What to start. */
export interface SystemOptions {
  /** @defaultValue 1 */
  readonly workers?: number;
  /** Whether the sandbox begins with people and chats. @defaultValue false */
  readonly hasSeedWorld?: boolean;
  /** Beside the defaults, for ingress and workers. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Which work is waited for. */
export interface QuietScope {
  /** Groups and channels; without it, everything. */
  readonly chatIds?: readonly number[];
  /** @defaultValue 40,000 */
  readonly withinMs?: number;
}

/** A running system. */
export interface System {
  readonly botId: number;
  /** Of ingress and workers. */
  readonly env: Readonly<Record<string, string>>;
  readonly sandboxUrl: string;
  readonly sandbox: SandboxClient;
  readonly ingress: RunningProcess;
  readonly workers: readonly RunningProcess[];
  readonly database: OwnDatabase;
  readonly queues: QueueWatch;
  /** Statements that the workers have sent to Postgres. */
  readonly countQueries: () => number;
  /** Posts an update to the webhook as Telegram does. @returns the status */
  readonly postUpdate: (update: object) => Promise<number>;
  /** One more worker. */
  readonly addWorker: () => Promise<RunningProcess>;
  /**
   * Resolves when every update is delivered and nothing waits in the queues, of the given chats or of all.
   * What waits in the delayed set of the timers is the future and does not count.
   */
  readonly quiet: (scope?: QuietScope) => Promise<void>;
  /** What the bot did last, and what the processes said last. */
  readonly describe: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

type Undo = () => Promise<unknown>;

/** Starts it. Whatever was started is stopped again when a part does not come up. */
export async function startSystem(options: SystemOptions = {}): Promise<System> {
  const undo: Undo[] = [];
  const stop = async (): Promise<void> => {
    for (const one of undo.splice(0).reverse()) await one();
  };
  try {
    return await bring(options, undo, stop);
  } catch (err) {
    await stop();
    throw err;
  }
}

async function bring(
  { workers: count = 1, hasSeedWorld = false, env: own = {} }: SystemOptions,
  undo: Undo[],
  stop: Undo,
): Promise<System> {
  const botId = pickBotId();
  const token = `${botId}:system-under-test`;
  const folder = await mkdtemp(path.join(tmpdir(), 'gmbot-e2e-'));
  const database = await createOwnDatabase();
  undo.push(() => database.drop());
  const counter = await startQueryCounter(database.url);
  undo.push(() => counter.close());
  const queues = watchQueues(botId);
  undo.push(() => queues.close());
  const all: RunningProcess[] = [];
  const run = async (options: Omit<ProcessOptions, 'folder'>): Promise<RunningProcess> => {
    const started = await startProcess({ ...options, folder });
    all.push(started);
    undo.push(() => started.stop());
    return started;
  };
  const telegram = await run({
    name: 'sandbox',
    script: 'packages/sandbox/dist/main.js',
    env: {
      SANDBOX_BOT_TOKEN: token,
      SANDBOX_FLOOD_LIMITS: 'off',
      SANDBOX_SEED_WORLD: hasSeedWorld ? 'on' : 'off',
    },
    readUrl: (line) => (line['msg'] === 'sandbox ready' ? String(line['url']) : undefined),
  });
  const env = toEnv({ token, apiRoot: telegram.url, counter, own });
  const addWorker = (): Promise<RunningProcess> => startWorker(run, env, all.length);
  const [ingress, ...workers] = await Promise.all([
    run({
      name: 'ingress',
      script: 'apps/ingress/dist/main.js',
      env,
      readUrl: (line) => (line['msg'] === 'The ingress listens' ? String(line['url']) : undefined),
    }),
    ...Array.from({ length: count }, (_, index) => startWorker(run, env, index + 1)),
  ]);
  await setWebhook(telegram.url, token, `${ingress.url}/telegram/webhook`);
  const sandbox = createSandboxClient(telegram.url);
  const describe = (): Promise<string> => describeRun(sandbox, all, folder);

  return {
    botId,
    env,
    sandboxUrl: telegram.url,
    sandbox,
    ingress,
    workers,
    database,
    queues,
    countQueries: () => counter.count(),
    postUpdate: (update) => post(`${ingress.url}/telegram/webhook`, update),
    addWorker,
    quiet: (scope = {}) => becomeQuiet({ sandbox, database, queues, describe }, scope),
    describe,
    stop: async () => void (await stop()),
  };
}

function toEnv({
  token,
  apiRoot,
  counter,
  own,
}: {
  readonly token: string;
  readonly apiRoot: string;
  readonly counter: QueryCounter;
  readonly own: Readonly<Record<string, string>>;
}): Readonly<Record<string, string>> {
  return {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    DATABASE_URL: counter.url,
    REDIS_URL: readTestRedisUrl(),
    UPDATES: 'webhook',
    WEBHOOK_SECRET: SECRET,
    INGRESS_HOST: '127.0.0.1',
    INGRESS_PORT: '0',
    WORKER_HOST: '127.0.0.1',
    WORKER_PORT: '0',
    LOG_LEVEL: 'debug',
    ...own,
  };
}

async function startWorker(
  run: (options: Omit<ProcessOptions, 'folder'>) => Promise<RunningProcess>,
  env: Readonly<Record<string, string>>,
  number: number,
): Promise<RunningProcess> {
  const worker = await run({
    name: `worker-${number}`,
    script: 'apps/worker/dist/main.js',
    env,
    readUrl: readWorkerUrl,
  });
  await eventually(
    async () => {
      const { status } = await fetch(`${worker.url}/readyz`);
      if (status !== 200) throw new Error(`${worker.name} answers ${status}`);
    },
    { withinMs: 20_000, describe: () => worker.readTail(LOG_TAIL) },
  );
  return worker;
}

/** Reads the address of a worker from the line that says that it listens. */
export function readWorkerUrl({ addresses }: LogLine): string | undefined {
  if (!Array.isArray(addresses)) return undefined;
  const [first] = addresses as readonly { readonly port?: number }[];
  return first?.port === undefined ? undefined : `http://127.0.0.1:${first.port}`;
}

async function setWebhook(apiRoot: string, token: string, url: string): Promise<void> {
  const response = await fetch(`${apiRoot}/bot${token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, secret_token: SECRET, allowed_updates: USED_UPDATE_KINDS }),
  });
  if (!response.ok) throw new Error(`The webhook was not set: ${await response.text()}`);
}

async function post(url: string, update: object): Promise<number> {
  const { status } = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
    body: JSON.stringify(update),
  });
  return status;
}

async function becomeQuiet(
  { sandbox, database, queues, describe }: Pick<System, 'sandbox' | 'database' | 'queues' | 'describe'>,
  { chatIds, withinMs = 40_000 }: QuietScope,
): Promise<void> {
  const keys = chatIds === undefined ? undefined : await readGroupKeys(database, chatIds);
  let isDelivered = false;
  let quietLooks = 0;
  await eventually(
    async () => {
      isDelivered ||= (await sandbox.readState()).counters.pendingUpdates === 0;
      const busy = await queues.listBusy(chatIds === undefined ? undefined : { chatIds, groupKeys: keys ?? [] });
      quietLooks = isDelivered && busy.length === 0 ? quietLooks + 1 : 0;
      if (quietLooks < 3) throw new Error(`${isDelivered ? '' : 'Updates are on their way. '}Busy: ${busy.join(', ')}`);
    },
    { withinMs, describe },
  );
}

async function readGroupKeys(database: OwnDatabase, chatIds: readonly number[]): Promise<readonly number[]> {
  const rows = await database.query<{ id: number }>('SELECT id FROM groups WHERE chat_id = ANY($1)', [chatIds]);
  return rows.map(({ id }) => id);
}

async function describeRun(
  sandbox: SandboxClient,
  processes: readonly RunningProcess[],
  folder: string,
): Promise<string> {
  const calls = (await sandbox.readJournal().catch(() => [])).slice(-JOURNAL_TAIL);
  const journal = calls.map(
    ({ n, method, params, outcome }) => `  ${n} ${method} ${JSON.stringify(params)} → ${outcome}`,
  );
  const tails = await Promise.all(processes.map(async (one) => `${one.name}:\n${await one.readTail(LOG_TAIL)}`));
  return [`The last calls:`, ...journal, ...tails, `Logs: ${folder}`].join('\n');
}
