/**
 * Owns the messages to a group's administrators: one for each fault that stands, sent once, gone when it is mended; and one
 * that helps through setting the group up until it says "ready", and goes when that is true no more. A group that protects
 * nothing and is there for another one is helped through nothing.
 */
import type { Group } from '../domain/group.js';
import type { GroupKey } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { expectAnswer } from './act.js';
import type { DeepLinks } from './deep-links.js';
import { createListNotices, type WantedNotice } from './list-notices.js';
import type { Clock, Groups, Notices, StandingNotice, Telegram } from './ports.js';
import { MOST_CLAIMS, ORPHANED_CLAIM_MS } from './send-once.js';
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
    if (!group.rights.isPresent) return forgetSetUp(standing);
    const channels = await groups.listChannels(groupKey);
    const isSetUpMeant = channels.length > 0 || !(await isHereForOthers(groupKey, standing));
    const wanted = listNotices(group, channels, isSetUpMeant ? standing : withoutSetUp(standing));
    for (const notice of standing.filter(({ subject }) => !wanted.has(subject))) await takeDown(group, notice);
    for (const [subject, notice] of wanted) {
      const known = standing.find((one) => one.subject === subject);
      if (known === undefined) await tell(group, await notices.create(groupKey, subject, clock.now()), notice);
      else if (known.messageId === null) await tellAgain(group, known, notice);
      else await amend(group, known, notice);
    }
  };

  /** Who is in a required group, or in a group that is a log, has nothing to set up there. */
  async function isHereForOthers(groupKey: GroupKey, standing: readonly StandingNotice[]): Promise<boolean> {
    return withoutSetUp(standing).length < standing.length && (await groups.isUsedByOthers(groupKey));
  }

  /** Whoever adds us again is helped anew. */
  async function forgetSetUp(standing: readonly StandingNotice[]): Promise<void> {
    for (const { id } of standing.filter(({ subject }) => subject === SET_UP)) await notices.remove(id);
  }

  async function takeDown(group: Group, { id, messageId }: StandingNotice): Promise<void> {
    if (messageId !== null) expectAnswer(await telegram.deleteMessages(group.chatId, [messageId]), 'delete-notice');
    await notices.remove(id);
  }

  async function tellAgain(group: Group, known: StandingNotice, notice: WantedNotice): Promise<void> {
    if (known.claims >= MOST_CLAIMS) return;
    const askedUntilMs = isPerhapsPicked(group, known) ? known.claimedAtMs + PICKED_WITHIN_MS : 0;
    if (clock.now() < askedUntilMs) throw waitUntil('notice-held-back', askedUntilMs);
    const orphanedAtMs = known.claims === 0 ? 0 : known.claimedAtMs + ORPHANED_CLAIM_MS;
    if (clock.now() < orphanedAtMs) throw waitUntil('notice-claimed', orphanedAtMs);
    if (await notices.claimAgain(known, clock.now())) await tell(group, known, notice);
  }

  async function tell(group: Group, claimed: StandingNotice | null, { message, mark }: WantedNotice): Promise<void> {
    if (claimed === null) return;
    const outcome = await telegram.send({ chatId: group.chatId, topicId: 0, ...message });
    if (outcome.kind === 'done') await notices.markSent(claimed.id, outcome.value, mark);
    else if (outcome.kind !== 'again' || !outcome.isMaybeDone) await notices.release(claimed.id);
    expectAnswer(outcome, 'send-notice');
  }

  /** A message that somebody deleted stays gone. */
  async function amend(group: Group, known: StandingNotice, { message, mark }: WantedNotice): Promise<void> {
    const { id, messageId, rendered } = known;
    if (messageId === null || rendered === mark) return;
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
