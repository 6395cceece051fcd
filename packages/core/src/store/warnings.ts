import { parseUserId } from '../domain/ids.js';
import type { StandingWarning, Warnings } from '../gate/ports.js';
import { createStaleTopics } from './list-stale-topics.js';
import { createReadTopic } from './read-topic.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, readAll, readOne, sql } from './sql.js';
import { WARNING_JSON, type WarningJson, isWarningOf, toWarning } from './warning-json.js';
import { createWarningWrites } from './warning-writes.js';

/** What stands in topics, in Postgres. */
export function createWarnings(deps: StoreDeps): Warnings {
  const { db, botId } = deps;

  async function find(condition: Sql): Promise<StandingWarning | null> {
    const json = await readOne<WarningJson>(
      db,
      sql`SELECT ${WARNING_JSON} AS json FROM warnings AS w WHERE ${condition} AND ${isWarningOf(botId)} ORDER BY w.id LIMIT 1`,
    );
    return json === null ? null : toWarning(json);
  }

  return {
    readTopic: createReadTopic(deps),
    ...createWarningWrites(deps),
    find: (id) => find(sql`w.id = ${id}`),
    findByMessage: (groupKey, messageId) => find(sql`w.group_id = ${groupKey} AND w.message_id = ${messageId}`),
    listTopics: (groupKey) =>
      readAll<number>(
        db,
        sql`SELECT DISTINCT to_jsonb(w.topic_id) AS json FROM warnings AS w
        WHERE w.group_id = ${groupKey} AND ${isWarningOf(botId)} ORDER BY json`,
      ),
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
