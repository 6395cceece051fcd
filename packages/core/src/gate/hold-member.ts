import { isAdministrator } from '../domain/chat-member.js';
import { HOLD_SECONDS, type LedgerRow, RENEW_BEFORE_SECONDS } from '../domain/ledger.js';
import { expectAnswer } from './act.js';
import type { GroupStanding } from './group-standing.js';
import type { MemberStanding, ReadMemberStanding } from './member-standing.js';
import type {
  AdministratorCache,
  AuditLog,
  Claims,
  Clock,
  Jobs,
  Ledger,
  RowPatch,
  SeenMembers,
  Telegram,
} from './ports.js';
import type { Applied, Decided } from './settle-member.js';

/** A restriction whose call may still land although its answer was lost is looked at again after this long. */
const LATE_EFFECT_MS = 60 * 1000;
/** How often a member whom somebody else restricts is read again. */
const FOREIGN_RESTRICTION_PAUSE_MS = 30 * 1000;

const NOTHING: Applied = { kind: 'over', act: 'nothing' };
const DECIDE_AGAIN: Applied = { kind: 'decide-again' };

/** Makes Telegram agree that a member is held. */
export interface HoldMember {
  (decided: Decided): Promise<Applied>;
}

interface Deps {
  readonly ledger: Ledger;
  readonly readStanding: ReadMemberStanding;
  readonly telegram: Pick<Telegram, 'restrict'>;
  readonly standing: GroupStanding;
  readonly administrators: AdministratorCache;
  readonly seen: Pick<SeenMembers, 'readTopic'>;
  readonly claims: Pick<Claims, 'take'>;
  readonly audit: AuditLog;
  readonly jobs: Pick<Jobs, 'settleWarnings' | 'wakeMember' | 'settleMember'>;
  readonly clock: Clock;
}

/** Composes holding. */
export function createHoldMember(deps: Deps): HoldMember {
  const { ledger, readStanding, telegram, standing, administrators, seen, claims, audit, jobs, clock } = deps;

  return async function hold(decided: Decided): Promise<Applied> {
    const { record, verdict, userId } = decided;
    const { row, group } = record;
    if (row !== null && isConfirmed(row) && !isDueForRenewal(row)) return keepHolding(decided, row);
    if (
      row?.owner === 'theirs' &&
      !(await claims.take(`foreign-${group.key}-${userId}`, FOREIGN_RESTRICTION_PAUSE_MS))
    ) {
      return NOTHING;
    }
    const found = await readStanding(record, userId);
    if (found === null) return DECIDE_AGAIN;
    switch (found.kind) {
      case 'administrator':
        await administrators.change(group.key, userId, true);
        return close(decided);
      case 'absent':
        return close(decided);
      case 'theirs':
        return leaveToThem(decided, found);
      case 'ours':
        if (row !== null && row.intent === 'hold' && !isDueForRenewal(row)) return confirmStanding(decided, row, found);
        return restrict(decided, found.member.name);
      case 'unrestricted':
        return restrict(decided, found.member.name);
    }

    function isDueForRenewal({ untilDate }: LedgerRow): boolean {
      return untilDate === null || untilDate - clock.now() / 1000 < RENEW_BEFORE_SECONDS;
    }

    function missingKeys(): readonly LedgerRow['missing'][number][] {
      return verdict.missing.map(({ key }) => key);
    }

    async function keepHolding({ hints }: Decided, held: LedgerRow): Promise<Applied> {
      const patch: RowPatch = {};
      const missing = missingKeys();
      const isSame = missing.length === held.missing.length && missing.every((key) => held.missing.includes(key));
      if (!isSame || held.reason !== verdict.reason) Object.assign(patch, { missing, reason: verdict.reason });
      if (Object.keys(patch).length > 0 && (await ledger.patch(group.key, userId, held.version, patch)) === null)
        return DECIDE_AGAIN;
      const hasNews = Object.keys(patch).length > 0 || (held.warningId === null && held.isPresent);
      if (hasNews) await jobs.settleWarnings(group.key, held.topicId || (hints.topicId ?? 0));
      return NOTHING;
    }

    async function confirmStanding(
      _: Decided,
      unconfirmed: LedgerRow,
      found: Extract<MemberStanding, { kind: 'ours' }>,
    ): Promise<Applied> {
      const patched = await ledger.patch(group.key, userId, unconfirmed.version, {
        missing: missingKeys(),
        reason: verdict.reason,
        isPresent: found.member.isPresent,
      });
      if (patched === null) return DECIDE_AGAIN;
      return confirm(patched);
    }

    async function restrict({ hints }: Decided, name: string): Promise<Applied> {
      const untilDate = Math.floor(clock.now() / 1000) + HOLD_SECONDS;
      const claimed = await ledger.claimHold({
        groupKey: group.key,
        userId,
        groupVersion: group.version,
        rowVersion: row?.version ?? null,
        untilDate: untilDate === row?.untilDate ? untilDate + 1 : untilDate,
        missing: missingKeys(),
        reason: verdict.reason,
        name,
        topicId: hints.topicId ?? (await seen.readTopic(group.key, userId)),
        isQuiet: hints.isQuiet ?? false,
        nowMs: clock.now(),
      });
      if (claimed === null || claimed.untilDate === null) return DECIDE_AGAIN;
      const outcome = await telegram.restrict(group.chatId, userId, { kind: 'hold', untilDate: claimed.untilDate });
      if (outcome.kind === 'again' && outcome.isMaybeDone)
        await jobs.wakeMember(group.key, userId, clock.now() + LATE_EFFECT_MS);
      const acted = expectAnswer(outcome, 'restrict');
      if (acted.kind === 'refused') return giveUp(acted, claimed);
      await audit.append({
        groupKey: group.key,
        userId,
        actorId: null,
        action: 'hold',
        details: { reason: verdict.reason, missing: missingKeys() },
      });
      return confirm(claimed);
    }

    async function confirm(claimed: LedgerRow): Promise<Applied> {
      const dueAtMs = ((claimed.untilDate ?? 0) - RENEW_BEFORE_SECONDS) * 1000;
      if (!(await ledger.confirm(group.key, userId, claimed.version, dueAtMs)))
        await jobs.settleMember({ groupKey: group.key, userId });
      await jobs.settleWarnings(group.key, claimed.topicId);
      return { kind: 'over', act: row?.owner === 'ours' ? 'renewed' : 'held' };
    }

    async function giveUp(
      refused: Parameters<GroupStanding['learnFromRefusal']>[1],
      claimed: LedgerRow,
    ): Promise<Applied> {
      await ledger.patch(group.key, userId, claimed.version, {
        owner: row?.owner ?? 'none',
        intent: row?.intent ?? null,
      });
      if (refused.why === 'target-is-administrator') {
        await administrators.change(group.key, userId, true);
        return NOTHING;
      }
      if (refused.why === 'user-unknown') return NOTHING;
      await standing.learnFromRefusal(group, refused);
      return DECIDE_AGAIN;
    }
  };

  /** Nobody to hold here: what the row says ends. */
  async function close({ record: { row, group }, userId }: Decided): Promise<Applied> {
    if (row === null || (row.owner === 'none' && row.intent === null)) return NOTHING;
    if ((await ledger.patch(group.key, userId, row.version, { owner: 'none', intent: null, dueAtMs: null })) === null)
      return DECIDE_AGAIN;
    await jobs.settleWarnings(group.key, row.topicId);
    return NOTHING;
  }

  /** Their restriction is theirs: we neither add to it nor lift it. */
  async function leaveToThem(
    { record: { row, group }, userId }: Decided,
    { member }: Extract<MemberStanding, { kind: 'theirs' }>,
  ): Promise<Applied> {
    if (isAdministrator(member)) return NOTHING;
    if (row?.owner !== 'theirs' || row.intent !== null) {
      const patched = await ledger.patch(group.key, userId, row?.version ?? null, {
        owner: 'theirs',
        intent: null,
        dueAtMs: null,
      });
      if (patched === null) return DECIDE_AGAIN;
      if (row !== null) await jobs.settleWarnings(group.key, row.topicId);
    }
    const untilDate = member.restriction?.untilDate ?? 0;
    if (untilDate > 0) await jobs.wakeMember(group.key, userId, untilDate * 1000 + 1000);
    return NOTHING;
  }
}

function isConfirmed({ owner, intent }: LedgerRow): boolean {
  return owner === 'ours' && intent === null;
}
