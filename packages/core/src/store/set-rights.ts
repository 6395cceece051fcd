import type { Groups } from '../gate/ports.js';
import { findGroup } from './find-group.js';
import { groupGone } from './group-gone.js';
import { GROUP_JSON, type GroupJson, toGroup } from './group-json.js';
import type { StoreDeps } from './store-deps.js';
import { readOne, sql } from './sql.js';

interface RightsJson {
  readonly group: GroupJson;
  readonly hasChanged: boolean;
}

/** Composes the writing of our own standing: Telegram's order counts, whichever is told first. */
export function createSetRights({ db, botId, cache }: StoreDeps): Groups['setRights'] {
  return async function setRights(groupKey, rights, atSeconds, updateId = 0) {
    const json = await readOne<RightsJson>(
      db,
      sql`UPDATE groups AS g SET
        bot_present = ${rights.isPresent}, can_delete = ${rights.canDelete}, can_restrict = ${rights.canRestrict},
        can_invite = ${rights.canInvite}, rights_at = ${atSeconds}, rights_update_id = ${updateId}::bigint,
        updated_at = CASE WHEN before.differs THEN now() ELSE g.updated_at END,
        version = g.version + before.differs::integer
      FROM (
        SELECT b.id, (b.bot_present, b.can_delete, b.can_restrict, b.can_invite) IS DISTINCT FROM
          (${rights.isPresent}, ${rights.canDelete}, ${rights.canRestrict}, ${rights.canInvite}) AS differs
        FROM groups AS b WHERE b.id = ${groupKey} AND b.bot_id = ${botId} 
          AND (b.rights_at, b.rights_update_id) <= (${atSeconds}::integer, ${updateId}::bigint) FOR NO KEY UPDATE
      ) AS before
      WHERE g.id = before.id
      RETURNING json_build_object('group', ${GROUP_JSON}, 'hasChanged', before.differs) AS json`,
    );
    if (json !== null) {
      const group = toGroup(json.group);
      await cache.groupChanged(group.chatId);
      return { group, hasChanged: json.hasChanged };
    }
    const group = await findGroup({ db, botId }, groupKey);
    if (group === null) throw groupGone(groupKey);
    return { group, hasChanged: false };
  };
}
