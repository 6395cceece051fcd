// node tests/fleet/run.mjs: the fleet in containers, under traffic from a simulated Telegram, through everything that an
// operator does to it and that happens to it. Needs Docker with Compose. Prints an account as JSON; exit 0 only if every
// update is accounted for and every member is as they must be. Everything that it started is removed; `--keep` keeps it.
// `--no-build` takes the images gmbot and gmbot-build as they are.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { readAccount } from './account.mjs';
import { createContainers } from './containers.mjs';
import { eventually } from './eventually.mjs';
import { createWorld } from './world.mjs';

const BOT_ID = 4242;
const TOKEN = `${BOT_ID}:${randomBytes(18).toString('hex')}`;
const SECRET = randomBytes(16).toString('hex');
const PACE_MS = 250;
/** Traffic between two events. */
const CALM_MS = 6 * 1000;
const SETTLED_WITHIN_MS = 240 * 1000;
const UPDATES = ['message', 'edited_message', 'callback_query', 'chat_member', 'my_chat_member'];

const containers = createContainers({
  project: 'gmbot-fleet-run',
  env: {
    BOT_TOKEN: TOKEN,
    WEBHOOK_SECRET: SECRET,
    UPDATES: 'webhook',
    PUBLIC_URL: '',
    TELEGRAM_API_ROOT: 'http://sandbox:8081',
    INGRESS_PUBLISH: '127.0.0.1:0',
  },
});
let sandboxUrl = '';
const world = createWorld({ readUrl: () => sandboxUrl, paceMs: PACE_MS, random: Math.random });
const account = { startMs: {}, crashes: {} };

function say(text) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${text}\n`);
}

async function build() {
  const since = performance.now();
  if (!process.argv.includes('--no-build')) await containers.compose('build');
  account.buildSeconds = Math.round((performance.now() - since) / 1000);
  account.imageBytes = Number(await containers.docker('image', 'inspect', '-f', '{{.Size}}', 'gmbot:latest'));
}

async function up(workers) {
  const since = performance.now();
  await containers.scale(workers);
  await containers.waitHealthy('ingress');
  await containers.waitHealthy('worker', workers);
  sandboxUrl = `http://${await containers.compose('port', 'sandbox', '8081')}`;
  const url = 'http://ingress:3000/telegram/webhook';
  await eventually(
    async () => (await world.setWebhook(TOKEN, { url, secret_token: SECRET, allowed_updates: UPDATES })).ok,
    { withinMs: 60 * 1000, what: 'the webhook is set' },
  );
  return Math.round((performance.now() - since) / 1000);
}

async function protect() {
  await world.setUp();
  const sql = 'SELECT count(*) FROM links JOIN groups ON groups.id = group_id WHERE enabled';
  await eventually(async () => Number(await containers.query(sql)) === 4, {
    withinMs: 60 * 1000,
    what: 'both groups require both channels',
  });
  await world.greet();
}

async function scale(workers) {
  say(`scale to ${workers}`);
  await containers.scale(workers);
  await containers.waitHealthy('worker', workers);
  await delay(CALM_MS);
}

async function restartOneByOne() {
  for (const service of ['worker', 'ingress']) {
    const ids = await containers.list(service);
    for (const id of ids) {
      say(`restart a ${service}`);
      await containers.restart(id);
      await containers.waitHealthy(service, ids.length);
    }
  }
  await delay(CALM_MS);
}

async function crashEach() {
  for (const service of ['worker', 'ingress', 'redis', 'postgres']) {
    say(`kill ${service}`);
    const since = performance.now();
    await containers.crash(await containers.only(service));
    await containers.waitHealthy(service, (await containers.list(service)).length);
    account.crashes[service] = { healthyAgainMs: Math.round(performance.now() - since) };
    await delay(CALM_MS);
  }
}

/** Nobody speaks meanwhile: the simulated Telegram goes down with the rest, and keeps its world in a volume. */
async function downAndUp() {
  await world.stop();
  await containers.waitHealthy('worker', 2);
  const before = await readStores();
  say('down');
  await containers.compose('down', '-t', '25');
  say('up');
  account.secondUpSeconds = await up(2);
  account.kept = { before, after: await readStores() };
  world.start();
  await delay(CALM_MS);
}

/** What only ever grows. */
async function readStores() {
  const tables = ['groups', 'channels', 'links', 'audit_entries'];
  const rows = {};
  for (const table of tables) rows[table] = Number(await containers.query(`SELECT count(*) FROM ${table}`));
  return { ...rows, updatesSeen: (await readAccount({ containers, world, botId: BOT_ID })).seen };
}

async function run() {
  say('build');
  await build();
  say('up with one worker');
  account.firstUpSeconds = await up(1);
  account.startMs.ingress = await containers.readStartMs(await containers.only('ingress'), 'The ingress listens');
  account.startMs.worker = await containers.readStartMs(await containers.only('worker'), 'The worker consumes');
  await protect();
  world.start();
  await delay(CALM_MS);
  await scale(4);
  await scale(2);
  await restartOneByOne();
  await crashEach();
  await downAndUp();
  await world.stop();
  say('waiting until all is quiet');
  account.settledMs = await eventually(
    async () => {
      const [fault] = await world.listFaults();
      if (fault !== undefined) throw new Error(fault);
      return true;
    },
    { withinMs: SETTLED_WITHIN_MS, what: 'everybody is as they must be' },
  );
  await eventually(async () => (await readAccount({ containers, world, botId: BOT_ID })).busyJobs === 0, {
    withinMs: SETTLED_WITHIN_MS,
    what: 'no job waits or runs',
  });
}

async function judge() {
  const totals = await readAccount({ containers, world, botId: BOT_ID });
  const { before, after } = account.kept ?? { before: {}, after: {} };
  const lost = Object.keys(before).filter((name) => after[name] < before[name]);
  const faults = [
    ...(await world.listFaults()),
    ...totals.unseen.map((id) => `update ${id} was never handled`),
    ...lost.map((name) => `${name} shrank over down and up`),
    ...(totals.failedJobs > 0 ? [`${totals.failedJobs} jobs failed for good`] : []),
    ...(totals.unsettled > 0 ? [`${totals.unsettled} members are unsettled`] : []),
  ];
  process.stdout.write(`${JSON.stringify({ ...account, acts: world.counts, ...totals, faults }, null, 2)}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

try {
  await run();
  await judge();
} catch (err) {
  process.exitCode = 1;
  say(`The run stopped. ${err instanceof Error ? err.stack : String(err)}`);
  process.stdout.write(`${JSON.stringify({ ...account, acts: world.counts }, null, 2)}\n`);
  await world.stop().catch((fault) => say(String(fault)));
} finally {
  if (!process.argv.includes('--keep')) await containers.compose('down', '-v', '-t', '5');
}
