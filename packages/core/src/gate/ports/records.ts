import type { GroupKey, UserId } from '../../domain/ids.js';

/** Members whose settling failed for good. */
export interface UnsettledList {
  /** Adds one failure; the next look is due after an exponential pause of at most an hour. */
  add(groupKey: GroupKey, userId: UserId, reason: string, nowMs: number): Promise<void>;
  remove(groupKey: GroupKey, userId: UserId): Promise<void>;
  /** Due members are looked at now; the next look, if they stay on the list, comes after the next pause. */
  postpone(groupKey: GroupKey, userId: UserId, nowMs: number): Promise<void>;
  /** Of these members, those on the list. */
  filterListed(groupKey: GroupKey, userIds: readonly UserId[]): Promise<readonly UserId[]>;
  listDue(nowMs: number, limit: number): Promise<readonly { readonly groupKey: GroupKey; readonly userId: UserId }[]>;
}

/** What was done, to whom and why. */
export interface AuditLog {
  append(entry: {
    readonly groupKey: GroupKey;
    readonly userId: UserId | null;
    readonly actorId: UserId | null;
    readonly action: string;
    readonly details: Readonly<Record<string, unknown>>;
  }): Promise<void>;
  /** The latest entry of one of these actions about a person; null iff none is kept (90 days, and until they are forgotten). */
  findLast(
    groupKey: GroupKey,
    userId: UserId,
    actions: readonly string[],
  ): Promise<{ readonly action: string; readonly details: Readonly<Record<string, unknown>> } | null>;
}
