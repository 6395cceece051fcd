/** One run: a town, traffic and troubles for a while, then quiet, then the invariants. */
import { setTimeout as pause } from 'node:timers/promises';
import { createSandbox } from '@gmbot/sandbox/build-sandbox';
import type { World } from '@gmbot/sandbox/world/world';
import { pickBotId } from '../../support/redis.js';
import { eventually } from '../../support/system/eventually.js';
import { type QueueWatch, watchQueues } from '../../support/system/queue-watch.js';
import { type Calm, playCalm } from './calm.js';
import { createCommands, type Commands } from './commands.js';
import { createFacts, type Facts } from './facts.js';
import { count, countCalls, spreadDeletions } from './figures.js';
import { startFleet, type Fleet } from './fleet.js';
import { createActJudge, type ActJudge } from './judge-acts.js';
import { judgeCalls } from './judge-calls.js';
import { judgeEnd } from './judge-end.js';
import { judgeUpdates } from './judge-updates.js';
import { keepRun } from './keep-run.js';
import { becomeQuiet, type Quiet } from './quiet.js';
import { createChance, type Chance } from './random.js';
import { buildTown, type Town, type TownSize } from './town.js';
import { createTraffic, type Traffic } from './traffic.js';
import { makeTroubles, type TroubleName, type Window } from './troubles.js';
import { createWitness, type Violation, type Witness } from './witness.js';

/** What to run. */
export interface ChaosOptions extends TownSize {
  readonly seed: number;
  readonly workers: number;
  /** Before the troubles: one chat is held this long by Telegram while people talk everywhere; 0 = no such opening. */
  readonly openingMs: number;
  readonly troubleMs: number;
  readonly actsPerSecond: number;
  /** Mean time between two commands. */
  readonly commandEveryMs: number;
  /** Probability that an update about a channel is lost. */
  readonly lose: number;
  readonly kinds?: readonly TroubleName[];
  readonly memberTtlSeconds: number;
  readonly nonMemberTtlSeconds: number;
  /** After the last trouble. */
  readonly quietWithinMs: number;
  /** Everyone must be as they should be so long after the last trouble. @defaultValue it is only measured */
  readonly rightWithinMs?: number;
  /** Where the logs of the processes and the journal go; it exists. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** What came of it. */
export interface ChaosReport {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly figures: Readonly<Record<string, unknown>>;
}

const REPORT_EVERY_MS = 10 * 1000;
/** Runs it; whatever was started is stopped. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { folder } = options;
  const token = `${pickBotId()}:system-under-test`;
  const sandbox = await createSandbox({ token, seed: options.seed, journalLimit: 100 });
  try {
    const apiRoot = await sandbox.app.listen({ host: '127.0.0.1', port: 0 });
    const fleet = await startFleet({
      token,
      apiRoot,
      workers: options.workers,
      folder,
      env: {
        MEMBER_TTL_SECONDS: `${options.memberTtlSeconds}`,
        NON_MEMBER_TTL_SECONDS: `${options.nonMemberTtlSeconds}`,
        WORKER_CONCURRENCY: '20',
      },
    });
    try {
      return await play(options, { world: sandbox.world, fleet });
    } finally {
      await fleet.stop();
    }
  } finally {
    await sandbox.close();
  }
}

/** Journal and troubles are kept however it ends. */
async function play(options: ChaosOptions, { world, fleet }: { world: World; fleet: Fleet }): Promise<ChaosReport> {
  const chance = createChance(options.seed);
  const town = buildTown(world, options, chance);
  const facts = createFacts(world, town.groups);
  const windows: Window[] = [];
  const judge = createActJudge({
    facts,
    windows,
    lastReadMs: (chatId, userId) => witness.lastReadMs(chatId, userId),
    nonMemberTtlMs: options.nonMemberTtlSeconds * 1000,
  });
  const witness = createWitness(world, facts, judge.judge);
  const commands = createCommands({ world, town, facts, chance, database: fleet.database });
  const traffic = createTraffic({ world, town, facts, witness, chance, lose: options.lose });
  const violations: Violation[] = [];
  try {
    return await playOut(options, {
      world,
      fleet,
      chance,
      town,
      facts,
      windows,
      judge,
      witness,
      commands,
      traffic,
      violations,
    });
  } finally {
    await keepRun(options.folder, { witness, facts, windows, violations, database: fleet.database });
  }
}

interface Scene {
  readonly world: World;
  readonly fleet: Fleet;
  readonly chance: Chance;
  readonly town: Town;
  readonly facts: Facts;
  readonly windows: Window[];
  readonly judge: ActJudge;
  readonly witness: Witness;
  readonly commands: Commands;
  readonly traffic: Traffic;
  readonly violations: Violation[];
}

async function playOut(options: ChaosOptions, scene: Scene): Promise<ChaosReport> {
  const { world, fleet, chance, town, facts, windows, judge, witness, commands, traffic, violations } = scene;
  const { seed, folder, say } = options;
  const fail = (words: string) => (): string => `${words} Logs: ${folder}`;

  commands.protectAll();
  await eventually(
    async () => {
      await commands.look();
      if (commands.countOpen() > 0) throw new Error(`No effect: ${commands.listOpen().join(', ')}`);
    },
    { withinMs: 40_000, describe: fail('The groups are not protected.') },
  );
  say(`seed ${seed}: ${town.groups.length} groups, ${town.channels.length} channels, ${town.people.length} people`);

  await openWithFlood();
  const startedAtMs = world.now();
  const untilMs = startedAtMs + options.troubleMs;
  const troubles = makeTroubles(
    { world, town, facts, fleet, chance },
    { untilMs, windows, ...(options.kinds ? { kinds: options.kinds } : {}) },
  );
  let reportAtMs = startedAtMs + REPORT_EVERY_MS;
  while (world.now() < untilMs) {
    traffic.step();
    if (chance.does(1000 / options.actsPerSecond / options.commandEveryMs)) commands.step();
    if (chance.does(0.05)) await commands.look();
    if (world.now() > reportAtMs) {
      reportAtMs += REPORT_EVERY_MS;
      say(describe());
    }
    await pause(1000 / options.actsPerSecond);
  }
  await troubles;
  world.faults.clear();
  say(`${seconds()}: quiet. ${describe()}`);

  const watch = watchQueues(world.data.botId, fleet.redis.url);
  const quietSinceMs = world.now();
  let quiet: Quiet;
  let calm: Calm;
  try {
    quiet = await untilQuiet(watch);
    if (options.lose > 0) {
      await pause(Math.max(0, options.memberTtlSeconds * 1200 - (world.now() - quietSinceMs)));
      await showUp();
      await untilQuiet(watch);
    }
    calm = await playCalm({ world, town, facts, traffic, witness, windows });
    await untilQuiet(watch);
  } finally {
    await watch.close();
  }
  const failed = await readFailed();
  for (const group of town.groups) facts.refreshGroup(group);
  const end = judgeEnd({ world, facts, witness, windows, memberTtlMs: options.memberTtlSeconds * 1000 });
  violations.push(
    ...judge.findings.violations,
    ...judgeCalls(witness.calls, windows),
    ...end.violations,
    ...calm.judge(),
    ...judgeRecovery(quiet, options.rightWithinMs),
    ...(await judgeUpdates(world, witness, fleet.redis.url)),
    ...failed.map((detail) => ({ invariant: 'no job fails for good', detail })),
    ...fleet.deaths.map((detail) => ({ invariant: 'no process ends by itself', detail })),
  );
  const { holds, lifts, races } = judge.findings;
  const figures = {
    updates: witness.updates.size,
    calls: countCalls(witness.calls),
    deeds: traffic.done,
    commands: commands.figures,
    troubles: count(windows.map(({ name }) => name)),
    holds,
    lifts,
    'mutes that crossed our call': races,
    pairs: end.pairs,
    messages: end.messages,
    'sends of which the answer may be lost': end.lostSends,
    'extra warnings': end.extraWarnings,
    'message to deletion (ms)': spreadDeletions(witness.said.values(), windows),
    'talked on after they left a channel': calm.talkers,
    'from the last trouble to everyone’s state (ms)': quiet.rightAfterMs,
    'from the last trouble to quiet (ms)': quiet.quietAfterMs,
  };
  return { seed, violations, figures };

  /** Everybody says something, most of them for the first time; after a while Telegram holds the first group. */
  async function openWithFlood(): Promise<void> {
    const [held] = town.groups;
    if (options.openingMs === 0 || held === undefined) return;
    await speakUntil(world.now() + options.openingMs / 2);
    const fromMs = world.now();
    const { chatId } = held;
    world.faults.add({ chatId, retryAfter: options.openingMs / 1000, expiresInMs: options.openingMs });
    windows.push({ name: 'one chat flooded', takes: 'calls', fromMs, toMs: fromMs + options.openingMs, chatId });
    await speakUntil(fromMs + options.openingMs);
    say(`opening over: ${JSON.stringify(spreadDeletions(witness.said.values(), windows))}`);
  }

  async function speakUntil(untilMs: number): Promise<void> {
    while (world.now() < untilMs) {
      traffic.speak();
      await pause(4000 / options.actsPerSecond);
    }
  }

  function seconds(): string {
    return `${Math.round((world.now() - startedAtMs) / 1000)} s`;
  }

  function describe(): string {
    const standing = windows.filter(({ toMs }) => toMs === Infinity).map(({ name }) => name);
    return [
      seconds(),
      `${witness.updates.size} updates (${world.data.updates.length} on their way)`,
      `${witness.calls.length} calls`,
      `${judge.findings.holds} holds, ${judge.findings.lifts} lifts`,
      `${judge.findings.violations.length} violations`,
      standing.join(', ') || 'no trouble',
    ].join(' · ');
  }

  function untilQuiet(watch: QueueWatch): Promise<Quiet> {
    return becomeQuiet({
      world,
      facts,
      commands,
      watch,
      withinMs: options.quietWithinMs,
      say: (rest) => say(`${describe()} · ${rest}`),
      describe: fail('It does not become quiet.'),
    });
  }

  async function showUp(): Promise<void> {
    for (const userId of town.people.filter((id) => facts.lastLossMs(id) > 0))
      for (const group of town.groups) {
        traffic.showUp(group, userId);
        await pause(1000 / options.actsPerSecond);
      }
  }

  async function readFailed(): Promise<readonly string[]> {
    const failures = watchQueues(world.data.botId, fleet.redis.url);
    try {
      return await failures.listFailed();
    } finally {
      await failures.close();
    }
  }
}

function judgeRecovery({ rightAfterMs }: Quiet, withinMs = Infinity): readonly Violation[] {
  if (withinMs === Infinity || (rightAfterMs !== null && rightAfterMs <= withinMs)) return [];
  return [{ invariant: 'everyone’s state is right soon after the last trouble', detail: `after ${rightAfterMs} ms` }];
}
