import { parseGroupKey } from '../domain/ids.js';
import type { GroupKey, UserId } from '../domain/ids.js';
import type { Ledger, SettleRecord } from '../gate/ports.js';
import { createBlock } from './block-member.js';
import { CHANNELS_JSON, type ChannelJson, GROUP_JSON, type GroupJson, toChannel, toGroup } from './group-json.js';
import { createLedgerClaims } from './ledger-claims.js';
import { createNoteOffence } from './note-offence.js';
import { type LedgerRowJson, ROW_JSON, toLedgerRow } from './ledger-json.js';
import { createLedgerLists } from './ledger-lists.js';
import { createPatch } from './patch-row.js';
import type { StoreDeps } from './store-deps.js';
import { readAll, readOne, sql, time } from './sql.js';

interface SettleRecordJson {
  readonly group: GroupJson;
  readonly channels: readonly ChannelJson[];
  readonly isTrusted: boolean;
  readonly row: LedgerRowJson | null;
}

/** The ledger, in Postgres. */
export function createLedger(deps: StoreDeps): Ledger {
  const { db, botId } = deps;

  async function readSettleRecord(groupKey: GroupKey, userId: UserId): Promise<SettleRecord | null> {
    const json = await readOne<SettleRecordJson>(
      db,
      sql`SELECT json_build_object(
        'group', ${GROUP_JSON},
        'channels', ${CHANNELS_JSON},
        'isTrusted', EXISTS (SELECT FROM trusted AS t WHERE t.group_id = g.id AND t.user_id = ${userId}),
        'row', (SELECT ${ROW_JSON} FROM holds AS h WHERE h.group_id = g.id AND h.user_id = ${userId})) AS json
      FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}`,
    );
    return json === null
      ? null
      : {
          group: toGroup(json.group),
          channels: json.channels.map(toChannel),
          isTrusted: json.isTrusted,
          row: json.row === null ? null : toLedgerRow(json.row),
        };
  }

  return {
    readSettleRecord,
    async readRow(groupKey, userId) {
      const json = await readOne<LedgerRowJson>(
        db,
        sql`SELECT ${ROW_JSON} AS json FROM holds AS h JOIN groups AS g ON g.id = h.group_id
        WHERE h.group_id = ${groupKey} AND h.user_id = ${userId} AND g.bot_id = ${botId}`,
      );
      return json === null ? null : toLedgerRow(json);
    },
    ...createLedgerClaims(deps),
    patch: createPatch(deps),
    noteOffence: createNoteOffence(deps),
    block: createBlock(deps),
    async endPardons(groupKeys, userId, leave) {
      const left = sql`(${time(leave.atMs)}, ${leave.updateId}::bigint)`;
      const ended = await readAll<number>(
        db,
        sql`WITH found AS (
          SELECT h.group_id, coalesce((h.pardoned_at, h.pardoned_update_id) < ${left}, false) AS has_ended
          FROM holds AS h JOIN groups AS g ON g.id = h.group_id AND g.bot_id = ${botId}
          WHERE h.group_id = ANY (${groupKeys}::integer[]) AND h.user_id = ${userId}
            AND coalesce((h.left_at, h.left_update_id) < ${left}, true)
          FOR UPDATE OF h
        ), written AS (
          UPDATE holds AS h SET
            left_at = ${time(leave.atMs)}, left_update_id = ${leave.updateId}::bigint,
            pardoned_at = CASE WHEN f.has_ended THEN NULL ELSE h.pardoned_at END,
            pardoned_update_id = CASE WHEN f.has_ended THEN NULL ELSE h.pardoned_update_id END,
            version = h.version + 1, updated_at = now()
          FROM found AS f WHERE h.group_id = f.group_id AND h.user_id = ${userId}
          RETURNING h.group_id, f.has_ended
        )
        SELECT to_json(group_id) AS json FROM written WHERE has_ended`,
      );
      return ended.map(parseGroupKey);
    },
    ...createLedgerLists(deps),
  };
}
