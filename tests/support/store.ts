import { randomInt } from 'node:crypto';
import type { ChatId } from '@gmbot/core/domain/ids';
import { type Store, type StoreOptions, createStore } from '@gmbot/core/store/create-store';
import type { PolicyChange, PolicyInvalidation } from '@gmbot/core/store/policy-invalidation';
import { type TestDatabase, createTestDatabase } from './database.js';

/** A fleet's pub/sub in memory: what one store publishes, all others of the bus hear. */
export interface InvalidationBus extends PolicyInvalidation {
  readonly published: (readonly [PolicyChange, ChatId])[];
  /** As after a lost connection. */
  reset(): void;
}

/** A bus with nobody on it. */
export function createInvalidationBus(): InvalidationBus {
  const published: [PolicyChange, ChatId][] = [];
  const listeners: ((change: PolicyChange, chatId: ChatId) => void)[] = [];
  const resets: (() => void)[] = [];
  return {
    published,
    async publish(change, chatId) {
      published.push([change, chatId]);
      for (const listener of listeners) listener(change, chatId);
    },
    subscribe: (listener) => void listeners.push(listener),
    onReset: (listener) => void resets.push(listener),
    reset: () => resets.forEach((reset) => reset()),
  };
}

/** A store over a database of its own. */
export interface TestStore extends Store {
  readonly database: TestDatabase;
  readonly bus: InvalidationBus;
  readonly botId: number;
  /** One more process over the same database: of the same bot, on the same bus, unless told otherwise. */
  join(options?: Partial<StoreOptions>): Store;
  /** Closes all of them and drops the database. */
  close(): Promise<void>;
}

/** Opens it, migrated and empty. */
export async function openTestStore(): Promise<TestStore> {
  const database = await createTestDatabase();
  const bus = createInvalidationBus();
  const botId = randomInt(1_000_000, 2 ** 40);
  const defaults = { databaseUrl: database.url, botId, invalidation: bus };
  const store = createStore(defaults);
  const joined: Store[] = [];
  return {
    ...store,
    database,
    bus,
    botId,
    join(options = {}) {
      const other = createStore({ ...defaults, ...options });
      joined.push(other);
      return other;
    },
    async close() {
      await Promise.all([store, ...joined].map((one) => one.close()));
      await database.drop();
    },
  };
}
