/** "I have joined": asks Telegram afresh, looks a second time before it says no, and always answers. */
import type { Verdict } from '../domain/decide.js';
import type { GroupKey, MessageId, UserId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import { AFRESH_PAUSE_MS } from './memberships.js';
import type { Clock, Jobs, Ledger, SettleRecord, Telegram, Warnings } from './ports.js';
import type { SpeakTexts } from './texts-port.js';
import { toDecideInput, type WeighMember } from './weigh-member.js';

/** A press is answered within this long, whatever Telegram does. */
const ANSWER_WITHIN_MS = 4 * 1000;
/** The second look comes when Telegram may be asked afresh again. */
const SECOND_LOOK_MS = AFRESH_PAUSE_MS + 50;

/** One look of a press may take this long: a Telegram that hangs must not keep the presser waiting. */
const LONGEST_LOOK_MS = 2 * 1000;
const SHORTEST_LOOK_MS = 500;

/** One press. */
export interface Press {
  readonly queryId: string;
  readonly groupKey: GroupKey;
  readonly chatId: Parameters<Telegram['deleteMessages']>[0];
  readonly userId: UserId;
  /** Of the presser's app; null = not told. */
  readonly languageCode: string | null;
  readonly messageId: MessageId | null;
  readonly warningId: number;
  readonly receivedAtMs: number;
  /** True on the run after the first look. */
  readonly isSecondLook: boolean;
}

/** What the presser is told. */
export interface PressAnswer {
  readonly text: string;
  readonly isAlert: boolean;
}

/** Judges presses on warnings. */
export interface PressJoined {
  /** @returns what to tell; 'look-again' = come back at that time with `isSecondLook` */
  (
    press: Press,
  ): Promise<
    { readonly kind: 'answer'; readonly answer: PressAnswer } | { readonly kind: 'look-again'; readonly atMs: number }
  >;
}

interface Deps {
  readonly warnings: Warnings;
  readonly ledger: Pick<Ledger, 'readSettleRecord'>;
  readonly weigh: WeighMember;
  readonly telegram: Pick<Telegram, 'deleteMessages'>;
  readonly jobs: Pick<Jobs, 'settleMember' | 'settleWarnings'>;
  readonly speak: SpeakTexts;
  readonly clock: Clock;
}

/** Composes it. */
export function createPressJoined({ warnings, ledger, weigh, telegram, jobs, speak, clock }: Deps): PressJoined {
  return async function press(given: Press): ReturnType<PressJoined> {
    const { groupKey, userId, warningId } = given;
    const texts = speak(given.languageCode);
    const isStanding = await adoptOrRemove(given);
    const record = await ledger.readSettleRecord(groupKey, userId);
    const row = record?.row ?? null;
    const isCovered =
      row !== null && (row.owner === 'ours' || row.isWarned) && (row.warningId === warningId || !isStanding);
    if (record === null || !isCovered) return answer(texts.alertNotForYou());
    const verdict = await judge(record, given);
    await jobs.settleMember({ groupKey, userId });
    if (verdict.wanted === 'free' && verdict.speech === 'allowed')
      return answer(verdict.reason === 'protection-off' ? texts.alertProtectionOff() : texts.alertFreed(), false);
    if (verdict.reason === 'blocked') return answer(texts.alertBlocked());
    const secondLookAtMs = clock.now() + SECOND_LOOK_MS;
    if (!given.isSecondLook && secondLookAtMs <= given.receivedAtMs + ANSWER_WITHIN_MS)
      return { kind: 'look-again', atMs: secondLookAtMs };
    const { missing, needed } = verdict;
    if (verdict.speech === 'refused')
      return answer(texts.alertStillMissing({ titles: missing.map(({ title }) => title), needed }));
    return answer(verdict.reason === 'channel-lost' ? texts.alertChannelLost() : texts.alertCannotTell());
  };

  /** The first press on a message whose send got no answer adopts it; one that another message replaced goes. */
  async function adoptOrRemove({ warningId, messageId, groupKey, chatId }: Press): Promise<boolean> {
    const warning = await warnings.find(warningId);
    if (messageId === null) return warning !== null;
    const isOver = warning === null || warning.groupKey !== groupKey || warning.expiredAtMs !== null;
    const isOrphan = !isOver && warning.messageId === null;
    if (isOrphan && (await warnings.markSent(warning.id, messageId, '', clock.now()))) {
      await jobs.settleWarnings(groupKey, warning.topicId);
      return true;
    }
    if (!isOver && warning.messageId === messageId) return true;
    if ((await warnings.findByMessage(groupKey, messageId)) !== null) return true; // somebody else's, which stands
    const outcome = await telegram.deleteMessages(chatId, [messageId]);
    if (outcome.kind === 'wait') throw waitUntil('delete-orphan', outcome.untilMs);
    return false;
  }

  async function judge({ group, channels, isTrusted, row }: SettleRecord, press: Press): Promise<Verdict> {
    const { userId, receivedAtMs } = press;
    const input = { ...toDecideInput(group, channels, { row, isTrusted, nowMs: clock.now() }), isHeld: true };
    const leftMs = receivedAtMs + ANSWER_WITHIN_MS - clock.now();
    const withinMs = Math.max(SHORTEST_LOOK_MS, Math.min(LONGEST_LOOK_MS, leftMs));
    return (await weigh(group, userId, input, { isAfresh: true, withinMs })).verdict;
  }
}

function answer(text: string, isAlert = true): { readonly kind: 'answer'; readonly answer: PressAnswer } {
  return { kind: 'answer', answer: { text, isAlert } };
}
