import { parseUserId } from '../domain/ids.js';
import type { StandingWarning, Warnings } from '../gate/ports.js';
import { groupGone } from './group-gone.js';
import { createStaleTopics } from './list-stale-topics.js';
import { createReadTopic } from './read-topic.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, readAll, readOne, sql, time } from './sql.js';
import { WARNING_JSON, type WarningJson, toWarning } from './warning-json.js';

/** What stands in topics, in Postgres. */
export function createWarnings(deps: StoreDeps): Warnings {
  const { db, botId } = deps;
  const isOurs = sql`EXISTS (SELECT FROM groups AS g WHERE g.id = w.group_id AND g.bot_id = ${botId})`;

  async function find(condition: Sql): Promise<StandingWarning | null> {
    const json = await readOne<WarningJson>(
      db,
      sql`SELECT ${WARNING_JSON} AS json FROM warnings AS w WHERE ${condition} AND ${isOurs} ORDER BY w.id LIMIT 1`,
    );
    return json === null ? null : toWarning(json);
  }

  async function change(id: number, assignments: Sql, condition: Sql): Promise<boolean> {
    const changed = await db.$executeRaw(
      sql`UPDATE warnings AS w SET ${assignments} WHERE w.id = ${id} AND ${isOurs} AND ${condition}`,
    );
    return changed > 0;
  }

  return {
    readTopic: createReadTopic(deps),
    async create(groupKey, topicId, nowMs, isQuiet) {
      const json = await readOne<WarningJson>(
        db,
        sql`INSERT INTO warnings AS w (group_id, topic_id, claimed_at, grown_at, is_quiet)
        SELECT g.id, ${topicId}::integer, ${time(nowMs)}, ${time(nowMs)}, ${isQuiet}::boolean
        FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}
        RETURNING ${WARNING_JSON} AS json`,
      );
      if (json === null) throw groupGone(groupKey);
      return toWarning(json);
    },
    claimAgain: ({ id, claims }, nowMs) =>
      change(
        id,
        sql`claims = w.claims + 1, claimed_at = ${time(nowMs)}`,
        sql`w.claims = ${claims} AND w.message_id IS NULL`,
      ),
    async markSent(id, messageId, rendered, nowMs) {
      await change(id, sql`message_id = ${messageId}, rendered = ${rendered}, edited_at = ${time(nowMs)}`, sql`true`);
    },
    async markEdited(id, rendered, nowMs) {
      await change(id, sql`rendered = ${rendered}, edited_at = ${time(nowMs)}`, sql`true`);
    },
    async assign(groupKey, userIds, warningId, nowMs) {
      await db.$executeRaw(sql`WITH named AS (
          UPDATE holds AS h SET warning_id = ${warningId}::bigint, updated_at = now()
          FROM groups AS g
          WHERE g.id = h.group_id AND g.bot_id = ${botId} AND h.group_id = ${groupKey}
            AND h.user_id = ANY (${userIds}::bigint[]) AND h.warning_id IS DISTINCT FROM ${warningId}::bigint
          RETURNING 1
        )
        UPDATE warnings AS w SET grown_at = ${time(nowMs)}
        WHERE w.id = ${warningId}::bigint AND EXISTS (SELECT FROM named)`);
    },
    async remove(id) {
      await db.$executeRaw(sql`DELETE FROM warnings AS w WHERE w.id = ${id} AND ${isOurs}`);
    },
    find: (id) => find(sql`w.id = ${id}`),
    findByMessage: (groupKey, messageId) => find(sql`w.group_id = ${groupKey} AND w.message_id = ${messageId}`),
    async listNamed(id) {
      const userIds = await readAll<number>(
        db,
        sql`SELECT to_json(h.user_id) AS json FROM holds AS h JOIN groups AS g ON g.id = h.group_id
        WHERE h.warning_id = ${id} AND g.bot_id = ${botId} ORDER BY h.held_since, h.user_id`,
      );
      return userIds.map(parseUserId);
    },
    listStale: createStaleTopics(deps),
  };
}
