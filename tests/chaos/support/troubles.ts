/**
 * Faults that are caused on purpose. Each begins, lasts and ends by itself; what ended is as it was before.
 *
 * Words. Trouble: one kind of fault. Window: when one stood (unix ms), and what it took away.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultRule } from '@gmbot/sandbox/world/faults';
import type { World } from '@gmbot/sandbox/world/world';
import type { Facts } from './facts.js';
import type { Fleet, Unit } from './fleet.js';
import type { Chance } from './random.js';
import { act, BOT_RIGHTS, type Town } from './town.js';

/** What a trouble takes away; the invariants allow for it. */
export type Taken = 'process' | 'queues' | 'cache' | 'postgres' | 'calls' | 'look-ups' | 'updates' | 'rights';

/** When a trouble stood. */
export interface Window {
  readonly name: TroubleName;
  readonly takes: Taken;
  readonly fromMs: number;
  /** Infinity while it stands. */
  toMs: number;
  /** The chat that Telegram held. */
  readonly chatId?: number;
}

interface Parts {
  readonly world: World;
  readonly town: Town;
  readonly facts: Facts;
  readonly fleet: Fleet;
  readonly chance: Chance;
}

interface Trouble {
  readonly takes: Taken;
  /** Resolves when it is over. */
  readonly run: (parts: Parts, chatId?: number) => Promise<void>;
  readonly chooseChat?: (parts: Parts) => number;
}

const TROUBLES = {
  'worker killed': { takes: 'process', run: ({ fleet, chance }) => killAndRestart(chance.pick(fleet.workers), chance) },
  'worker frozen past its lock': {
    takes: 'process',
    async run({ fleet, chance }) {
      const worker = chance.pick(fleet.workers);
      worker?.freeze();
      await pause(chance.between(11_000, 16_000));
      worker?.thaw();
    },
  },
  'ingress killed': { takes: 'process', run: ({ fleet, chance }) => killAndRestart(fleet.ingress, chance) },
  'queue Redis restarted': {
    takes: 'queues',
    async run({ fleet: { redis }, chance }) {
      await redis.kill();
      await pause(chance.between(500, 4000));
      await redis.start();
    },
  },
  'queue Redis hangs': {
    takes: 'queues',
    async run({ fleet: { redis }, chance }) {
      redis.freeze();
      await pause(chance.between(2000, 7000));
      redis.thaw();
    },
  },
  'queue Redis away for fifteen seconds': {
    takes: 'queues',
    async run({ fleet: { redis } }) {
      await redis.kill();
      await pause(15_000);
      await redis.start();
    },
  },
  'queue Redis full': {
    takes: 'queues',
    async run({ fleet: { redis }, chance }) {
      await redis.fill();
      await pause(chance.between(2000, 7000));
      await redis.makeRoom();
    },
  },
  'cache away': {
    takes: 'cache',
    async run({ fleet: { cache }, chance }) {
      await cache.kill();
      await pause(chance.between(2000, 6000));
      await cache.start();
    },
  },
  'cache hangs': {
    takes: 'cache',
    async run({ fleet: { cache }, chance }) {
      cache.freeze();
      await pause(chance.between(2000, 6000));
      cache.thaw();
    },
  },
  'Postgres away': { takes: 'postgres', run: (parts) => takePostgres(parts, 'refuse') },
  'Postgres hangs': { takes: 'postgres', run: (parts) => takePostgres(parts, 'hang') },
  'one chat flooded': {
    takes: 'calls',
    chooseChat: ({ town, chance }) => chance.pick(town.groups)?.chatId ?? 0,
    run: (parts, chatId) => flood(parts, Math.floor(parts.chance.between(3, 12)), chatId),
  },
  'bot flooded': { takes: 'look-ups', run: (parts) => flood(parts, Math.floor(parts.chance.between(2, 6))) },
  'server errors': { takes: 'look-ups', run: (parts) => breakCalls(parts, { status: 502, probability: 0.5 }) },
  'connections cut': { takes: 'look-ups', run: (parts) => breakCalls(parts, { reset: true, probability: 0.4 }) },
  'calls hang': { takes: 'look-ups', run: (parts) => breakCalls(parts, { hang: true, probability: 0.15 }) },
  'slow calls': { takes: 'calls', run: (parts) => breakCalls(parts, { delayMs: 700, probability: 0.6 }) },
  'look-ups fail': {
    takes: 'look-ups',
    run: (parts) => breakCalls(parts, { method: 'getChatMember', status: 500, probability: 0.9 }),
  },
  'Telegram fails for two minutes': {
    takes: 'look-ups',
    async run({ world }) {
      const id = world.faults.add({ status: 502 });
      await pause(2 * 60 * 1000);
      world.faults.remove(id);
    },
  },
  'Telegram hangs for two minutes': {
    takes: 'look-ups',
    async run({ world }) {
      const id = world.faults.add({ hang: true });
      await pause(2 * 60 * 1000);
      world.faults.remove(id);
    },
  },
  'answers lost after the effect': {
    takes: 'look-ups',
    run: (parts) => breakCalls(parts, { reset: true, afterEffect: true, probability: 0.3 }),
  },
  'updates late, doubled, out of order': {
    takes: 'updates',
    async run({ world, chance }) {
      Object.assign(world.delivery, { duplicate: 0.3, reorder: 0.4, delayMs: [0, 4000] });
      await pause(chance.between(4000, 9000));
      Object.assign(world.delivery, { duplicate: 0, reorder: 0, delayMs: [0, 0] });
      world.emit({ type: 'updates' });
    },
  },
  'bot demoted in a group': {
    takes: 'rights',
    run: (parts) => demote(parts, parts.chance.pick(parts.town.groups)?.chatId),
  },
  'bot demoted in a channel': {
    takes: 'rights',
    run: (parts) => demote(parts, parts.chance.pick(parts.town.channels)?.id),
  },
} as const satisfies Readonly<Record<string, Trouble>>;

/** The name of a trouble. */
export type TroubleName = keyof typeof TROUBLES;

/** All of them. */
export const TROUBLE_NAMES = Object.keys(TROUBLES) as TroubleName[];
/** Those that mix with others: the long outages come only when asked for. */
const MIXED_NAMES = TROUBLE_NAMES.filter((name) => !name.endsWith('for two minutes'));

/** Makes one trouble after the other until the time is over; every kind comes before one comes again. */
export async function makeTroubles(
  parts: Parts,
  { untilMs, kinds = MIXED_NAMES, windows }: { untilMs: number; kinds?: readonly TroubleName[]; windows: Window[] },
): Promise<void> {
  let deck: TroubleName[] = [];
  const standing = new Set<Promise<void>>();
  while (parts.world.now() < untilMs) {
    if (deck.length === 0) deck = parts.chance.shuffle(kinds);
    const name = deck.pop();
    if (name === undefined) break;
    const busy = windows.some(({ takes, toMs }) => toMs === Infinity && takes === TROUBLES[name].takes);
    if (!busy) {
      const one: Promise<void> = run(parts, name, windows).finally(() => standing.delete(one));
      standing.add(one);
      if (standing.size > 1) await Promise.race(standing);
    }
    await pause(parts.chance.between(400, 2500));
  }
  await Promise.all(standing);
}

async function run(parts: Parts, name: TroubleName, windows: Window[]): Promise<void> {
  const trouble: Trouble = TROUBLES[name];
  const chatId = trouble.chooseChat?.(parts);
  const window: Window = {
    name,
    takes: trouble.takes,
    fromMs: parts.world.now(),
    toMs: Infinity,
    ...(chatId === undefined ? {} : { chatId }),
  };
  windows.push(window);
  await trouble.run(parts, chatId);
  window.toMs = parts.world.now();
}

async function killAndRestart(unit: Unit | undefined, chance: Chance): Promise<void> {
  await unit?.kill();
  await pause(chance.between(300, 3000));
  await unit?.start();
}

async function takePostgres({ fleet: { postgres }, chance }: Parts, mode: 'refuse' | 'hang'): Promise<void> {
  postgres.setMode(mode);
  await pause(chance.between(2000, 7000));
  postgres.setMode('pass');
}

async function flood({ world }: Parts, seconds: number, chatId?: number): Promise<void> {
  world.faults.add({ retryAfter: seconds, expiresInMs: seconds * 1000, chatId });
  await pause(seconds * 1000);
}

async function breakCalls({ world, chance }: Parts, rule: Omit<FaultRule, 'id'>): Promise<void> {
  const id = world.faults.add(rule);
  await pause(chance.between(3000, 8000));
  world.faults.remove(id);
}

async function demote({ world, town, facts, chance }: Parts, chatId: number | undefined): Promise<void> {
  if (chatId === undefined) return;
  const [by = 0] = town.administrators;
  act(world, 'demote', { chatId, by, userId: world.data.botId });
  refreshAll(facts);
  await pause(chance.between(2000, 7000));
  act(world, 'promote', { chatId, by, userId: world.data.botId, rights: BOT_RIGHTS });
  refreshAll(facts);
}

function refreshAll(facts: Facts): void {
  for (const group of facts.groups) facts.refreshGroup(group);
}
