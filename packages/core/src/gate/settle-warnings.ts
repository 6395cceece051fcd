/**
 * Owns what stands in one topic: renders from the ledger and makes the messages agree (send, edit, delete).
 * One run per topic at a time. A send is claimed in the ledger before it is made; a claim without an answer is made once more.
 * A warning whose time is up goes, and does not come back for the holds that it named.
 */
import type { Group } from '../domain/group.js';
import type { GroupKey, UserId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import { planWarnings } from '../domain/warning-plan.js';
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
  /** Claimed in this run: its send was not tried yet. */
  readonly isNew: boolean;
}

/** Composes it. */
export function createSettleWarnings({ warnings, telegram, standing, speak, jobs, clock }: Deps): SettleWarnings {
  return async function settle(groupKey: GroupKey, topicId: number): Promise<void> {
    const record = await warnings.readTopic(groupKey, topicId, LARGEST_TOPIC);
    if (record === null || !record.group.rights.isPresent) return;
    const named = await dropUnnamed(record);
    const comeBackAtMs: number[] = [];
    for (const wanted of await place(record, topicId, named)) {
      const atMs = await agree(record, wanted);
      if (atMs !== null) comeBackAtMs.push(atMs);
    }
    if (comeBackAtMs.length > 0) throw waitUntil('warnings-paced', Math.min(...comeBackAtMs));
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

  /** Gives each member a warning, opening new ones as planned. */
  async function place(record: TopicRecord, topicId: number, rows: readonly LedgerRow[]): Promise<readonly Wanted[]> {
    const opened: StandingWarning[] = [];
    const grown = new Set<number>();
    const standing = record.warnings.filter(({ expiredAtMs }) => expiredAtMs === null);
    const home = new Map<UserId, number | null>(rows.map(({ userId, warningId }) => [userId, warningId]));
    for (const { warningId, isQuiet, userIds } of planWarnings(standing, rows, clock.now())) {
      let id = warningId;
      if (id === null) {
        const created = await warnings.create(record.group.key, topicId, clock.now(), isQuiet);
        opened.push(created);
        id = created.id;
      }
      await warnings.assign(record.group.key, userIds, id, clock.now());
      grown.add(id);
      for (const userId of userIds) home.set(userId, id);
    }
    return [...record.warnings, ...opened].map((warning) => ({
      warning: grown.has(warning.id) ? { ...warning, grownAtMs: clock.now() } : warning,
      rows: rows.filter(({ userId }) => home.get(userId) === warning.id),
      isNew: opened.includes(warning),
    }));
  }

  /** Makes one message agree; returns when to come back, or null. */
  async function agree(record: TopicRecord, wanted: Wanted): Promise<number | null> {
    const { warning, rows } = wanted;
    if (rows.length === 0) return takeDown(record, warning);
    if (warning.expiredAtMs !== null || (await endInTime(record, warning))) return null;
    if (warning.messageId === null) return send(record, wanted);
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

  async function send(record: TopicRecord, wanted: Wanted): Promise<number | null> {
    const { warning, isNew } = wanted;
    if (!isNew) {
      if (warning.claims >= MOST_CLAIMS) return null;
      const orphanedAtMs = warning.claimedAtMs + ORPHANED_CLAIM_MS;
      if (clock.now() < orphanedAtMs) return orphanedAtMs;
      if (!(await warnings.claimAgain(warning, clock.now()))) return null;
    }
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
