import type { GroupKey, UserId } from '../domain/ids.js';
import { toEndedHold } from './ended-hold.js';
import type { AuditLog, Groups, Jobs, Ledger } from './ports.js';

/** Exempts members and lifts exemptions; both settle the member at once. */
export interface Trust {
  /** Ends a hold by hand as well: the later word of an administrator counts. False iff they were trusted already. */
  trust(
    groupKey: GroupKey,
    person: { readonly userId: UserId; readonly name: string },
    actorId: UserId,
  ): Promise<boolean>;
  /** False iff they were not trusted. */
  untrust(groupKey: GroupKey, userId: UserId, actorId: UserId): Promise<boolean>;
}

interface Deps {
  readonly groups: Pick<Groups, 'trust' | 'untrust'>;
  readonly ledger: Pick<Ledger, 'block' | 'readRow'>;
  readonly jobs: Pick<Jobs, 'settleMember'>;
  readonly audit: AuditLog;
}

/** Composes it. Settles even where nothing changed: an earlier run may have been cut short. */
export function createTrust({ groups, ledger, jobs, audit }: Deps): Trust {
  async function trust(
    groupKey: GroupKey,
    person: { readonly userId: UserId; readonly name: string },
    actorId: UserId,
  ): Promise<boolean> {
    const isNew = await groups.trust(groupKey, person, actorId);
    const { userId } = person;
    const details = toEndedHold(await ledger.readRow(groupKey, userId));
    await ledger.block(groupKey, userId, null);
    return finish(isNew, { groupKey, userId, actorId, action: 'trust', details });
  }

  async function untrust(groupKey: GroupKey, userId: UserId, actorId: UserId): Promise<boolean> {
    const wasTrusted = await groups.untrust(groupKey, userId);
    return finish(wasTrusted, { groupKey, userId, actorId, action: 'untrust', details: {} });
  }

  async function finish(
    hasChanged: boolean,
    entry: Parameters<AuditLog['append']>[0] & { readonly userId: UserId },
  ): Promise<boolean> {
    if (hasChanged) await audit.append(entry);
    await jobs.settleMember({ groupKey: entry.groupKey, userId: entry.userId });
    return hasChanged;
  }

  return { trust, untrust };
}
