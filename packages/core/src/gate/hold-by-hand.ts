import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { isOurRestriction } from '../domain/ledger.js';
import type { AuditLog, Jobs, Ledger, Moment } from './ports.js';
import type { TargetPerson } from './target.js';

/** Holds and frees members by an administrator's word. */
export interface HoldByHand {
  /** Until `/free`. */
  hold(
    group: Group,
    person: TargetPerson,
    by: { readonly actorId: UserId; readonly reason: string | null; readonly topicId: number },
  ): Promise<void>;
  /** Ends a hold by hand and pardons. 'theirs' = an administrator's own restriction stands, which we never lift. */
  free(
    group: Group,
    person: TargetPerson,
    by: { readonly actorId: UserId; readonly reason: string | null; readonly moment: Moment },
  ): Promise<'freed' | 'theirs'>;
}

interface Deps {
  readonly ledger: Pick<Ledger, 'block' | 'patch' | 'readRow'>;
  readonly jobs: Pick<Jobs, 'settleMember'>;
  readonly audit: AuditLog;
}

/** Composes it. */
export function createHoldByHand({ ledger, jobs, audit }: Deps): HoldByHand {
  const hold: HoldByHand['hold'] = async ({ key: groupKey }, { userId, name }, { actorId, reason, topicId }) => {
    await ledger.block(groupKey, userId, { by: actorId, reason, name });
    await audit.append({ groupKey, userId, actorId, action: 'hold-by-hand', details: { reason } });
    await jobs.settleMember({ groupKey, userId, hints: { name, topicId } });
  };

  const free: HoldByHand['free'] = async ({ key: groupKey }, { userId, member }, { actorId, reason, moment }) => {
    const row = await ledger.readRow(groupKey, userId);
    const isRestricted = member !== null && member.restriction !== null && !member.restriction.isEmpty;
    const isTheirs = isRestricted && !isOurRestriction(member, row);
    await ledger.block(groupKey, userId, null);
    await ledger.patch(groupKey, userId, null, { pardon: moment });
    await audit.append({ groupKey, userId, actorId, action: 'free-by-hand', details: { reason } });
    await jobs.settleMember({ groupKey, userId });
    return isTheirs ? 'theirs' : 'freed';
  };

  return { hold, free };
}
