/**
 * What becomes of a message. This path decides read-only: it deletes and asks for a settle, and never holds anybody itself.
 * A free member costs one read of the cache: no call, no query.
 */
import { type DecideInput, type Verdict, decide } from '../domain/decide.js';
import { type GroupPolicy, readStanding } from '../domain/group.js';
import type { MessageId, UserId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import type { Administrators } from './administrators.js';
import type { GroupStanding } from './group-standing.js';
import { type Memberships, NOTHING_READ, type Reading } from './memberships.js';
import type { Clock, Jobs, Ledger, LookUpHealth, Telegram } from './ports.js';

/** A message is not judged for longer than this while a membership stays unknown. */
export const LONGEST_DOUBT_MS = 30 * 1000;
const EARLIEST_RETRY_MS = 100;

/** One message of one person, nobody special. */
export interface SpokenMessage {
  readonly policy: GroupPolicy;
  readonly userId: UserId;
  readonly messageId: MessageId;
  readonly topicId: number;
  readonly name: string;
  readonly receivedAtMs: number;
}

/** What became of it. */
export interface Judged {
  readonly fate: 'stands' | 'deleted';
  readonly verdict: Verdict;
}

/** Judges messages. */
export interface JudgeMessage {
  /** Idempotent; a second run decides again, and whoever is free by then keeps the message. @throws AppError until, while in doubt */
  (message: SpokenMessage): Promise<Judged>;
}

interface Deps {
  readonly memberships: Memberships;
  readonly administrators: Administrators;
  readonly ledger: Pick<Ledger, 'readRow'>;
  readonly health: LookUpHealth;
  readonly telegram: Pick<Telegram, 'deleteMessages'>;
  readonly standing: GroupStanding;
  readonly jobs: Pick<Jobs, 'settleMember'>;
  readonly clock: Clock;
}

/** Composes the message path. */
export function createJudgeMessage(deps: Deps): JudgeMessage {
  const { memberships, administrators, ledger, health, telegram, standing, jobs, clock } = deps;

  return async function judge(message: SpokenMessage): Promise<Judged> {
    const { policy, userId } = message;
    const input = toInput(message, clock.now());
    const first = decide(input);
    if (first.speech === 'allowed') return { fate: 'stands', verdict: first };
    const reading =
      first.reason === 'unsure'
        ? await memberships.read(first.unsure, userId, { asker: policy.group.key })
        : NOTHING_READ;
    const verdict = decide({ ...input, memberships: reading.memberships });
    if (verdict.speech === 'allowed') return { fate: 'stands', verdict };
    if (verdict.speech === 'in-doubt' && (await mayStandInDoubt(message, verdict, reading)))
      return { fate: 'stands', verdict };
    const exempt = await decideWithExemptions(message, { ...input, memberships: reading.memberships });
    if (exempt.speech === 'allowed') return { fate: 'stands', verdict: exempt };
    const isGone = await remove(message);
    await jobs.settleMember({
      groupKey: policy.group.key,
      userId,
      hints: { name: message.name, topicId: message.topicId },
    });
    return { fate: isGone ? 'deleted' : 'stands', verdict: exempt };
  };

  /** Throws to wait; true = the message stands although we do not know. */
  async function mayStandInDoubt(
    { policy, userId, receivedAtMs }: SpokenMessage,
    { unsure }: Verdict,
    reading: Reading,
  ): Promise<boolean> {
    const groupKey = policy.group.key;
    if (unsure.every(({ key }) => reading.recentYes.has(key))) {
      await jobs.settleMember({ groupKey, userId });
      return true;
    }
    const nowMs = clock.now();
    const deadlineMs = receivedAtMs + LONGEST_DOUBT_MS;
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
    const isAdministrator = await administrators.includes(policy.group, userId);
    if (isAdministrator !== false) return decide({ ...input, exemption: 'administrator' });
    const row = await ledger.readRow(policy.group.key, userId);
    return decide({ ...input, isBlocked: row?.isBlocked ?? false, isPardoned: row?.isPardoned ?? false });
  }

  async function remove({ policy, messageId }: SpokenMessage): Promise<boolean> {
    const acted = expectAnswer(await telegram.deleteMessages(policy.group.chatId, [messageId]), 'delete');
    if (acted.kind !== 'refused') return true;
    await standing.learnFromRefusal(policy.group, acted);
    return false;
  }
}

function toInput({ policy, userId }: SpokenMessage, nowMs: number): DecideInput {
  return {
    standing: readStanding(policy.group),
    channels: policy.channels,
    memberships: new Map(),
    exemption: policy.trusted.has(userId) ? 'trusted' : null,
    isBlocked: policy.blocked.has(userId),
    isPardoned: false,
    isRestrictedByOther: false,
    isHeld: false,
    nowMs,
  };
}
