import type { Group } from '../domain/group.js';
import type { ChatId, UserId } from '../domain/ids.js';
import type { ChannelRef } from './channel-ref.js';
import { type ChangeSetting, digestSetting } from './change-setting.js';
import type { JudgeRefs } from './judge-refs.js';
import { mayChange, type ReadRank } from './read-rank.js';
import type { Groups, Jobs } from './ports.js';
import type { SendOnce } from './send-once.js';
import { settleNoticesOf } from './settle-notices-of.js';
import type { RichText } from './telegram-port.js';

/** What came of a chat that somebody chose as the log of a group. */
export type LogChosen =
  | { readonly kind: 'done'; readonly title: string }
  /** Refused: one of us is no administrator there, or it did not take our first line. */
  | { readonly kind: 'not-administrator' | 'owner-only' | 'refused' | 'stale' };

/** Somebody's choice. */
export interface LogChoice {
  readonly userId: UserId;
  readonly ref: ChannelRef;
  /** What the log is told first: that it takes this proves that we may write there. */
  readonly greeting: RichText;
  /** Names the choice: made again with the same key, it greets no second time. */
  readonly key: string;
}

/** Makes a chat the log of a group. Idempotent. */
export interface ChooseLog {
  /** Asks afresh whether they may change the settings, and whether they and we administer the chat. @throws AppError until, backoff */
  (group: Group, choice: LogChoice): Promise<LogChosen>;
}

interface Deps {
  readonly readRank: ReadRank;
  readonly judge: JudgeRefs;
  readonly sendOnce: SendOnce;
  readonly changeSetting: ChangeSetting;
  readonly groups: Pick<Groups, 'findPolicy'>;
  readonly jobs: Pick<Jobs, 'settleNotices'>;
}

/** Composes it. As for `/protect`, nobody else's chat is written to. */
export function createChooseLog({ readRank, judge, sendOnce, changeSetting, groups, jobs }: Deps): ChooseLog {
  return async function choose(group, { userId, ref, greeting, key }): Promise<LogChosen> {
    const rank = await readRank(group, userId);
    if (rank === 'none') return { kind: 'not-administrator' };
    if (!mayChange(rank, group.settings, 'logChatId')) return { kind: 'owner-only' };
    const [judgement] = await judge({ group, callerId: userId, kept: [], refs: [ref] });
    if (judgement?.kind !== 'eligible') return { kind: 'refused' };
    const { chatId, title } = judgement.channel;
    if (!(await greet(chatId, greeting, key))) return { kind: 'refused' };
    const changed = await changeSetting({
      groupKey: group.key,
      actorId: userId,
      name: 'logChatId',
      value: chatId,
      seen: digestSetting(group.settings.logChatId),
    });
    if (changed.kind !== 'saved') return { kind: 'stale' };
    await settleNoticesOf(chatId, { groups, jobs });
    return { kind: 'done', title };
  };

  async function greet(chatId: ChatId, content: RichText, key: string): Promise<boolean> {
    const message = { chatId, topicId: 0, content, buttons: [], isSilent: true };
    const sent = await sendOnce.send(`log-greeting-${key}-${chatId}`, message);
    return sent.kind !== 'refused';
  }
}
