import { parseGroupKey, parseMessageId } from '../domain/ids.js';
import type { StandingWarning } from '../gate/ports.js';
import { type Sql, msOf, sql, text } from './sql.js';

/** A row of `warnings AS w`, as {@link toWarning} reads it. */
export const WARNING_JSON = text(`json_build_object(
  'id', w.id, 'groupKey', w.group_id, 'topicId', w.topic_id, 'messageId', w.message_id,
  'claimedAtMs', ${msOf('w.claimed_at')}, 'claims', w.claims, 'rendered', w.rendered,
  'grownAtMs', ${msOf('w.grown_at')}, 'editedAtMs', ${msOf('w.edited_at')}, 'isQuiet', w.is_quiet,
  'expiredAtMs', ${msOf('w.expired_at')})`);

/** True for `warnings AS w` of the bot. */
export function isWarningOf(botId: number): Sql {
  return sql`EXISTS (SELECT FROM groups AS g WHERE g.id = w.group_id AND g.bot_id = ${botId})`;
}

/** What {@link WARNING_JSON} gives. */
export type WarningJson = Omit<StandingWarning, 'groupKey' | 'messageId'> & {
  readonly groupKey: number;
  readonly messageId: number | null;
};

/** Maps {@link WARNING_JSON}. */
export function toWarning(json: WarningJson): StandingWarning {
  return {
    ...json,
    groupKey: parseGroupKey(json.groupKey),
    messageId: json.messageId === null ? null : parseMessageId(json.messageId),
  };
}
