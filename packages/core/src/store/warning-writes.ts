import type { Warnings } from '../gate/ports.js';
import { groupGone } from './group-gone.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, msOf, readOne, sql, text, time } from './sql.js';
import { WARNING_JSON, type WarningJson, isWarningOf, toWarning } from './warning-json.js';

type Deps = Pick<StoreDeps, 'db' | 'botId'>;
type WritesPort = Pick<
  Warnings,
  'create' | 'claimAgain' | 'markSent' | 'markEdited' | 'markExpired' | 'assign' | 'remove'
>;

/** Changes of what stands in topics, in Postgres. */
export function createWarningWrites({ db, botId }: Deps): WritesPort {
  const isOurs = isWarningOf(botId);

  async function change(id: number, assignments: Sql, condition: Sql): Promise<boolean> {
    const changed = await db.$executeRaw(
      sql`UPDATE warnings AS w SET ${assignments} WHERE w.id = ${id} AND ${isOurs} AND ${condition}`,
    );
    return changed > 0;
  }

  return {
    create: createCreate({ db, botId }),
    claimAgain: ({ id, claims }, nowMs) =>
      change(
        id,
        sql`claims = w.claims + 1, claimed_at = ${time(nowMs)}`,
        sql`w.claims = ${claims} AND w.message_id IS NULL`,
      ),
    markSent: (id, messageId, rendered, nowMs) =>
      change(
        id,
        sql`message_id = ${messageId}, rendered = ${rendered}, edited_at = ${time(nowMs)}`,
        sql`(w.message_id IS NULL OR w.message_id = ${messageId})`,
      ),
    async markEdited(read, rendered, nowMs) {
      const isAsRead = sql`(w.rendered IS NOT DISTINCT FROM ${read.rendered}::text
        AND ${text(msOf('w.edited_at'))} IS NOT DISTINCT FROM ${read.editedAtMs}::bigint)`;
      const isMarked = await readOne<boolean>(
        db,
        sql`UPDATE warnings AS w
        SET rendered = CASE WHEN ${isAsRead} THEN ${rendered}::text ELSE '' END, edited_at = ${time(nowMs)}
        WHERE w.id = ${read.id} AND ${isOurs} RETURNING to_json(w.rendered <> '') AS json`,
      );
      return isMarked !== false;
    },
    async markExpired(id, nowMs) {
      await change(id, sql`expired_at = ${time(nowMs)}`, sql`true`);
    },
    assign: createAssign({ db, botId }),
    async remove(id) {
      await db.$executeRaw(sql`DELETE FROM warnings AS w WHERE w.id = ${id} AND ${isOurs}`);
    },
  };
}

function createCreate({ db, botId }: Deps): Warnings['create'] {
  return async function create(groupKey, topicId, nowMs, isQuiet) {
    const json = await readOne<WarningJson>(
      db,
      sql`INSERT INTO warnings AS w (group_id, topic_id, claimed_at, grown_at, is_quiet)
      SELECT g.id, ${topicId}::integer, ${time(nowMs)}, ${time(nowMs)}, ${isQuiet}::boolean
      FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}
      RETURNING ${WARNING_JSON} AS json`,
    );
    if (json === null) throw groupGone(groupKey);
    return toWarning(json);
  };
}

/** The version of the rows is left alone: what a verdict reads is the same, and no confirmation under way is lost. */
function createAssign({ db, botId }: Deps): Warnings['assign'] {
  return async function assign(groupKey, userIds, warningId, nowMs) {
    await db.$executeRaw(sql`WITH named AS (
        UPDATE holds AS h SET warning_id = ${warningId}::bigint, updated_at = now()
        FROM groups AS g
        WHERE g.id = h.group_id AND g.bot_id = ${botId} AND h.group_id = ${groupKey}
          AND h.user_id = ANY (${userIds}::bigint[]) AND h.warning_id IS DISTINCT FROM ${warningId}::bigint
        RETURNING 1
      )
      UPDATE warnings AS w SET grown_at = ${time(nowMs)}
      WHERE w.id = ${warningId}::bigint AND EXISTS (SELECT FROM named)`);
  };
}
