import type { PrismaClient } from './generated/client.js';
import type { PolicyCache } from './policy-cache.js';

/** What each adapter of the store is made of. */
export interface StoreDeps {
  readonly db: PrismaClient;
  /** The bot whose tenants these are; rows of other bots are neither seen nor touched. */
  readonly botId: number;
  readonly cache: PolicyCache;
}
