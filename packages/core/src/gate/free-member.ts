import { expectAnswer } from './act.js';
import { createDoubtRow } from './doubt-row.js';
import type { GroupStanding } from './group-standing.js';
import type { ReadMemberStanding } from './member-standing.js';
import { createNoteWait } from './note-wait.js';
import type { AuditLog, Claims, Clock, Jobs, Ledger, RowPatch, Telegram } from './ports.js';
import { DECIDE_AGAIN, LATE_EFFECT_MS, LATE_FREE_MS, NOTHING, toLateFree } from './applied.js';
import type { Applied, Decided } from './settle-member.js';
import type { LedgerRow } from '../domain/ledger.js';

/** Makes Telegram agree that we hold a member no more. We free only whom we hold. */
export interface FreeMember {
  (decided: Decided): Promise<Applied>;
}

interface Deps {
  readonly ledger: Ledger;
  readonly readStanding: ReadMemberStanding;
  readonly telegram: Pick<Telegram, 'restrict'>;
  readonly standing: GroupStanding;
  readonly claims: Pick<Claims, 'take'>;
  readonly audit: AuditLog;
  readonly jobs: Pick<Jobs, 'settleWarnings' | 'settleMember' | 'wakeMember'>;
  readonly clock: Clock;
}

/** Composes freeing. */
export function createFreeMember(deps: Deps): FreeMember {
  const { ledger, readStanding, telegram, standing, claims, audit, jobs, clock } = deps;
  const doubt = createDoubtRow(ledger);
  const noteWait = createNoteWait({ ledger, clock });

  return async function free(decided: Decided): Promise<Applied> {
    const { record, userId } = decided;
    const { row, group } = record;
    if (row === null) return NOTHING;
    if (!group.rights.isPresent || !group.rights.canRestrict) return NOTHING; // resumed when the rights are back
    if (row.owner !== 'ours' && row.intent === null) return forgetWarning(row);
    const found = await readStanding(record, userId);
    if (found === null) return DECIDE_AGAIN;
    if (found.kind === 'ours') return lift(decided, row);
    return close(row, found.kind === 'theirs' ? { owner: 'theirs' } : { owner: 'none' });
  };

  async function lift({ record: { group }, verdict, userId }: Decided, row: LedgerRow): Promise<Applied> {
    const claimed = await ledger.claimFree({
      groupKey: group.key,
      userId,
      groupVersion: group.version,
      rowVersion: row.version,
      nowMs: clock.now(),
    });
    if (claimed === null) return DECIDE_AGAIN;
    const outcome = await telegram.restrict(group.chatId, userId, { kind: 'free' });
    await noteWait(claimed, outcome);
    if (outcome.kind === 'again' && outcome.isMaybeDone) await expectLate(row);
    const acted = expectAnswer(outcome, 'restrict');
    if (acted.kind === 'refused' && acted.why !== 'user-unknown' && acted.why !== 'target-is-administrator') {
      await standing.learnFromRefusal(group, acted);
      return DECIDE_AGAIN;
    }
    await audit.append({
      groupKey: group.key,
      userId,
      actorId: null,
      action: 'free',
      details: { reason: verdict.reason },
    });
    if (!(await ledger.confirm(group.key, userId, claimed.version, null))) {
      await doubt(group.key, userId, { intent: 'free' }); // we may have slept, and lifted a hold that was made anew
      await jobs.settleMember({ groupKey: group.key, userId });
    }
    await jobs.settleWarnings(group.key, row.topicId);
    return { kind: 'over', act: 'freed' };
  }

  async function expectLate(row: LedgerRow): Promise<void> {
    await claims.take(toLateFree(row), LATE_FREE_MS);
    await jobs.wakeMember(row.groupKey, row.userId, clock.now() + LATE_EFFECT_MS);
  }

  async function close(row: LedgerRow, patch: RowPatch): Promise<Applied> {
    const closed = await ledger.patch(row.groupKey, row.userId, row.version, { ...patch, intent: null, dueAtMs: null });
    if (closed === null) return DECIDE_AGAIN;
    await jobs.settleWarnings(row.groupKey, row.topicId);
    return NOTHING;
  }

  async function forgetWarning(row: LedgerRow): Promise<Applied> {
    if (row.warningId !== null) await jobs.settleWarnings(row.groupKey, row.topicId);
    return NOTHING;
  }
}
