import { SET_UP } from '../gate/set-up-notice.js';
import { type Queryable, sql } from './sql.js';

/**
 * Moves the ledger of one group to another: rows, warnings, notices, unsettled members, audit.
 *
 * `to` is the row of a basic group, in which nobody can be restricted and whose messages cannot be reached any more.
 * So of a member in both, the restriction is what `from` says; block and pardon are what either says, `to` first.
 */
export async function moveLedger(tx: Queryable, from: number, to: number): Promise<void> {
  await forgetMessages(tx, to);
  await tx.$executeRaw(sql`UPDATE warnings SET group_id = ${to} WHERE group_id = ${from}`);
  await tx.$executeRaw(sql`DELETE FROM notices AS t USING notices AS f
    WHERE t.group_id = ${to} AND f.group_id = ${from} AND t.subject = f.subject`);
  await tx.$executeRaw(sql`UPDATE notices SET group_id = ${to} WHERE group_id = ${from}`);
  await tx.$executeRaw(sql`UPDATE holds AS f SET
      version = greatest(f.version, t.version) + 1,
      blocked_at = coalesce(t.blocked_at, f.blocked_at),
      blocked_by = CASE WHEN t.blocked_at IS NULL THEN f.blocked_by ELSE t.blocked_by END,
      blocked_reason = CASE WHEN t.blocked_at IS NULL THEN f.blocked_reason ELSE t.blocked_reason END,
      pardoned_at = coalesce(t.pardoned_at, f.pardoned_at),
      pardoned_update_id = CASE WHEN t.pardoned_at IS NULL THEN f.pardoned_update_id ELSE t.pardoned_update_id END
    FROM holds AS t WHERE t.group_id = ${to} AND f.group_id = ${from} AND t.user_id = f.user_id`);
  await tx.$executeRaw(sql`DELETE FROM holds AS t USING holds AS f
    WHERE t.group_id = ${to} AND f.group_id = ${from} AND t.user_id = f.user_id`);
  await tx.$executeRaw(sql`UPDATE holds SET group_id = ${to} WHERE group_id = ${from}`);
  await tx.$executeRaw(sql`DELETE FROM unsettled AS f USING unsettled AS t
    WHERE t.group_id = ${to} AND f.group_id = ${from} AND t.user_id = f.user_id`);
  await tx.$executeRaw(sql`UPDATE unsettled SET group_id = ${to} WHERE group_id = ${from}`);
  await tx.$executeRaw(sql`INSERT INTO stewards (group_id, user_id, seen_at)
    SELECT ${to}, user_id, seen_at FROM stewards WHERE group_id = ${from} ON CONFLICT DO NOTHING`);
  await tx.$executeRaw(sql`UPDATE audit_entries SET group_id = ${to} WHERE group_id = ${from}`);
}

/**
 * Messages of a basic group cannot be reached under the id of the supergroup: nothing of ours stands any more.
 * The help with setting up is asked for again: making us administrator is what upgrades many a group.
 */
export async function forgetMessages(tx: Queryable, key: number): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM warnings WHERE group_id = ${key}`);
  await tx.$executeRaw(sql`DELETE FROM notices WHERE group_id = ${key} AND subject <> ${SET_UP}`);
  await tx.$executeRaw(sql`UPDATE notices SET message_id = NULL, claims = 0, rendered = NULL WHERE group_id = ${key}`);
}
