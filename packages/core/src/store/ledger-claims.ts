/**
 * Intents and their confirmation. Each is one statement. A claim locks the group's row in share mode and compares its
 * version: a change of the group commits either before, and the claim is lost, or after, and finds the intent.
 */
import type { Ledger } from '../gate/ports.js';
import { type LedgerRowJson, ROW_JSON, toLedgerRow } from './ledger-json.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, readOne, sql, time, timeOrNull } from './sql.js';

/** Claims and confirmations, in Postgres. */
export function createLedgerClaims({ db, botId }: StoreDeps): Pick<Ledger, 'claimHold' | 'claimFree' | 'confirm'> {
  function unmoved(groupKey: number, groupVersion: number): Sql {
    return sql`SELECT id FROM groups
      WHERE id = ${groupKey} AND bot_id = ${botId} AND version = ${groupVersion} FOR SHARE`;
  }

  const claimHold: Ledger['claimHold'] = async (claim) => {
    const { groupKey, userId, groupVersion, rowVersion, untilDate, missing, reason, name, topicId, isQuiet, isSilent } =
      claim;
    const statement =
      rowVersion === null
        ? sql`WITH g AS MATERIALIZED (${unmoved(groupKey, groupVersion)})
          INSERT INTO holds AS h (
            group_id, user_id, owner, intent, intent_at, until_date, missing, reason, name, topic_id, quiet, silent, version)
          SELECT g.id, ${userId}::bigint, 'ours', 'hold', ${time(claim.nowMs)}, ${untilDate}::integer,
            ${missing}::integer[], ${reason}, ${name}, ${topicId}::integer, ${isQuiet}::boolean, ${isSilent}::boolean, 1
          FROM g ON CONFLICT DO NOTHING
          RETURNING ${ROW_JSON} AS json`
        : sql`WITH g AS MATERIALIZED (${unmoved(groupKey, groupVersion)})
          UPDATE holds AS h SET
            held_since = CASE WHEN h.owner = 'ours' THEN h.held_since END,
            previous_until_date = CASE WHEN h.until_date <> ${untilDate}::integer OR h.intent = 'free' THEN h.until_date
              ELSE h.previous_until_date END,
            owner = 'ours', intent = 'hold', intent_at = ${time(claim.nowMs)}, until_date = ${untilDate}::integer,
            joined = CASE WHEN h.owner = 'ours' OR h.warned THEN h.joined ELSE '{}' END,
            missing = ${missing}::integer[], reason = ${reason}, name = coalesce(nullif(${name}, ''), h.name),
            topic_id = ${topicId}::integer, quiet = ${isQuiet}, silent = ${isSilent}, present = true,
            version = h.version + 1, updated_at = now()
          FROM g
          WHERE h.group_id = g.id AND h.user_id = ${userId} AND h.version = ${rowVersion}
          RETURNING ${ROW_JSON} AS json`;
    const json = await readOne<LedgerRowJson>(db, statement);
    return json === null ? null : toLedgerRow(json);
  };

  const claimFree: Ledger['claimFree'] = async ({ groupKey, userId, groupVersion, rowVersion, nowMs }) => {
    const json = await readOne<LedgerRowJson>(
      db,
      sql`WITH g AS MATERIALIZED (${unmoved(groupKey, groupVersion)})
      UPDATE holds AS h SET
        intent = 'free', intent_at = ${time(nowMs)}, version = h.version + 1, updated_at = now()
      FROM g
      WHERE h.group_id = g.id AND h.user_id = ${userId} AND h.version = ${rowVersion}
      RETURNING ${ROW_JSON} AS json`,
    );
    return json === null ? null : toLedgerRow(json);
  };

  /** A hold counts from its first confirmation on. A row without an intent is confirmed only if it is ours. */
  const confirm: Ledger['confirm'] = async (groupKey, userId, rowVersion, dueAtMs) => {
    const confirmed = await readOne<boolean>(
      db,
      sql`UPDATE holds AS h SET
        owner = CASE WHEN h.intent = 'free' THEN 'none' ELSE 'ours' END,
        held_since = CASE WHEN h.intent = 'free' THEN NULL ELSE coalesce(h.held_since, now()) END,
        check_at = CASE WHEN h.intent = 'free' THEN NULL WHEN h.held_since IS NULL THEN now() + interval '2 minutes' ELSE h.check_at END,
        checks = CASE WHEN h.held_since IS NULL THEN 0 ELSE h.checks END,
        missing = CASE WHEN h.intent = 'free' THEN '{}' ELSE h.missing END,
        joined = CASE WHEN h.intent = 'free' THEN '{}' ELSE h.joined END,
        due_at = CASE WHEN h.intent = 'free' THEN NULL ELSE ${timeOrNull(dueAtMs)} END,
        previous_until_date = CASE WHEN h.intent = 'free' THEN h.previous_until_date END,
        intent = NULL, intent_at = NULL, version = h.version + 1, updated_at = now()
      FROM groups AS g
      WHERE g.id = h.group_id AND g.bot_id = ${botId}
        AND h.group_id = ${groupKey} AND h.user_id = ${userId} AND h.version = ${rowVersion}
        AND (h.intent IS NOT NULL OR h.owner = 'ours')
      RETURNING to_json(true) AS json`,
    );
    return confirmed ?? false;
  };

  return { claimHold, claimFree, confirm };
}
