import type { Ledger, PardonPatch, RowPatch } from '../gate/ports.js';
import { type LedgerRowJson, ROW_JSON, toLedgerRow } from './ledger-json.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, join, readOne, sql, text, time, timeOrNull } from './sql.js';

/** A column and what it is to hold; `ofKnownRow` where that depends on what the row `h` has already. */
type Assignment = readonly [column: string, value: Sql, ofKnownRow?: Sql];

/** Composes the patch of single fields of a row. */
export function createPatch({ db, botId }: StoreDeps): Ledger['patch'] {
  return async function patch(groupKey, userId, rowVersion, fields) {
    const assignments = listAssignments(fields);
    const set = join([
      sql`version = h.version + 1`,
      sql`updated_at = now()`,
      ...assignments.map(([column, value, ofKnownRow = value]) => sql`${text(column)} = ${ofKnownRow}`),
    ]);
    const columns = text(['group_id', 'user_id', 'version', ...assignments.map(([column]) => column)].join(', '));
    const values = join([sql`g.id`, sql`${userId}::bigint`, sql`1`, ...assignments.map(([, value]) => value)]);
    const json = await readOne<LedgerRowJson>(
      db,
      rowVersion === null
        ? sql`INSERT INTO holds AS h (${columns})
          SELECT ${values} FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}
          ON CONFLICT (group_id, user_id) DO UPDATE SET ${set}
          RETURNING ${ROW_JSON} AS json`
        : sql`UPDATE holds AS h SET ${set} FROM groups AS g
          WHERE g.id = h.group_id AND g.bot_id = ${botId}
            AND h.group_id = ${groupKey} AND h.user_id = ${userId} AND h.version = ${rowVersion}
          RETURNING ${ROW_JSON} AS json`,
    );
    return json === null ? null : toLedgerRow(json);
  };
}

function listAssignments(fields: RowPatch): readonly Assignment[] {
  const { owner, intent, missing, reason, isPresent, name, topicId, isQuiet, heldSinceMs, dueAtMs, pardon } = fields;
  const { joined, offences, isWarned, isServed, intentAtMs } = fields;
  const listed: Assignment[] = [];
  if (owner !== undefined) listed.push(['owner', sql`${owner}::text`]);
  if (intent !== undefined) {
    listed.push(['intent', sql`${intent}::text`]);
    listed.push(['intent_at', intent === null ? sql`NULL::timestamptz` : sql`now()`]);
  }
  if (intentAtMs !== undefined) listed.push(['intent_at', time(intentAtMs)]);
  if (missing !== undefined) listed.push(['missing', sql`${missing}::integer[]`]);
  if (joined !== undefined) listed.push(['joined', sql`${joined}::integer[]`]);
  if (reason !== undefined) listed.push(['reason', sql`${reason}::text`]);
  if (isPresent !== undefined) listed.push(['present', sql`${isPresent}::boolean`]);
  if (name !== undefined) listed.push(['name', sql`${name}::text`]);
  if (topicId !== undefined) listed.push(['topic_id', sql`${topicId}::integer`]);
  if (isQuiet !== undefined) listed.push(['quiet', sql`${isQuiet}::boolean`]);
  if (heldSinceMs !== undefined) listed.push(['held_since', timeOrNull(heldSinceMs)]);
  if (offences !== undefined) listed.push(['offences', sql`${offences}::text[]`]);
  if (isWarned !== undefined) listed.push(['warned', sql`${isWarned}::boolean`]);
  if (isServed !== undefined) listed.push(['served', sql`${isServed}::boolean`]);
  if (dueAtMs !== undefined) listed.push(['due_at', timeOrNull(dueAtMs)]);
  if (pardon !== undefined) {
    listed.push(...listPardon(pardon));
  }
  return listed;
}

/** A leave that is newer may have been told first. */
function listPardon(pardon: PardonPatch): readonly Assignment[] {
  const [noTime, noId] = [sql`NULL::timestamptz`, sql`NULL::bigint`];
  const [toldAt, toldId] = [
    sql`CASE WHEN h.pardoned_update_id <> 0 THEN h.pardoned_at END`,
    sql`CASE WHEN h.pardoned_update_id <> 0 THEN h.pardoned_update_id END`,
  ];
  if (pardon === null || pardon === 'told') {
    const isKept = pardon === 'told';
    return [
      ['pardoned_at', noTime, isKept ? toldAt : noTime],
      ['pardoned_update_id', noId, isKept ? toldId : noId],
    ];
  }
  const at = time(pardon.atMs);
  const updateId = sql`${pardon.updateId}::bigint`;
  const isOver = sql`coalesce((h.left_at, h.left_update_id) > (${at}, ${updateId}), false)`;
  return [
    ['pardoned_at', at, sql`CASE WHEN ${isOver} THEN ${toldAt} ELSE ${at} END`],
    ['pardoned_update_id', updateId, sql`CASE WHEN ${isOver} THEN ${toldId} ELSE ${updateId} END`],
  ];
}
