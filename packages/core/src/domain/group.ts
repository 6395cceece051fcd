import { readHours } from './hours.js';
import type { ChannelKey, ChatId, GroupKey, UserId } from './ids.js';
import type { GroupSettings } from './settings.js';

/** Our own standing in a group. */
export interface GroupRights {
  readonly isPresent: boolean;
  readonly canDelete: boolean;
  readonly canRestrict: boolean;
  readonly canInvite: boolean;
}

/** A chat that we were added to. */
export interface Group {
  readonly key: GroupKey;
  readonly chatId: ChatId;
  readonly kind: 'basic' | 'supergroup';
  readonly title: string;
  readonly username: string | null;
  readonly isForum: boolean;
  readonly linkedChatId: ChatId | null;
  /** Switched on by its administrators. */
  readonly isEnabled: boolean;
  /** By the operator: off whatever else it says, left, and ignored. */
  readonly isBlocked: boolean;
  readonly rights: GroupRights;
  /** Grows with every change of what a verdict reads of the group. */
  readonly version: number;
  readonly settings: GroupSettings;
}

/** A channel that a group requires. */
export interface RequiredChannel {
  readonly key: ChannelKey;
  readonly chatId: ChatId;
  readonly kind: 'channel' | 'supergroup';
  readonly title: string;
  readonly username: string | null;
  readonly inviteLink: string | null;
  /** Evidence of another generation is worth nothing. */
  readonly generation: number;
  /** Null iff we can read its members; else since when we cannot (unix ms). */
  readonly lostAtMs: number | null;
}

/** What the message path knows of a group; may be a few seconds old. */
export interface GroupPolicy {
  readonly group: Group;
  readonly channels: readonly RequiredChannel[];
  readonly trusted: ReadonlySet<UserId>;
  /** Held by hand with /hold. */
  readonly blocked: ReadonlySet<UserId>;
  /** What passes by this policy are bound to; null or absent: it gives none. */
  readonly passEpoch?: string | null;
}

/** Why a switched-on group is not enforced. */
export type PauseCause = 'basic-group' | 'bot-absent' | 'cannot-delete' | 'cannot-restrict';

/** Whether a group is enforced, as long as nobody asks for the hour. */
export type Readiness =
  | { readonly kind: 'on' }
  | { readonly kind: 'off' }
  | { readonly kind: 'paused'; readonly causes: readonly PauseCause[] };

/** Whether a group is enforced. Closed: outside its hours; `opensAtMs` (unix ms) null = they never come. */
export type Standing = Readiness | { readonly kind: 'closed'; readonly opensAtMs: number | null };

/** Whether a group is enforced at that moment: its hours count if nothing else keeps it from being on. */
export function readStandingAt(
  group: Pick<Group, 'isEnabled' | 'isBlocked' | 'kind' | 'rights' | 'settings'>,
  nowMs: number,
): Standing {
  const readiness = readStanding(group);
  const { schedule } = group.settings;
  if (readiness.kind !== 'on' || schedule === null) return readiness;
  const { isOpen, changesAtMs } = readHours(schedule, nowMs);
  return isOpen ? readiness : { kind: 'closed', opensAtMs: changesAtMs };
}

/** Off as chosen, or as the operator chose; paused while something that enforcement needs is missing; else on. */
export function readStanding({
  isEnabled,
  isBlocked,
  kind,
  rights,
}: Pick<Group, 'isEnabled' | 'isBlocked' | 'kind' | 'rights'>): Readiness {
  if (!isEnabled || isBlocked) return { kind: 'off' };
  const causes: PauseCause[] = [];
  if (!rights.isPresent) causes.push('bot-absent');
  if (kind === 'basic') causes.push('basic-group');
  if (rights.isPresent && kind !== 'basic') {
    if (!rights.canDelete) causes.push('cannot-delete');
    if (!rights.canRestrict) causes.push('cannot-restrict');
  }
  return causes.length > 0 ? { kind: 'paused', causes } : { kind: 'on' };
}
