import type { Group } from '../domain/group.js';
import type { ChatId, GroupKey } from '../domain/ids.js';
import type { ChatSighting, Groups } from '../gate/ports.js';
import { groupGone } from './group-gone.js';
import { GROUP_JSON, type GroupJson, toGroup } from './group-json.js';
import { createGroupLinks } from './group-links.js';
import { createGroupTrusted } from './group-trusted.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, readOne, sql } from './sql.js';
import { createUpgrade } from './upgrade-group.js';

/** Tenants, in Postgres. */
export function createGroups(deps: StoreDeps): Groups {
  const { db, botId, cache } = deps;

  async function find(condition: Sql): Promise<Group | null> {
    const json = await readOne<GroupJson>(
      db,
      sql`SELECT ${GROUP_JSON} AS json FROM groups AS g WHERE g.bot_id = ${botId} AND ${condition}`,
    );
    return json === null ? null : toGroup(json);
  }

  /** Changes one group and tells the fleet, whether anything differed or not: an earlier try may not have come to telling. */
  async function change(groupKey: GroupKey, assignments: Sql): Promise<Group> {
    const json = await readOne<GroupJson>(
      db,
      sql`UPDATE groups AS g SET updated_at = now(), ${assignments}
      WHERE g.id = ${groupKey} AND g.bot_id = ${botId} RETURNING ${GROUP_JSON} AS json`,
    );
    if (json === null) throw groupGone(groupKey);
    const group = toGroup(json);
    await cache.groupChanged(group.chatId);
    return group;
  }

  return {
    findPolicy: (chatId) => cache.findPolicy(chatId),
    findByKey: (groupKey) => find(sql`g.id = ${groupKey}`),
    ensure: createEnsure(deps),
    async setRights(groupKey, rights, atSeconds) {
      const json = await readOne<{ readonly group: GroupJson; readonly hasChanged: boolean }>(
        db,
        sql`UPDATE groups AS g SET
          bot_present = ${rights.isPresent}, can_delete = ${rights.canDelete}, can_restrict = ${rights.canRestrict},
          can_invite = ${rights.canInvite}, rights_at = ${atSeconds}, updated_at = now(),
          version = g.version + before.differs::integer
        FROM (
          SELECT b.id, (b.bot_present, b.can_delete, b.can_restrict, b.can_invite) IS DISTINCT FROM
            (${rights.isPresent}, ${rights.canDelete}, ${rights.canRestrict}, ${rights.canInvite}) AS differs
          FROM groups AS b WHERE b.id = ${groupKey} AND b.bot_id = ${botId} AND b.rights_at <= ${atSeconds} FOR NO KEY UPDATE
        ) AS before
        WHERE g.id = before.id
        RETURNING json_build_object('group', ${GROUP_JSON}, 'hasChanged', before.differs) AS json`,
      );
      if (json !== null) {
        const group = toGroup(json.group);
        await cache.groupChanged(group.chatId);
        return { group, hasChanged: json.hasChanged };
      }
      const group = await find(sql`g.id = ${groupKey}`);
      if (group === null) throw groupGone(groupKey);
      return { group, hasChanged: false };
    },
    async setLinkedChat(groupKey, linkedChatId) {
      await change(groupKey, sql`linked_chat_id = ${linkedChatId}::bigint`);
    },
    setEnabled: (groupKey, isEnabled) =>
      change(groupKey, sql`enabled = ${isEnabled}, version = g.version + (g.enabled <> ${isEnabled})::integer`),
    async changeSettings(groupKey, patch) {
      const chosen = sql`g.settings || ${JSON.stringify(patch)}::jsonb`;
      return change(groupKey, sql`settings = ${chosen}, version = g.version + (g.settings <> (${chosen}))::integer`);
    },
    upgrade: createUpgrade(deps),
    ...createGroupLinks(deps),
    ...createGroupTrusted(deps),
  };
}

/** A sighting of the basic group that a supergroup once was finds the supergroup, and changes nothing of it. */
function createEnsure({ db, botId, cache }: StoreDeps): Groups['ensure'] {
  async function findByChat(chatId: ChatId): Promise<Group | null> {
    const json = await readOne<GroupJson>(
      db,
      sql`SELECT ${GROUP_JSON} AS json FROM groups AS g
      WHERE g.bot_id = ${botId} AND (g.chat_id = ${chatId} OR g.upgraded_from = ${chatId})
      ORDER BY g.chat_id = ${chatId} LIMIT 1`,
    );
    return json === null ? null : toGroup(json);
  }

  return async function ensure(sighting) {
    const { chatId, kind, title, username, isForum } = sighting;
    const known = await findByChat(chatId);
    if (known !== null && (known.chatId !== chatId || agrees(known, sighting))) return known;
    try {
      const json = await readOne<GroupJson>(
        db,
        sql`INSERT INTO groups AS g (bot_id, chat_id, kind, title, username, is_forum)
        VALUES (${botId}, ${chatId}, ${kind}, ${title}, ${username}, ${isForum})
        ON CONFLICT (bot_id, chat_id) DO UPDATE SET
          kind = EXCLUDED.kind, title = EXCLUDED.title, username = EXCLUDED.username, is_forum = EXCLUDED.is_forum,
          version = g.version + (g.kind <> EXCLUDED.kind)::integer, updated_at = now()
        RETURNING ${GROUP_JSON} AS json`,
      );
      if (json === null) throw new Error('An upsert answered no row');
      return toGroup(json);
    } finally {
      await cache.groupChanged(chatId); // also after a failure: whether it was committed is not known
    }
  };
}

function agrees(group: Group, { kind, title, username, isForum }: ChatSighting): boolean {
  return group.kind === kind && group.title === title && group.username === username && group.isForum === isForum;
}
