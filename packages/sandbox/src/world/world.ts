import type { DeliveryFaults } from './delivery-faults.js';
import { CLEAN_DELIVERY } from './delivery-faults.js';
import type { Faults } from './faults.js';
import { createFaults } from './faults.js';
import type { FloodControl, FloodLimits } from './flood-control.js';
import { createFloodControl } from './flood-control.js';
import type { Journal, JournalEntry } from './journal.js';
import { createJournal } from './journal.js';
import { createRandom } from './random.js';
import type { CallbackAnswer, WorldData } from './types.js';

/** What onlookers are told. */
export type WorldEvent =
  | { type: 'state'; chatId?: number }
  | { type: 'call'; entry: JournalEntry }
  | { type: 'answer'; answer: CallbackAnswer }
  /** An update was queued, or delivery may go on. */
  | { type: 'updates' }
  /** An update arrived at the bot. */
  | { type: 'delivered' };

/** The simulated Telegram: its data, and everything a rule of it needs. Holds no port, no timer. */
export interface World {
  data: WorldData;
  /** Unix milliseconds. */
  now: () => number;
  random: () => number;
  faults: Faults;
  flood: FloodControl;
  delivery: DeliveryFaults;
  journal: Journal;
  emit(event: WorldEvent): void;
  /** Returns the function that ends the listening. */
  listen(listener: (event: WorldEvent) => void): () => void;
  /** Restarts the random numbers, so that a run with faults can be repeated. */
  reseed(seed: number): void;
}

export interface WorldOptions {
  /** `<bot id>:<secret>`; a saved world keeps everything else but takes this token. */
  token: string;
  data?: WorldData | undefined;
  now: () => number;
  /** @defaultValue 1 */
  seed?: number | undefined;
  /** @defaultValue none */
  floodLimits?: FloodLimits | undefined;
  /** Calls remembered. @defaultValue 5000 */
  journalLimit?: number | undefined;
}

/** A world, empty but for the bot unless saved data is given. */
export function createWorld(options: WorldOptions): World {
  const listeners = new Set<(event: WorldEvent) => void>();
  const data = options.data ? { ...options.data, token: options.token } : emptyWorld(options.token);
  let draw = createRandom(options.seed ?? 1);
  const random = (): number => draw();

  return {
    data,
    now: options.now,
    random,
    faults: createFaults({ now: options.now, random }),
    flood: createFloodControl(options.floodLimits ?? {}, options.now),
    delivery: { ...CLEAN_DELIVERY },
    journal: createJournal(options.journalLimit ?? 5_000, data),
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reseed(seed) {
      draw = createRandom(seed);
    },
  };
}

/** The world's clock in the unit that Telegram's dates have. */
export function nowSeconds(world: World): number {
  return Math.floor(world.now() / 1_000);
}

function emptyWorld(token: string): WorldData {
  const botId = Number(token.split(':')[0]);
  if (!Number.isSafeInteger(botId) || botId <= 0) throw new Error('A bot token is "<bot id>:<secret>".');
  return {
    version: 1,
    token,
    botId,
    users: { [botId]: { id: botId, isBot: true, firstName: 'Gate', username: 'harbour_gate_bot' } },
    chats: {},
    queries: [],
    updates: [],
    webhook: null,
    allowedUpdates: [],
    droppedUpdates: 0,
    profile: { commands: {}, adminRights: {}, descriptions: {} },
    nextUserId: 100_001,
    nextChatNumber: 2_000_000_001,
    nextUpdateId: 730_000_001,
    nextQueryNumber: 1,
    calls: 0,
  };
}
