import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { isOurRestriction } from '../domain/ledger.js';
import { toEndedHold } from './ended-hold.js';
import type { AuditLog, EvidenceCache, Groups, Jobs, Ledger, Moment, SeenMembers } from './ports.js';
import type { TargetPerson } from './target.js';

/** Who holds, and why. */
export interface HoldOrder {
  readonly actorId: UserId;
  readonly reason: string | null;
  /** Where the warning stands. */
  readonly topicId: number;
}

/** Who frees, and when: a leave of a required channel after that moment ends the pardon. */
export interface FreeOrder {
  readonly actorId: UserId;
  readonly reason: string | null;
  readonly moment: Moment;
}

/** Holds and frees members by an administrator's word. */
export interface HoldByHand {
  /** Until `/free`. */
  hold(group: Group, person: TargetPerson, order: HoldOrder): Promise<void>;
  /** Ends a hold by hand and pardons. 'theirs' = an administrator's own restriction stands, which we never lift. */
  free(group: Group, person: TargetPerson, order: FreeOrder): Promise<'freed' | 'theirs'>;
}

interface Deps {
  readonly ledger: Pick<Ledger, 'block' | 'patch' | 'readRow' | 'endPardons'>;
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly evidence: Pick<EvidenceCache, 'read'>;
  readonly jobs: Pick<Jobs, 'settleMember'>;
  readonly seen: Pick<SeenMembers, 'touch'>;
  readonly audit: AuditLog;
}

/** Composes it. */
export function createHoldByHand({ ledger, groups, evidence, jobs, seen, audit }: Deps): HoldByHand {
  async function hold({ key: groupKey }: Group, person: TargetPerson, order: HoldOrder): Promise<void> {
    const { userId, name } = person;
    const { actorId, reason, topicId } = order;
    await ledger.block(groupKey, userId, { by: actorId, reason, name });
    await seen.touch(groupKey, userId, topicId); // whatever switches the group on again holds them again
    await audit.append({ groupKey, userId, actorId, action: 'hold-by-hand', details: { reason } });
    await jobs.settleMember({ groupKey, userId, hints: { name, topicId } });
  }

  async function free({ key: groupKey }: Group, person: TargetPerson, order: FreeOrder): Promise<'freed' | 'theirs'> {
    const { userId, member } = person;
    const { actorId, reason, moment } = order;
    const row = await ledger.readRow(groupKey, userId);
    const isRestricted = member !== null && member.restriction !== null && !member.restriction.isEmpty;
    const isTheirs = isRestricted && !isOurRestriction(member, row);
    await ledger.block(groupKey, userId, null);
    await ledger.patch(groupKey, userId, null, { pardon: moment });
    await recallLeaves(groupKey, userId);
    await audit.append({ groupKey, userId, actorId, action: 'free-by-hand', details: { reason, ...toEndedHold(row) } });
    await jobs.settleMember({ groupKey, userId });
    return isTheirs ? 'theirs' : 'freed';
  }

  /** A leave that was told while nothing was kept of them stands in the evidence alone. What a look-up found is no leave. */
  async function recallLeaves(groupKey: Group['key'], userId: UserId): Promise<void> {
    const known = await evidence.read(await groups.listChannels(groupKey), userId);
    for (const { answer, atMs, updateId } of [...known.values()].map((entry) => entry.evidence))
      if (answer === 'no' && updateId !== null) await ledger.endPardons([groupKey], userId, { atMs, updateId });
  }

  return { hold, free };
}
