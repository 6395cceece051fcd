/**
 * Forgetting a person. Words. Theirs: what says something about them. Their mark: their id where they acted as an
 * administrator; it becomes 0, or nothing where nothing may stand.
 */
import { type ChatId, parseChatId, parseGroupKey } from '../domain/ids.js';
import type { Forgotten, People } from '../gate/ports.js';
import { type Queryable, type Sql, readAll, sql, text } from './sql.js';
import type { StoreDeps } from './store-deps.js';

interface RowJson {
  readonly groupKey: number;
  readonly topicId: number;
  readonly isNamed: boolean;
}

const ROW_JSON = text(
  `json_build_object('groupKey', group_id, 'topicId', topic_id, 'isNamed', warning_id IS NOT NULL)`,
);

/** Forgets in Postgres. */
export function createPeople({ db, botId, cache }: StoreDeps): People {
  /** Rows of groups of this bot alone. */
  const ofBot = (column: Sql): Sql => sql`${column} IN (SELECT id FROM groups WHERE bot_id = ${botId})`;

  async function run(tx: Queryable, userId: number): Promise<{ forgotten: Forgotten; changed: readonly ChatId[] }> {
    const changed = await forgetTrust(tx, userId);
    await tx.$executeRaw(sql`DELETE FROM stewards WHERE user_id = ${userId} AND ${ofBot(sql`group_id`)}`);
    await tx.$executeRaw(sql`DELETE FROM unsettled WHERE user_id = ${userId} AND ${ofBot(sql`group_id`)}`);
    // nothing stands and nothing is under way; a restriction of somebody else is read again when it matters
    const gone = await readAll<RowJson>(
      tx,
      sql`DELETE FROM holds
      WHERE user_id = ${userId} AND ${ofBot(sql`group_id`)}
        AND owner <> 'ours' AND intent IS NULL AND blocked_at IS NULL
      RETURNING ${ROW_JSON} AS json`,
    );
    const kept = await readAll<RowJson>(
      tx,
      sql`UPDATE holds SET name = '', version = version + 1, updated_at = now()
      WHERE user_id = ${userId} AND ${ofBot(sql`group_id`)}
      RETURNING ${ROW_JSON} AS json`,
    );
    await forgetMarks(tx, userId);
    const entries = await tx.$executeRaw(sql`UPDATE audit_entries SET
        user_id = nullif(user_id, ${userId}::bigint), actor_id = nullif(actor_id, ${userId}::bigint), details = details - 'reason'
      WHERE (user_id = ${userId} OR actor_id = ${userId}) AND ${ofBot(sql`group_id`)}`);
    return {
      changed: changed.map(parseChatId),
      forgotten: {
        rows: gone.length,
        kept: kept.length,
        warnedIn: [...gone, ...kept]
          .filter(({ isNamed }) => isNamed)
          .map(({ groupKey, topicId }) => ({ groupKey: parseGroupKey(groupKey), topicId })),
        trusted: changed.length,
        entries,
      },
    };
  }

  /** Chat ids of the groups that trusted them. Groups are locked by key, as everywhere. */
  async function forgetTrust(tx: Queryable, userId: number): Promise<readonly number[]> {
    return readAll<number>(
      tx,
      sql`WITH locked AS (
        SELECT g.id FROM groups AS g JOIN trusted AS t ON t.group_id = g.id
        WHERE g.bot_id = ${botId} AND t.user_id = ${userId} ORDER BY g.id FOR NO KEY UPDATE OF g
      ), gone AS (
        DELETE FROM trusted AS t USING locked WHERE t.group_id = locked.id AND t.user_id = ${userId} RETURNING t.group_id
      )
      UPDATE groups AS g SET version = g.version + 1, updated_at = now() FROM gone WHERE g.id = gone.group_id
      RETURNING to_json(g.chat_id) AS json`,
    );
  }

  async function forgetMarks(tx: Queryable, userId: number): Promise<void> {
    await tx.$executeRaw(sql`UPDATE links SET added_by = 0 WHERE added_by = ${userId} AND ${ofBot(sql`group_id`)}`);
    await tx.$executeRaw(sql`UPDATE trusted SET added_by = 0 WHERE added_by = ${userId} AND ${ofBot(sql`group_id`)}`);
    await tx.$executeRaw(sql`UPDATE holds SET blocked_by = NULL
      WHERE blocked_at IS NOT NULL AND blocked_by = ${userId} AND ${ofBot(sql`group_id`)}`);
  }

  return {
    async forget(userId) {
      const { forgotten, changed } = await db.$transaction((tx) => run(tx, userId));
      for (const chatId of changed) await cache.groupChanged(chatId);
      return forgotten;
    },
  };
}
