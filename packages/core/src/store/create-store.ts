/** The store: every port that Postgres serves, for one bot. The only folder that imports Prisma. */
import type {
  AuditLog,
  Channels,
  ChatLooks,
  Figures,
  Groups,
  Ledger,
  Notices,
  People,
  Stewards,
  Tenants,
  UnsettledList,
  Warnings,
} from '../gate/ports.js';
import { createAuditLog } from './audit-log.js';
import { createChannels } from './channels.js';
import { createChatLooks } from './chat-looks.js';
import { type CountFigures, createCountFigures } from './count-figures.js';
import { openConnection, type OnQuery } from './connection.js';
import { createFigures } from './figures.js';
import { createGroups } from './groups.js';
import { guarded } from './guarded.js';
import { createLedger } from './ledger.js';
import { createNotices } from './notices.js';
import type { PassEpochs } from './pass-epochs.js';
import { createPeople } from './people.js';
import { createPolicyCache } from './policy-cache.js';
import type { PolicyInvalidation } from './policy-invalidation.js';
import { type Prune, createPrune } from './prune.js';
import { createStewards } from './stewards.js';
import { createTenants } from './tenants.js';
import { translateFailure } from './translate-failure.js';
import { createUnsettledList } from './unsettled-list.js';
import { createWarnings } from './warnings.js';

/** How the store is opened. */
export interface StoreOptions {
  readonly databaseUrl: string;
  readonly botId: number;
  readonly invalidation: PolicyInvalidation;
  /** Passes that end with each change of tenants. @defaultValue there are none */
  readonly passes?: PassEpochs;
  /** Connections at once. @defaultValue 4 */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. @defaultValue 'gmbot' */
  readonly applicationName?: string;
  /** Told of every statement. @defaultValue nobody, and then nothing is measured */
  readonly onQuery?: OnQuery | undefined;
  /** Wall clock, unix ms. @defaultValue Date.now */
  readonly now?: () => number;
  /** Spreads the return of work that met shared trouble. @defaultValue Math.random */
  readonly random?: () => number;
}

/**
 * All of it. Whatever rejects does so with AppError `postgres-away` (until) when the trouble is shared: Postgres is
 * away, full or slow, or two transactions met. Nothing is written then, or nobody knows: each write may be repeated.
 */
export interface Store {
  readonly groups: Groups;
  readonly channels: Channels;
  readonly stewards: Stewards;
  readonly chatLooks: ChatLooks;
  readonly ledger: Ledger;
  readonly warnings: Warnings;
  readonly notices: Notices;
  readonly unsettled: UnsettledList;
  readonly audit: AuditLog;
  readonly figures: Figures;
  readonly tenants: Tenants;
  readonly people: People;
  readonly prune: Prune;
  readonly countFigures: CountFigures;
  /** @throws AppError when Postgres does not answer within 3 s */
  ping(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/** Opens the store; connects with the first statement. @throws AppError when the URL is none */
export function createStore(options: StoreOptions): Store {
  const { databaseUrl, botId, invalidation, passes, poolSize = 4, applicationName = 'gmbot' } = options;
  const { onQuery, now = Date.now, random = Math.random } = options;
  const translate = (error: unknown): unknown => translateFailure(error, { now, random });
  const connection = openConnection({ databaseUrl, poolSize, applicationName, onQuery });
  const { db } = connection;
  const deps = { db, botId, cache: createPolicyCache({ db, botId, invalidation, passes }) };
  const own = guarded(
    { prune: createPrune({ db }), countFigures: createCountFigures({ db, botId }), ping: () => connection.ping() },
    translate,
  );
  return {
    groups: guarded(createGroups(deps), translate),
    channels: guarded(createChannels(deps), translate),
    stewards: guarded(createStewards(deps), translate),
    chatLooks: guarded(createChatLooks(deps), translate),
    ledger: guarded(createLedger(deps), translate),
    warnings: guarded(createWarnings(deps), translate),
    notices: guarded(createNotices(deps), translate),
    unsettled: guarded(createUnsettledList(deps), translate),
    audit: guarded(createAuditLog(deps), translate),
    figures: guarded(createFigures(deps), translate),
    tenants: guarded(createTenants(deps), translate),
    people: guarded(createPeople(deps), translate),
    prune: (nowMs, limit) => own.prune(nowMs, limit),
    countFigures: () => own.countFigures(),
    ping: () => own.ping(),
    close: () => connection.close(),
  };
}
