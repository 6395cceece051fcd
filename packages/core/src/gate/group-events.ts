/**
 * What a `chat_member` update in a group means. An event never says by itself whose restriction stands: it may be late.
 * It makes the ledger's row unconfirmed, and the settle that follows reads the member. Only a pardon comes from the event
 * alone, since nothing else tells who lifted a restriction.
 */
import { type ChatMember, isAdministrator } from '../domain/chat-member.js';
import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { type LedgerRow, isOurRestriction } from '../domain/ledger.js';
import { createDoubtRow, type DoubtRow } from './doubt-row.js';
import type {
  AdministratorCache,
  Arrivals,
  AuditLog,
  Jobs,
  Ledger,
  Moment,
  SeenMembers,
  SettleHints,
} from './ports.js';

/** Somebody's standing in a group changed. */
export interface GroupEvent {
  readonly group: Group;
  readonly before: ChatMember;
  readonly after: ChatMember;
  /** Who changed it. */
  readonly actorId: UserId;
  readonly moment: Moment;
}

/** A service message tells that somebody came in. */
export interface Arrival {
  readonly userId: UserId;
  readonly name: string;
  readonly topicId: number;
  /** Unix ms. */
  readonly atMs: number;
}

/** Takes in events of a group. */
export interface GroupEvents {
  /** Idempotent. */
  learn(event: GroupEvent): Promise<void>;
  /** A service message told that they are in the group. */
  arrive(group: Group, arrival: Arrival): Promise<void>;
  /** A service message told that they left. */
  leave(group: Group, userId: UserId): Promise<void>;
  readonly doubt: DoubtRow;
}

interface Deps {
  readonly botId: UserId;
  readonly ledger: Pick<Ledger, 'readRow' | 'patch'>;
  readonly seen: Pick<SeenMembers, 'touch'>;
  readonly administrators: Pick<AdministratorCache, 'change'>;
  readonly arrivals: Pick<Arrivals, 'note' | 'stopAtDoor'>;
  readonly audit: AuditLog;
  readonly jobs: Pick<Jobs, 'settleMember' | 'settleNewcomer' | 'settleWarnings'>;
}

/** Composes it. */
export function createGroupEvents(deps: Deps): GroupEvents {
  const { botId, ledger, seen, administrators, arrivals, audit, jobs } = deps;
  const doubt = createDoubtRow(ledger);

  async function learn({ group, before, after, actorId, moment }: GroupEvent): Promise<void> {
    const { userId } = after;
    if (after.isBot) return;
    if (isAdministrator(before) !== isAdministrator(after))
      await administrators.change(group.key, userId, isAdministrator(after));
    const row = await ledger.readRow(group.key, userId);
    const hasCome = after.isPresent && !before.isPresent;
    if (hasCome) await noteArrival(group, userId, moment.atMs);
    if (hasCome && isToBeLetIn(group, row)) return void (await noteReturn(row));
    if (actorId === botId && isEchoThatAgrees(after, row)) return;
    const isLiftedByOther =
      actorId !== botId && actorId !== userId && isOurRestriction(before, row) && isUnrestricted(after);
    const hasEndedOtherwise = isOurRestriction(before, row) && !isOurRestriction(after, row) && !isLiftedByOther;
    if (row !== null) {
      await doubt(group.key, userId, {
        isPresent: after.isPresent,
        ...(after.isPresent ? {} : { isWarned: false }), // whoever comes back is warned when they speak
        ...(hasCome && row.isServed ? { isServed: false } : {}),
        ...(isLiftedByOther ? { pardon: moment } : {}),
        ...(hasEndedOtherwise && row.isPardoned ? { pardon: 'told' } : {}), // found missing before this came
        ...(row.owner === 'ours' && !isOurRestriction(after, row) ? { intent: 'free' } : {}), // its absence is explained
        ...(isClosedBy(after) ? { owner: 'none', intent: 'free' } : {}), // their mute went with it
      });
    }
    if (isLiftedByOther) await audit.append({ groupKey: group.key, userId, actorId, action: 'pardon', details: {} });
    if (after.isPresent) await seen.touch(group.key, userId, 0);
    if (row !== null && row.isPresent !== after.isPresent) await jobs.settleWarnings(group.key, row.topicId);
    const request = { groupKey: group.key, userId, hints: { name: after.name } };
    if (hasCome) await jobs.settleNewcomer({ ...request, hints: toWelcome(group, request.hints) });
    else if (after.isPresent || row !== null) await jobs.settleMember(request);
  }

  async function arrive(group: Group, { userId, name, topicId, atMs }: Arrival): Promise<void> {
    await noteArrival(group, userId, atMs);
    const row = await ledger.readRow(group.key, userId);
    if (isToBeLetIn(group, row)) return noteReturn(row);
    await seen.touch(group.key, userId, topicId);
    if (row !== null) await doubt(group.key, userId, { isPresent: true, ...(row.isServed ? { isServed: false } : {}) });
    await jobs.settleNewcomer({ groupKey: group.key, userId, hints: toWelcome(group, { name, topicId }) });
  }

  async function noteArrival({ key, settings }: Group, userId: UserId, atMs: number): Promise<void> {
    if (settings.graceMinutes > 0) await arrivals.note(key, userId, atMs);
    if (settings.gateMessages === 'off' && settings.gateJoins === 'on') await arrivals.stopAtDoor(key, userId);
  }

  /** Nobody looks at them before they say something: they are not even seen. */
  async function noteReturn(row: LedgerRow | null): Promise<void> {
    if (row !== null) await ledger.patch(row.groupKey, row.userId, null, { isPresent: true });
  }

  async function leave(group: Group, userId: UserId): Promise<void> {
    const row = await ledger.readRow(group.key, userId);
    if (row === null) return;
    await doubt(group.key, userId, { isPresent: false, isWarned: false });
    await jobs.settleWarnings(group.key, row.topicId);
    await jobs.settleMember({ groupKey: group.key, userId });
  }

  return { learn, arrive, leave, doubt };
}

/** Where joins are not gated, whoever comes in is free until they speak, unless something of ours or theirs stands on them. */
function isToBeLetIn({ settings }: Group, row: LedgerRow | null): boolean {
  if (settings.gateJoins === 'on') return false;
  return row === null || (row.owner === 'none' && row.intent === null && !row.isBlocked);
}

/** How whoever comes in is warned. */
export function toWelcome({ settings }: Pick<Group, 'settings'>, hints: SettleHints): SettleHints {
  return settings.welcomes === 'quiet' ? { ...hints, isSilent: true } : hints;
}

/** Our own act came back and the ledger says the same: nothing to learn. */
function isEchoThatAgrees(after: ChatMember, row: LedgerRow | null): boolean {
  if (row === null) return false;
  if (isOurRestriction(after, row)) return row.owner === 'ours' && row.intent !== 'free';
  return (after.restriction === null || after.restriction.isEmpty) && (row.owner === 'none' || row.intent === 'free');
}

/** Whoever became administrator or was banned was not freed by anybody: their row is closed instead. */
function isClosedBy(after: ChatMember): boolean {
  return after.status === 'kicked' || isAdministrator(after);
}

function isUnrestricted(member: ChatMember): boolean {
  const { isPresent, restriction } = member;
  return isPresent && !isAdministrator(member) && (restriction === null || restriction.isEmpty);
}
