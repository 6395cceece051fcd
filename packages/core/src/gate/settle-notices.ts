/**
 * Owns the messages to a group's administrators: one for each fault that stands, sent once, gone when it is mended; and one
 * that helps through setting the group up, which says "ready" in the end and is left alone then.
 */
import type { Group } from '../domain/group.js';
import type { GroupKey } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import type { DeepLinks } from './deep-links.js';
import { createListNotices } from './list-notices.js';
import type { Clock, Groups, Notices, StandingNotice, Telegram } from './ports.js';
import { toDigest } from './render-topic.js';
import { MOST_CLAIMS, ORPHANED_CLAIM_MS } from './send-once.js';
import { isSetUp, readSetUp, SET_UP } from './set-up-notice.js';
import type { RenderedMessage, SpeakTexts } from './texts-port.js';

/** Makes the notices of a group agree with its faults. */
export interface SettleNotices {
  /** Idempotent. @throws AppError until */
  (groupKey: GroupKey): Promise<void>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey' | 'listChannels'>;
  readonly notices: Notices;
  readonly telegram: Pick<Telegram, 'send' | 'edit' | 'deleteMessages'>;
  readonly speak: SpeakTexts;
  readonly links: DeepLinks;
  readonly clock: Clock;
}

/** Composes it. */
export function createSettleNotices({ groups, notices, telegram, speak, links, clock }: Deps): SettleNotices {
  const listNotices = createListNotices({ speak, links });

  return async function settle(groupKey: GroupKey): Promise<void> {
    const group = await groups.findByKey(groupKey);
    if (group === null) return;
    const standing = await notices.list(groupKey);
    const setUp = standing.find(({ subject }) => subject === SET_UP);
    if (!group.rights.isPresent) return setUp === undefined ? undefined : notices.remove(setUp.id);
    const channels = await groups.listChannels(groupKey);
    const wanted = listNotices(group, channels, setUp !== undefined);
    for (const notice of standing.filter(({ subject }) => !wanted.has(subject))) await takeDown(group, notice);
    for (const [subject, message] of wanted) {
      const known = standing.find((notice) => notice.subject === subject);
      if (known === undefined) await tell(group, await notices.create(groupKey, subject, clock.now()), message);
      else if (known.messageId === null) await tellAgain(group, known, message);
      else await amend(group, known, message);
    }
    if (setUp !== undefined && isSetUp(readSetUp(group, channels))) await notices.remove(setUp.id);
  };

  async function takeDown(group: Group, { id, messageId }: StandingNotice): Promise<void> {
    if (messageId !== null) expectAnswer(await telegram.deleteMessages(group.chatId, [messageId]), 'delete-notice');
    await notices.remove(id);
  }

  async function tellAgain(group: Group, notice: StandingNotice, message: RenderedMessage): Promise<void> {
    if (notice.claims >= MOST_CLAIMS) return;
    const orphanedAtMs = notice.claims === 0 ? 0 : notice.claimedAtMs + ORPHANED_CLAIM_MS;
    if (clock.now() < orphanedAtMs) throw waitUntil('notice-claimed', orphanedAtMs);
    if (await notices.claimAgain(notice, clock.now())) await tell(group, notice, message);
  }

  async function tell(group: Group, notice: StandingNotice | null, message: RenderedMessage): Promise<void> {
    if (notice === null) return;
    const outcome = await telegram.send({ chatId: group.chatId, topicId: 0, ...message });
    if (outcome.kind === 'done') await notices.markSent(notice.id, outcome.value, toDigest(message));
    else if (outcome.kind !== 'again' || !outcome.isMaybeDone) await notices.release(notice.id);
    expectAnswer(outcome, 'send-notice');
  }

  /** A message that somebody deleted stays gone. */
  async function amend(
    group: Group,
    { id, messageId, rendered }: StandingNotice,
    message: RenderedMessage,
  ): Promise<void> {
    const digest = toDigest(message);
    if (messageId === null || rendered === digest) return;
    expectAnswer(await telegram.edit(messageId, { chatId: group.chatId, topicId: 0, ...message }), 'edit-notice');
    await notices.markSent(id, messageId, digest);
  }
}
