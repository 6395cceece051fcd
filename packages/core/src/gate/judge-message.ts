/**
 * What becomes of a message. This path decides read-only: it deletes and asks for a settle, and never holds anybody itself.
 * A free member costs one read of the cache: no call, no query.
 */
import { type DecideInput, type Verdict, decide } from '../domain/decide.js';
import type { GroupPolicy } from '../domain/group.js';
import type { MessageId, UserId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import type { Administrators } from './administrators.js';
import type { TellLog } from './group-log.js';
import type { GroupStanding } from './group-standing.js';
import type { Reading } from './memberships.js';
import type { Clock, Jobs, Ledger, LookUpHealth, Telegram, Warnings } from './ports.js';
import { toDecideInput, toRowFacts, type WeighMember } from './weigh-member.js';

/** A message is not judged for longer than this while a membership stays unknown. */
export const LONGEST_DOUBT_MS = 30 * 1000;
const EARLIEST_RETRY_MS = 100;
/** Nobody passes for longer without being judged: when they last spoke is written down again before long. */
export const LONGEST_PASS_MS = 15 * 60 * 1000;

/** One message of one person, nobody special. */
export interface SpokenMessage {
  readonly policy: GroupPolicy;
  readonly userId: UserId;
  readonly messageId: MessageId;
  /** The album that it is a part of; null = none. */
  readonly albumId: string | null;
  readonly topicId: number;
  readonly name: string;
  readonly receivedAtMs: number;
}

/** What became of it. */
export interface Judged {
  readonly fate: 'stands' | 'deleted';
  readonly verdict: Verdict;
  /** Until when (unix ms) the same verdict holds for whatever else they say, unless a fact changes; absent = for this only. */
  readonly passUntilMs?: number;
}

/** Judges messages. */
export interface JudgeMessage {
  /** Idempotent; a second run decides again, and whoever is free by then keeps the message. @throws AppError until, while in doubt */
  (message: SpokenMessage): Promise<Judged>;
}

interface Deps {
  readonly weigh: WeighMember;
  readonly administrators: Administrators;
  readonly ledger: Pick<Ledger, 'readRow' | 'noteOffence' | 'patch'>;
  readonly health: LookUpHealth;
  readonly telegram: Pick<Telegram, 'deleteMessages'>;
  readonly standing: GroupStanding;
  readonly warnings: Pick<Warnings, 'find' | 'assign'>;
  readonly jobs: Pick<Jobs, 'settleMember' | 'settleWarnings'>;
  readonly tellLog: TellLog;
  readonly clock: Clock;
}

/** Composes the message path. */
export function createJudgeMessage(deps: Deps): JudgeMessage {
  const { weigh, administrators, ledger, health, telegram, standing, warnings, jobs, tellLog, clock } = deps;

  return async function judge(message: SpokenMessage): Promise<Judged> {
    const { policy, userId } = message;
    const first = toInput(message, await readHeldAtDoor(message), clock.now());
    const known = decide(first);
    if (known.speech === 'allowed') return { fate: 'stands', verdict: known, ...toPass(known, null, clock.now()) };
    const { verdict, reading, input } = await weigh(policy.group, userId, first);
    if (verdict.speech === 'allowed')
      return { fate: 'stands', verdict, ...toPass(verdict, reading.freshUntilMs ?? null, clock.now()) };
    if (verdict.speech === 'in-doubt' && (await mayStandInDoubt(message, verdict, reading)))
      return { fate: 'stands', verdict };
    const exempt = await decideWithExemptions(message, input);
    if (exempt.speech === 'allowed') return { fate: 'stands', verdict: exempt };
    const isGone = await remove(message).catch(async (err: unknown) => {
      await settle(message); // deletions have to wait, and holds need not
      throw err;
    });
    await noteSpeech(message, exempt);
    await settle(message);
    return { fate: isGone ? 'deleted' : 'stands', verdict: exempt };
  };

  async function settle({ policy, userId, name, topicId }: SpokenMessage): Promise<void> {
    await jobs.settleMember({ groupKey: policy.group.key, userId, hints: { name, topicId } });
  }

  /** Where who writes is not checked, the ledger alone tells whom the door holds: what they edit is refused like what they said before. */
  async function readHeldAtDoor({ policy: { group }, userId }: SpokenMessage): Promise<LedgerRow | null> {
    return group.settings.gateMessages === 'off' ? ledger.readRow(group.key, userId) : null;
  }

  /** Throws to wait; true = the message stands although we do not know. */
  async function mayStandInDoubt(
    { policy, userId, receivedAtMs }: SpokenMessage,
    { unsure }: Verdict,
    reading: Reading,
  ): Promise<boolean> {
    const groupKey = policy.group.key;
    const nowMs = clock.now();
    const deadlineMs = receivedAtMs + LONGEST_DOUBT_MS;
    const mayAwaitTurn = reading.isInLine === true && nowMs < deadlineMs;
    if (!mayAwaitTurn && unsure.every(({ key }) => reading.recentYes.has(key))) {
      await jobs.settleMember({ groupKey, userId });
      return true;
    }
    if (nowMs < deadlineMs) {
      const retryAtMs = Math.max(reading.retryAtMs ?? 0, nowMs + EARLIEST_RETRY_MS);
      throw waitUntil('membership-unknown', Math.min(retryAtMs, deadlineMs));
    }
    const doubts = await Promise.all(unsure.map(({ key }) => health.isTelegramInDoubt(key)));
    if (policy.group.settings.inDoubt === 'deny' && !doubts.includes(true)) return false;
    await jobs.settleMember({ groupKey, userId });
    return true;
  }

  /** What costs more than a read of the cache is asked only before a message goes. */
  async function decideWithExemptions(message: SpokenMessage, input: DecideInput): Promise<Verdict> {
    const { policy, userId } = message;
    const [isAdministrator, row] = await Promise.all([
      administrators.includes(policy.group, userId),
      ledger.readRow(policy.group.key, userId),
    ]);
    if (isAdministrator !== false) return decide({ ...input, exemption: 'administrator' });
    return decide({ ...input, ...toRowFacts(row) });
  }

  /** What the next verdict depends on: that they spoke, and how often. */
  async function noteSpeech(message: SpokenMessage, { reason, missing }: Verdict): Promise<void> {
    const { policy, userId, messageId, albumId, name, topicId } = message;
    const groupKey = policy.group.key;
    if (reason === 'hold-served') await ledger.patch(groupKey, userId, null, { isServed: false });
    if (reason !== 'warned' && reason !== 'deleted-only') return;
    const row = await ledger.noteOffence(groupKey, userId, {
      event: albumId === null ? `m${messageId}` : `a${albumId}`,
      name,
      topicId,
      missing: missing.map(({ key }) => key),
    });
    if (policy.group.settings.logChatId !== null)
      await tellLog(groupKey, { action: 'deleted', userId, actorId: null, settings: [] });
    await tellAnew(row);
    await jobs.settleWarnings(groupKey, row.topicId);
  }

  /** Whoever goes on writing after the time of their warning was up is warned once more. */
  async function tellAnew({ groupKey, userId, warningId }: LedgerRow): Promise<void> {
    const warning = warningId === null ? null : await warnings.find(warningId);
    if (warning !== null && warning.expiredAtMs !== null) await warnings.assign(groupKey, [userId], null, clock.now());
  }

  async function remove({ policy, messageId }: SpokenMessage): Promise<boolean> {
    const acted = expectAnswer(await telegram.deleteMessages(policy.group.chatId, [messageId]), 'delete');
    if (acted.kind !== 'refused') return true;
    await standing.learnFromRefusal(policy.group, acted);
    return false;
  }
}

function toInput({ policy, userId }: SpokenMessage, row: LedgerRow | null, nowMs: number): DecideInput {
  const { group, channels, trusted, blocked } = policy;
  const input = toDecideInput(group, channels, { row, isTrusted: trusted.has(userId), nowMs });
  return { ...input, isBlocked: blocked.has(userId) };
}

/**
 * Only what rests on the policy and on answers that count for a known time is good for more than one message. Whatever
 * changes by itself is not: pending join requests, a newcomer's time.
 */
function toPass(
  { reason, lookAgainAtMs }: Verdict,
  freshUntilMs: number | null,
  nowMs: number,
): Pick<Judged, 'passUntilMs'> {
  if (lookAgainAtMs !== null) return {};
  if (reason === 'trusted') return { passUntilMs: nowMs + LONGEST_PASS_MS };
  if (reason !== 'complete' || freshUntilMs === null) return {};
  return { passUntilMs: Math.min(nowMs + LONGEST_PASS_MS, freshUntilMs) };
}
