import type { Warnings } from '../gate/ports.js';
import { CHANNELS_JSON, type ChannelJson, GROUP_JSON, type GroupJson, toChannel, toGroup } from './group-json.js';
import { IS_HELD, type LedgerRowJson, ROW_JSON, toLedgerRow } from './ledger-json.js';
import type { StoreDeps } from './store-deps.js';
import { readOne, sql } from './sql.js';
import { WARNING_JSON, type WarningJson, toWarning } from './warning-json.js';

interface TopicJson {
  readonly group: GroupJson;
  readonly channels: readonly ChannelJson[];
  readonly warnings: readonly WarningJson[];
  readonly rows: readonly LedgerRowJson[];
  readonly heldCount: number;
  readonly heldRead: number;
}

/**
 * Composes the reading of one topic: one statement.
 *
 * Up to `limit` members of the topic who are held and present, oldest hold first, and `beyond` counts the rest of
 * those; besides, up to `limit` who are only warned, and up to `limit` rows that name a warning of the topic and are none
 * of these.
 */
export function createReadTopic({ db, botId }: StoreDeps): Warnings['readTopic'] {
  return async function readTopic(groupKey, topicId, limit) {
    const isOfTopic = sql`h.group_id = ${groupKey} AND h.topic_id = ${topicId} AND ${IS_HELD} AND h.present`;
    const isWarned = sql`h.group_id = ${groupKey} AND h.topic_id = ${topicId} AND h.warned AND h.owner = 'none'
      AND h.intent IS DISTINCT FROM 'hold' AND h.present`;
    const json = await readOne<TopicJson>(
      db,
      sql`WITH standing AS MATERIALIZED (
        SELECT w.* FROM warnings AS w WHERE w.group_id = ${groupKey} AND w.topic_id = ${topicId}
      ), held AS MATERIALIZED (
        SELECT h.* FROM holds AS h WHERE ${isOfTopic} ORDER BY h.held_since, h.user_id LIMIT ${limit}
      ), warned AS MATERIALIZED (
        SELECT h.* FROM holds AS h WHERE ${isWarned} ORDER BY h.user_id LIMIT ${limit}
      ), named AS MATERIALIZED (
        SELECT h.* FROM standing AS w JOIN holds AS h ON h.warning_id = w.id
        WHERE (${isOfTopic}) IS NOT TRUE AND (${isWarned}) IS NOT TRUE
        ORDER BY h.held_since NULLS FIRST, h.user_id LIMIT ${limit}
      )
      SELECT json_build_object(
        'group', ${GROUP_JSON},
        'channels', ${CHANNELS_JSON},
        'warnings', (SELECT coalesce(json_agg(${WARNING_JSON} ORDER BY w.id), '[]') FROM standing AS w),
        'rows', (
          SELECT coalesce(json_agg(${ROW_JSON} ORDER BY h.held_since, h.user_id), '[]')
          FROM (SELECT * FROM held UNION ALL SELECT * FROM warned UNION ALL SELECT * FROM named) AS h),
        'heldRead', (SELECT count(*) FROM held),
        'heldCount', (SELECT count(*) FROM holds AS h WHERE ${isOfTopic})) AS json
      FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}`,
    );
    return json === null
      ? null
      : {
          group: toGroup(json.group),
          channels: json.channels.map(toChannel),
          warnings: json.warnings.map(toWarning),
          rows: json.rows.map(toLedgerRow),
          beyond: json.heldCount - json.heldRead,
        };
  };
}
