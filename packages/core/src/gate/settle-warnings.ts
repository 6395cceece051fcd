/**
 * Owns what stands in one topic: renders from the ledger and makes the messages agree (send, edit, delete).
 * One run per topic at a time. A send is claimed in the ledger before it is made; a claim without an answer is made once more.
 * A warning whose time is up goes, and does not come back for the holds that it named.
 */
import type { Group } from '../domain/group.js';
import type { GroupKey, UserId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import { type Assignment, planWarnings } from '../domain/warning-plan.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import type { GroupStanding } from './group-standing.js';
import type { Clock, Jobs, StandingWarning, Telegram, TopicRecord, Warnings } from './ports.js';
import { findEndMs, isToBeNamed, isToldAnew, toDigest, toWarningFacts } from './render-topic.js';
import { MOST_CLAIMS, ORPHANED_CLAIM_MS } from './send-once.js';
import type { OutgoingMessage } from './telegram-port.js';
import type { SpeakTexts } from './texts-port.js';

/** More rows than this are only counted. */
const LARGEST_TOPIC = 5000;
/** A warning that names many is edited at most this often. */
const EDIT_PAUSE_MS = 3 * 1000;
/** Up to this many names an edit is made at once. */
const NAMES_WITHOUT_PAUSE = 2;

/** The end is looked for this much later, so that no worker's clock still shows the time before. */
const END_MARGIN_MS = 1000;

/** Makes the warnings of a topic agree with the ledger. */
export interface SettleWarnings {
  /** Idempotent. @throws AppError until: Telegram asks to wait, an edit is paced, a claim is open */
  (groupKey: GroupKey, topicId: number): Promise<void>;
}

interface Deps {
  readonly warnings: Warnings;
  readonly telegram: Pick<Telegram, 'send' | 'edit' | 'deleteMessages'>;
  readonly standing: GroupStanding;
  readonly speak: SpeakTexts;
  readonly jobs: Pick<Jobs, 'wakeTopic'>;
  readonly clock: Clock;
}

/** One warning and the members it is to name. */
interface Wanted {
  readonly warning: StandingWarning;
  readonly rows: readonly LedgerRow[];
}

/** A new warning, and the members it is to name. */
type Opening = Pick<Assignment, 'isQuiet'> & Pick<Wanted, 'rows'>;

/** Composes it. */
export function createSettleWarnings({ warnings, telegram, standing, speak, jobs, clock }: Deps): SettleWarnings {
  return async function settle(groupKey: GroupKey, topicId: number): Promise<void> {
    const record = await warnings.readTopic(groupKey, topicId, LARGEST_TOPIC);
    if (record === null || !record.group.rights.isPresent) return;
    const named = await dropUnnamed(record);
    const { wanted, toOpen } = await place(record, named);
    const comeBackAtMs: (number | null)[] = [];
    for (const one of wanted) comeBackAtMs.push(await agree(record, one));
    for (const one of toOpen) comeBackAtMs.push(await open(record, topicId, one));
    const next = comeBackAtMs.filter((atMs) => atMs !== null);
    if (next.length > 0) throw waitUntil('warnings-paced', Math.min(...next));
  };

  /** Whoever need not be named any more is not; whoever was held anew since their warning's time was up is named anew. */
  async function dropUnnamed(record: TopicRecord): Promise<readonly LedgerRow[]> {
    const isLeft = (row: LedgerRow): boolean => !isToBeNamed(row, record) || isToldAnew(row, record);
    const gone = record.rows.filter((row) => row.warningId !== null && isLeft(row));
    if (gone.length > 0)
      await warnings.assign(
        record.group.key,
        gone.map(({ userId }) => userId),
        null,
        clock.now(),
      );
    return record.rows
      .filter((row) => isToBeNamed(row, record))
      .map((row) => (gone.includes(row) ? { ...row, warningId: null } : row));
  }

  /** Gives members a place in the warnings that stand; those for whom a new one is planned are to be opened. */
  async function place(
    record: TopicRecord,
    rows: readonly LedgerRow[],
  ): Promise<{ readonly wanted: readonly Wanted[]; readonly toOpen: readonly Opening[] }> {
    const standing = record.warnings.filter(({ expiredAtMs }) => expiredAtMs === null);
    const home = new Map<UserId, number | null>(rows.map(({ userId, warningId }) => [userId, warningId]));
    const grown = new Set<number>();
    const toOpen: Opening[] = [];
    for (const { warningId, isQuiet, userIds } of planWarnings(standing, rows, clock.now())) {
      if (warningId === null) {
        const named = new Set(userIds);
        toOpen.push({ isQuiet, rows: rows.filter(({ userId }) => named.has(userId)) });
        continue;
      }
      await warnings.assign(record.group.key, userIds, warningId, clock.now());
      grown.add(warningId);
      for (const userId of userIds) home.set(userId, warningId);
    }
    const wanted = record.warnings.map((warning) => ({
      warning: grown.has(warning.id) ? { ...warning, grownAtMs: clock.now() } : warning,
      rows: rows.filter(({ userId }) => home.get(userId) === warning.id),
    }));
    return { wanted, toOpen };
  }

  /** Makes one message agree; returns when to come back, or null. */
  async function agree(record: TopicRecord, wanted: Wanted): Promise<number | null> {
    const { warning, rows } = wanted;
    if (rows.length === 0) return takeDown(record, warning);
    if (warning.expiredAtMs !== null || (await endInTime(record, warning))) return null;
    if (warning.messageId === null) return sendAgain(record, wanted);
    const { message, digest } = render(record, wanted);
    if (digest === warning.rendered) return null;
    const pacedUntilMs = (warning.editedAtMs ?? 0) + EDIT_PAUSE_MS;
    if (rows.length > NAMES_WITHOUT_PAUSE && clock.now() < pacedUntilMs) return pacedUntilMs;
    const acted = expectAnswer(await telegram.edit(warning.messageId, message), 'edit-warning');
    if (acted.kind === 'refused' && acted.why !== 'message-gone') await standing.learnFromRefusal(record.group, acted);
    await warnings.markEdited(warning.id, digest, clock.now());
    return null;
  }

  /** True iff its time is up: its message goes, its row stays. Else it is looked at again when it will be. */
  async function endInTime({ group }: TopicRecord, warning: StandingWarning): Promise<boolean> {
    const endsAtMs = findEndMs(warning, group);
    if (endsAtMs === null) return false;
    if (clock.now() < endsAtMs) {
      await jobs.wakeTopic(group.key, warning.topicId, endsAtMs + END_MARGIN_MS);
      return false;
    }
    await deleteMessage(group, warning);
    await warnings.markExpired(warning.id, clock.now());
    return true;
  }

  /** Claims right before the send: a claim whose send was never tried would be taken for one without an answer. */
  async function open(record: TopicRecord, topicId: number, { isQuiet, rows }: Opening): Promise<number | null> {
    const warning = await warnings.create(record.group.key, topicId, clock.now(), isQuiet);
    const userIds = rows.map(({ userId }) => userId);
    await warnings.assign(record.group.key, userIds, warning.id, clock.now());
    return send(record, { warning, rows });
  }

  async function sendAgain(record: TopicRecord, wanted: Wanted): Promise<number | null> {
    const { warning } = wanted;
    if (warning.claims >= MOST_CLAIMS) return null;
    const orphanedAtMs = warning.claimedAtMs + ORPHANED_CLAIM_MS;
    if (clock.now() < orphanedAtMs) return orphanedAtMs;
    return (await warnings.claimAgain(warning, clock.now())) ? send(record, wanted) : null;
  }

  /** Its send is claimed. */
  async function send(record: TopicRecord, wanted: Wanted): Promise<number | null> {
    const { warning } = wanted;
    const { message, digest } = render(record, wanted);
    const outcome = await telegram.send(message);
    if (outcome.kind === 'done') {
      await warnings.markSent(warning.id, outcome.value, digest, clock.now());
      return null;
    }
    if (outcome.kind === 'again' && outcome.isMaybeDone) return warning.claimedAtMs + ORPHANED_CLAIM_MS;
    await warnings.remove(warning.id); // certainly not sent: the next run plans anew
    const acted = expectAnswer(outcome, 'send-warning');
    if (acted.kind === 'refused') await standing.learnFromRefusal(record.group, acted);
    return null;
  }

  /** Nobody is named: the message goes, then its row. */
  async function takeDown({ group }: TopicRecord, warning: StandingWarning): Promise<number | null> {
    if (warning.expiredAtMs === null) await deleteMessage(group, warning);
    await warnings.remove(warning.id);
    return null;
  }

  async function deleteMessage(group: Group, { messageId }: StandingWarning): Promise<void> {
    if (messageId === null) return;
    const acted = expectAnswer(await telegram.deleteMessages(group.chatId, [messageId]), 'delete-warning');
    if (acted.kind === 'refused') await standing.learnFromRefusal(group, acted);
  }

  function render(
    record: TopicRecord,
    { warning, rows }: Wanted,
  ): { readonly message: OutgoingMessage; readonly digest: string } {
    const rendered = speak(record.group.settings.language).renderWarning(
      toWarningFacts(warning, rows, {
        group: record.group,
        channels: record.channels,
        beyond: warning.isQuiet ? record.beyond : 0,
      }),
    );
    return {
      digest: toDigest(rendered),
      message: {
        chatId: record.group.chatId,
        topicId: warning.topicId,
        content: rendered.content,
        buttons: rendered.buttons,
        isSilent: warning.isQuiet || rows.every(({ isSilent }) => isSilent),
      },
    };
  }
}
