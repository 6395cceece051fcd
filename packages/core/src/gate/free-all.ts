/** What has to come before a bot is switched off for good: nobody may stay held by a bot that no longer runs. */
import { listPages } from './list-pages.js';
import type { AuditLog, Groups, Jobs, Tenant, Tenants } from './ports.js';

/**
 * Switches protection off everywhere and asks for everyone held to be freed. What was done stays done, so the same again goes
 * on where it was cut short.
 */
export interface FreeAll {
  /** Gives each group once it is seen to. */
  (): AsyncIterable<{ readonly tenant: Tenant; readonly wasOn: boolean }>;
}

interface Deps {
  readonly tenants: Pick<Tenants, 'list'>;
  readonly groups: Pick<Groups, 'setEnabled'>;
  readonly jobs: Pick<Jobs, 'settleNotices' | 'sweep'>;
  readonly audit: AuditLog;
}

/** Composes it. */
export function createFreeAll({ tenants, groups, jobs, audit }: Deps): FreeAll {
  return async function* freeAll() {
    for await (const tenant of listPages((after, limit) => tenants.list(after, limit), toKey)) {
      const { key: groupKey, isEnabled: wasOn } = tenant.group;
      if (wasOn) {
        await groups.setEnabled(groupKey, false);
        await audit.append({ groupKey, userId: null, actorId: null, action: 'free-all', details: {} });
        await jobs.settleNotices(groupKey);
      }
      if (tenant.heldCount > 0) await jobs.sweep({ groupKey, over: 'held', purpose: 'unprotect', progress: null });
      yield { tenant, wasOn };
    }
  };
}

function toKey({ group }: Tenant): Tenant['group']['key'] {
  return group.key;
}
