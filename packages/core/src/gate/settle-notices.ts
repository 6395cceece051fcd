/**
 * Owns the messages to a group's administrators: one for each fault that stands, sent once, gone when it is mended.
 */
import { type Group, type RequiredChannel, readStanding } from '../domain/group.js';
import type { GroupKey } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import type { Clock, Groups, Notices, StandingNotice, Telegram } from './ports.js';
import { MOST_CLAIMS, ORPHANED_CLAIM_MS } from './send-once.js';
import type { RichText } from './telegram-port.js';
import type { MemberTexts, SpeakTexts } from './texts-port.js';

/** Makes the notices of a group agree with its faults. */
export interface SettleNotices {
  /** Idempotent. @throws AppError until */
  (groupKey: GroupKey): Promise<void>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey' | 'listChannels'>;
  readonly notices: Notices;
  readonly telegram: Pick<Telegram, 'send' | 'deleteMessages'>;
  readonly speak: SpeakTexts;
  readonly clock: Clock;
}

/** Composes it. */
export function createSettleNotices({ groups, notices, telegram, speak, clock }: Deps): SettleNotices {
  return async function settle(groupKey: GroupKey): Promise<void> {
    const group = await groups.findByKey(groupKey);
    if (group === null || !group.rights.isPresent) return;
    const wanted = listFaults(group, await groups.listChannels(groupKey), speak(group.settings.language));
    const standing = await notices.list(groupKey);
    for (const notice of standing.filter(({ subject }) => !wanted.has(subject))) await takeDown(group, notice);
    for (const [subject, content] of wanted) {
      const known = standing.find((notice) => notice.subject === subject);
      if (known === undefined) await tell(group, await notices.create(groupKey, subject, clock.now()), content);
      else if (known.messageId === null) await tellAgain(group, known, content);
    }
  };

  async function takeDown(group: Group, { id, messageId }: StandingNotice): Promise<void> {
    if (messageId !== null) expectAnswer(await telegram.deleteMessages(group.chatId, [messageId]), 'delete-notice');
    await notices.remove(id);
  }

  async function tellAgain(group: Group, notice: StandingNotice, content: RichText): Promise<void> {
    if (notice.claims >= MOST_CLAIMS) return;
    const orphanedAtMs = notice.claimedAtMs + ORPHANED_CLAIM_MS;
    if (clock.now() < orphanedAtMs) throw waitUntil('notice-claimed', orphanedAtMs);
    if (await notices.claimAgain(notice, clock.now())) await tell(group, notice, content);
  }

  async function tell(group: Group, notice: StandingNotice | null, content: RichText): Promise<void> {
    if (notice === null) return;
    const outcome = await telegram.send({ chatId: group.chatId, topicId: 0, content, buttons: [] });
    if (outcome.kind === 'done') await notices.markSent(notice.id, outcome.value, content.text);
    else if (outcome.kind !== 'again' || !outcome.isMaybeDone) await notices.remove(notice.id);
    expectAnswer(outcome, 'send-notice');
  }
}

/** The faults of a switched-on group that its administrators can mend, by subject. */
function listFaults(
  group: Group,
  channels: readonly RequiredChannel[],
  texts: MemberTexts,
): ReadonlyMap<string, RichText> {
  const faults = new Map<string, RichText>();
  const standing = readStanding(group);
  if (standing.kind === 'off') return faults;
  if (standing.kind === 'paused') faults.set('paused', texts.noticePaused({ causes: standing.causes }));
  for (const channel of channels.filter(({ lostAtMs }) => lostAtMs !== null)) {
    const reference = channel.username === null ? String(channel.chatId) : `@${channel.username}`;
    faults.set(`channel-lost-${channel.key}`, texts.noticeChannelLost({ title: channel.title, reference }));
  }
  return faults;
}
