import { MOST_OFFENCES } from '../domain/ledger.js';
import type { Ledger } from '../gate/ports.js';
import { groupGone } from './group-gone.js';
import { type LedgerRowJson, ROW_JSON, toLedgerRow } from './ledger-json.js';
import type { StoreDeps } from './store-deps.js';
import { readOne, sql } from './sql.js';

/** Composes the counting of deleted messages: one statement, so that two workers never lose one or count it twice. */
export function createNoteOffence({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): Ledger['noteOffence'] {
  return async function noteOffence(groupKey, userId, { event, name, topicId, missing }) {
    const isCounted = sql`${event} = ANY (h.offences) OR cardinality(h.offences) >= ${MOST_OFFENCES}`;
    const json = await readOne<LedgerRowJson>(
      db,
      sql`INSERT INTO holds AS h (group_id, user_id, version, name, topic_id, missing, offences, warned)
      SELECT g.id, ${userId}::bigint, 1, ${name}, ${topicId}::integer, ${missing}::integer[], ARRAY[${event}], true
      FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}
      ON CONFLICT (group_id, user_id) DO UPDATE SET
        offences = CASE WHEN ${isCounted} THEN h.offences ELSE h.offences || ${event}::text END,
        warned = h.warned OR h.owner = 'none',
        name = coalesce(nullif(${name}, ''), h.name),
        topic_id = CASE WHEN h.warned OR h.owner = 'ours' THEN h.topic_id ELSE ${topicId}::integer END,
        missing = CASE WHEN h.owner = 'ours' THEN h.missing ELSE ${missing}::integer[] END,
        version = h.version + 1, updated_at = now()
      RETURNING ${ROW_JSON} AS json`,
    );
    if (json === null) throw groupGone(groupKey);
    return toLedgerRow(json);
  };
}
