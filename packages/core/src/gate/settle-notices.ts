/**
 * Owns the messages to a group's administrators: one for each fault that stands, gone when it is mended; and one that helps
 * through setting the group up until it says "ready", and goes when that is true no more. A group that protects nothing and
 * is there for another one is helped through nothing.
 */
import type { Group } from '../domain/group.js';
import type { GroupKey, MessageId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import { findReclaimMs, sendClaimed } from './claimed-send.js';
import type { DeepLinks } from './deep-links.js';
import { doEach } from './do-each.js';
import { createListNotices, type WantedNotice } from './list-notices.js';
import type { Clock, Groups, Notices, StandingNotice, Telegram } from './ports.js';
import { createRemoveMessage } from './remove-message.js';
import type { SendJournal } from './send-once.js';
import { SET_UP } from './set-up-notice.js';
import type { SpeakTexts } from './texts-port.js';

/** Whoever picks a chat for another group lets Telegram add us to it first; what it was picked for follows within this time. */
const PICKED_WITHIN_MS = 5 * 1000;

/** Makes the notices of a group agree with its faults. */
export interface SettleNotices {
  /** Idempotent. @throws AppError until */
  (groupKey: GroupKey): Promise<void>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey' | 'listChannels' | 'isUsedByOthers'>;
  readonly notices: Notices;
  readonly telegram: Pick<Telegram, 'send' | 'edit' | 'deleteMessages'>;
  /** Where the id of a message goes while the store is away. */
  readonly journal: Pick<SendJournal, 'markSent' | 'findSent'>;
  readonly speak: SpeakTexts;
  readonly links: DeepLinks;
  readonly clock: Clock;
}

/** Composes it. */
export function createSettleNotices({ groups, notices, telegram, journal, speak, links, clock }: Deps): SettleNotices {
  const listNotices = createListNotices({ speak, links });
  const removeMessage = createRemoveMessage(telegram);

  return async function settle(groupKey: GroupKey): Promise<void> {
    const group = await groups.findByKey(groupKey);
    if (group === null) return;
    const standing = await notices.list(groupKey);
    if (!group.rights.isPresent) return forgetSetUp(standing);
    const channels = await groups.listChannels(groupKey);
    const isSetUpMeant = channels.length > 0 || !(await isHereForOthers(groupKey, standing));
    const wanted = listNotices(group, channels, isSetUpMeant ? standing : withoutSetUp(standing));
    const over = standing.filter(({ subject }) => !wanted.has(subject));
    await doEach([
      ...over.map((notice) => () => takeDown(group, notice)),
      ...[...wanted].map(([subject, notice]) => async () => {
        const known = standing.find((one) => one.subject === subject);
        if (known === undefined) await tell(group, await notices.create(groupKey, subject, clock.now()), notice);
        else if (known.messageId === null) await tellAgain(group, known, notice);
        else await amend(group, known, { messageId: known.messageId, notice });
      }),
    ]);
  };

  /** Who is in a required group, or in a group that is a log, has nothing to set up there. */
  async function isHereForOthers(groupKey: GroupKey, standing: readonly StandingNotice[]): Promise<boolean> {
    return withoutSetUp(standing).length < standing.length && (await groups.isUsedByOthers(groupKey));
  }

  /** Whoever adds us again is helped anew. */
  async function forgetSetUp(standing: readonly StandingNotice[]): Promise<void> {
    for (const { id } of standing.filter(({ subject }) => subject === SET_UP)) await notices.remove(id);
  }

  async function takeDown(group: Group, known: StandingNotice): Promise<void> {
    const messageId = known.messageId ?? (await journal.findSent(toJournalKey(known)));
    if (messageId !== null) await removeMessage(group, 0, messageId);
    await notices.remove(known.id);
  }

  async function tellAgain(group: Group, known: StandingNotice, notice: WantedNotice): Promise<void> {
    const messageId = await journal.findSent(toJournalKey(known));
    if (messageId !== null) return amend(group, known, { messageId, notice });
    const askedUntilMs = isPerhapsPicked(group, known) ? known.claimedAtMs + PICKED_WITHIN_MS : 0;
    if (clock.now() < askedUntilMs) throw waitUntil('notice-held-back', askedUntilMs);
    const againAtMs = findReclaimMs(known);
    const claimedAtMs = clock.now();
    if (claimedAtMs < againAtMs) throw waitUntil('notice-claimed', againAtMs);
    if (await notices.claimAgain(known, claimedAtMs)) await tell(group, { ...known, claimedAtMs }, notice);
  }

  async function tell(group: Group, claimed: StandingNotice | null, { message, mark }: WantedNotice): Promise<void> {
    if (claimed === null) return;
    const outcome = await sendClaimed(() => telegram.send({ chatId: group.chatId, topicId: 0, ...message }), {
      keep: (messageId) => notices.markSent(claimed.id, messageId, mark),
      putAside: (messageId) => journal.markSent(toJournalKey(claimed), messageId),
      giveBack: () => notices.release(claimed.id),
    });
    expectAnswer(outcome, 'send-notice');
  }

  /** A message that somebody deleted stays gone. */
  async function amend(
    group: Group,
    { id, rendered }: StandingNotice,
    { messageId, notice: { message, mark } }: { readonly messageId: MessageId; readonly notice: WantedNotice },
  ): Promise<void> {
    if (rendered === mark) return;
    expectAnswer(await telegram.edit(messageId, { chatId: group.chatId, topicId: 0, ...message }), 'edit-notice');
    await notices.markSent(id, messageId, mark);
  }
}

function withoutSetUp(standing: readonly StandingNotice[]): readonly StandingNotice[] {
  return standing.filter(({ subject }) => subject !== SET_UP);
}

/** The picker asks for this one right, our own link for others. */
function isPerhapsPicked({ rights }: Group, { subject, claims }: StandingNotice): boolean {
  return subject === SET_UP && claims === 0 && rights.canInvite && !rights.canDelete && !rights.canRestrict;
}

/** One claim of one notice. */
function toJournalKey({ id, claimedAtMs }: StandingNotice): string {
  return `notice-${id}-${claimedAtMs}`;
}
