/**
 * Makes single warnings agree with what they are to say: sends, edits and deletes their messages. A send is claimed in the
 * ledger before it is made; a claim without an answer is made once more, after growing pauses, until one is answered.
 */
import type { Group } from '../domain/group.js';
import type { MessageId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import type { Assignment } from '../domain/warning-plan.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import { findReclaimMs, sendClaimed } from './claimed-send.js';
import type { GroupStanding } from './group-standing.js';
import type { Clock, Jobs, Ledger, StandingWarning, Telegram, TopicRecord, Warnings } from './ports.js';
import { createRemoveMessage } from './remove-message.js';
import { findEndMs, toDigest, toWarningFacts } from './render-topic.js';
import type { SendJournal } from './send-once.js';
import type { OutgoingMessage } from './telegram-port.js';
import type { SpeakTexts } from './texts-port.js';

/** A warning that names many is edited at most this often. */
const EDIT_PAUSE_MS = 3 * 1000;
/** Up to this many names an edit is made at once. */
const NAMES_WITHOUT_PAUSE = 2;

/** The topic of a forum that is always there, though it may be closed; in other groups all is said there. */
const GENERAL = 0;

/** The end is looked for this much later, so that no worker's clock still shows the time before. */
const END_MARGIN_MS = 1000;

/** One warning and the members it is to name. */
export interface Wanted {
  readonly warning: StandingWarning;
  readonly rows: readonly LedgerRow[];
}

/** A new warning, and the members it is to name. */
export type Opening = Pick<Assignment, 'isQuiet'> & Pick<Wanted, 'rows'>;

/** The messages of a topic's warnings. @throws AppError until: Telegram asks to wait, an edit is paced, a claim is open */
export interface WarningMessages {
  /** True iff its message is to go: it names nobody, or its time is up. */
  isLeaving(record: TopicRecord, wanted: Wanted): boolean;
  /** Makes one agree. */
  agree(record: TopicRecord, wanted: Wanted): Promise<void>;
  /** Makes a new one. */
  open(record: TopicRecord, topicId: number, opening: Opening): Promise<void>;
}

/** What they need. */
export interface WarningMessagesDeps {
  readonly warnings: Warnings;
  readonly ledger: Pick<Ledger, 'patch'>;
  readonly telegram: Pick<Telegram, 'send' | 'edit' | 'deleteMessages'>;
  /** Where the id of a message goes while the ledger is away. */
  readonly journal: Pick<SendJournal, 'markSent' | 'findSent'>;
  readonly standing: GroupStanding;
  readonly speak: SpeakTexts;
  readonly jobs: Pick<Jobs, 'wakeTopic' | 'settleWarnings'>;
  readonly clock: Clock;
}

/** Composes them. */
export function createWarningMessages(deps: WarningMessagesDeps): WarningMessages {
  const { warnings, ledger, telegram, journal, standing, speak, jobs, clock } = deps;
  const removeMessage = createRemoveMessage(telegram);

  function isLeaving({ group }: TopicRecord, { warning, rows }: Wanted): boolean {
    if (rows.length === 0) return true;
    const endsAtMs = findEndMs(warning, group);
    return warning.expiredAtMs === null && endsAtMs !== null && clock.now() >= endsAtMs;
  }

  async function agree(record: TopicRecord, wanted: Wanted): Promise<void> {
    const { warning } = wanted;
    if (isLeaving(record, wanted)) return takeDown(record.group, wanted);
    if (warning.expiredAtMs !== null) return;
    await planEnd(record.group, warning);
    return warning.messageId === null ? sendAgain(record, wanted) : amend(record, wanted, warning.messageId);
  }

  async function planEnd(group: Group, warning: StandingWarning): Promise<void> {
    const endsAtMs = findEndMs(warning, group);
    if (endsAtMs !== null) await jobs.wakeTopic(group.key, warning.topicId, endsAtMs + END_MARGIN_MS);
  }

  /** The message goes; the row goes after it when it names nobody. */
  async function takeDown(group: Group, { warning, rows }: Wanted): Promise<void> {
    if (warning.expiredAtMs === null) await deleteMessage(group, warning);
    if (rows.length === 0) await warnings.remove(warning.id);
    else await warnings.markExpired(warning.id, clock.now());
  }

  async function deleteMessage(group: Group, warning: StandingWarning): Promise<void> {
    const messageId = warning.messageId ?? (await journal.findSent(toJournalKey(warning)));
    if (messageId === null) return;
    const acted = await removeMessage(group, warning.topicId, messageId);
    if (acted.kind === 'refused') await standing.learnFromRefusal(group, acted);
  }

  /** What another run has written meanwhile is not what this one read: then nobody knows which text stands. */
  async function amend(record: TopicRecord, wanted: Wanted, messageId: MessageId): Promise<void> {
    const { warning, rows } = wanted;
    const { message, digest } = render(record, wanted);
    if (digest === warning.rendered) return;
    const pacedUntilMs = (warning.editedAtMs ?? 0) + EDIT_PAUSE_MS;
    if (rows.length > NAMES_WITHOUT_PAUSE && clock.now() < pacedUntilMs) throw waitUntil('edit-paced', pacedUntilMs);
    const acted = expectAnswer(await telegram.edit(messageId, message), 'edit-warning');
    if (acted.kind === 'refused' && acted.why !== 'message-gone') await standing.learnFromRefusal(record.group, acted);
    if (!(await warnings.markEdited(warning, digest, clock.now())))
      await jobs.settleWarnings(record.group.key, warning.topicId);
  }

  /** Claims right before the send: a claim whose send was never tried would be taken for one without an answer. */
  async function open(record: TopicRecord, topicId: number, { isQuiet, rows }: Opening): Promise<void> {
    const warning = await warnings.create(record.group.key, topicId, clock.now(), isQuiet);
    const userIds = rows.map(({ userId }) => userId);
    await warnings.assign(record.group.key, userIds, warning.id, clock.now());
    await planEnd(record.group, warning);
    await send(record, { warning, rows });
  }

  async function sendAgain(record: TopicRecord, { warning, rows }: Wanted): Promise<void> {
    const messageId = await journal.findSent(toJournalKey(warning));
    if (messageId !== null) return adopt(record, { warning, rows }, messageId);
    const againAtMs = findReclaimMs(warning);
    const claimedAtMs = clock.now();
    if (claimedAtMs < againAtMs) throw waitUntil('warning-claimed', againAtMs);
    if (!(await warnings.claimAgain(warning, claimedAtMs))) return;
    await send(record, { rows, warning: { ...warning, claims: warning.claims + 1, claimedAtMs } });
  }

  /** An earlier run has sent it and could not say so in the ledger. What it says is not known. */
  async function adopt(record: TopicRecord, { warning, rows }: Wanted, messageId: MessageId): Promise<void> {
    const nowMs = clock.now();
    if (!(await warnings.markSent(warning.id, messageId, '', nowMs))) return;
    await amend(record, { rows, warning: { ...warning, messageId, rendered: '', editedAtMs: nowMs } }, messageId);
  }

  /** Its send is claimed. */
  async function send(record: TopicRecord, wanted: Wanted): Promise<void> {
    const { warning } = wanted;
    const { message, digest } = render(record, wanted);
    const outcome = await sendClaimed(() => telegram.send(message), {
      keep: (messageId) => keep(record.group, warning, { messageId, digest }),
      putAside: (messageId) => journal.markSent(toJournalKey(warning), messageId),
      giveBack: () => warnings.remove(warning.id), // the next run plans anew
    });
    if (outcome.kind === 'again' && outcome.isMaybeDone) throw waitUntil('warning-claimed', findReclaimMs(warning));
    const acted = expectAnswer(outcome, 'send-warning');
    if (acted.kind !== 'refused') return;
    if (acted.why === 'topic-gone' && warning.topicId !== GENERAL) await moveToGeneral(record.group, wanted);
    else await standing.learnFromRefusal(record.group, acted);
  }

  /** Nobody can be told anything in a topic that is closed or deleted. Whoever's row has changed meanwhile is seen to anew. */
  async function moveToGeneral({ key }: Group, { warning, rows }: Wanted): Promise<void> {
    const moved = [];
    for (const { userId, version } of rows) moved.push(await ledger.patch(key, userId, version, { topicId: GENERAL }));
    await jobs.settleWarnings(key, GENERAL);
    if (moved.includes(null)) await jobs.settleWarnings(key, warning.topicId);
  }

  /** One message stands for a warning: that of a run which was overtaken goes. */
  async function keep(
    group: Group,
    { id, topicId }: StandingWarning,
    { messageId, digest }: { readonly messageId: MessageId; readonly digest: string },
  ): Promise<void> {
    if (!(await warnings.markSent(id, messageId, digest, clock.now()))) await removeMessage(group, topicId, messageId);
  }

  function render(
    { group, channels, beyond }: TopicRecord,
    { warning, rows }: Wanted,
  ): { readonly message: OutgoingMessage; readonly digest: string } {
    const facts = toWarningFacts(warning, rows, { group, channels, beyond: warning.isQuiet ? beyond : 0 });
    const rendered = speak(group.settings.language).renderWarning(facts);
    const isSilent = warning.isQuiet || rows.every((row) => row.isSilent);
    const { chatId } = group;
    return { digest: toDigest(rendered), message: { chatId, topicId: warning.topicId, ...rendered, isSilent } };
  }

  return { isLeaving, agree, open };
}

/** One claim of one warning. */
function toJournalKey({ id, claimedAtMs }: StandingWarning): string {
  return `warning-${id}-${claimedAtMs}`;
}
