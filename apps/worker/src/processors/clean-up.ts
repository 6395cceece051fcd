/** Timers. All they do is ask for a settle or a sweep, delete a message of ours, or look for what no event will mend. */
import { parseChannelKey, parseChatId, parseGroupKey, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { GroupEvents } from '@gmbot/core/gate/group-events';
import type { FlushLog } from '@gmbot/core/gate/group-log';
import type { Channels, Jobs, Telegram } from '@gmbot/core/gate/ports';
import type { Reconcile } from '@gmbot/core/gate/reconcile';
import type { TurnGroup } from '@gmbot/core/gate/turn-group';
import type { Prune } from '@gmbot/core/store/prune';
import type { JobPayloads } from '@gmbot/core/queues/jobs';

const PRUNED_AT_ONCE = 5000;

/** The jobs of the queue `clean-ups`. */
export type CleanUpName =
  'wake-member' | 'wake-topic' | 'wake-channel' | 'turn-group' | 'flush-log' | 'delete-message' | 'reconcile' | 'prune';

/** Each job has exactly one handler. */
export type CleanUps = { readonly [Name in CleanUpName]: (payload: JobPayloads[Name]) => Promise<void> };

interface Deps {
  readonly groupEvents: Pick<GroupEvents, 'doubt'>;
  readonly channels: Pick<Channels, 'listGroups'>;
  readonly telegram: Pick<Telegram, 'deleteMessages'>;
  readonly reconcile: Reconcile;
  /** For the metrics. */
  readonly noteFigures: () => Promise<void>;
  readonly jobs: Pick<Jobs, 'settleMember' | 'settleWarnings' | 'sweep'>;
  readonly turnGroup: Pick<TurnGroup, 'turn'>;
  readonly flushLog: FlushLog;
  readonly prune: Prune;
  readonly now: () => number;
}

/** Composes them. */
export function createCleanUps({
  groupEvents,
  channels,
  telegram,
  reconcile,
  noteFigures,
  jobs,
  turnGroup,
  flushLog,
  prune,
  now,
}: Deps): CleanUps {
  return {
    'wake-member': async (payload) => {
      const groupKey = parseGroupKey(payload.groupKey);
      const userId = parseUserId(payload.userId);
      await groupEvents.doubt(groupKey, userId);
      await jobs.settleMember({ groupKey, userId });
    },
    'wake-topic': ({ groupKey, topicId }) => jobs.settleWarnings(parseGroupKey(groupKey), topicId),
    'wake-channel': async ({ channelKey }) => {
      for (const groupKey of await channels.listGroups(parseChannelKey(channelKey))) {
        await jobs.sweep({ groupKey, over: 'held', purpose: 'channel-lost', progress: null });
      }
    },
    'turn-group': ({ groupKey }) => turnGroup.turn(parseGroupKey(groupKey)),
    'flush-log': ({ groupKey, slot }) => flushLog(parseGroupKey(groupKey), slot),
    'delete-message': async ({ chatId, messageId }) => {
      expectAnswer(await telegram.deleteMessages(parseChatId(chatId), [parseMessageId(messageId)]), 'delete');
    },
    reconcile: async () => {
      await reconcile();
      await noteFigures();
    },
    prune: async () => {
      await prune(now(), PRUNED_AT_ONCE);
    },
  };
}
