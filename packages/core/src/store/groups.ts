import type { Group } from '../domain/group.js';
import type { GroupKey } from '../domain/ids.js';
import type { GroupSettings } from '../domain/settings.js';
import type { Groups } from '../gate/ports.js';
import { createEnsure } from './ensure-group.js';
import { findGroup } from './find-group.js';
import { groupGone } from './group-gone.js';
import { GROUP_JSON, type GroupJson, toGroup } from './group-json.js';
import { createGroupLinks } from './group-links.js';
import { createGroupTrusted } from './group-trusted.js';
import { createSetRights } from './set-rights.js';
import { createListPaused } from './list-paused.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, readAll, readOne, sql } from './sql.js';
import { createUpgrade } from './upgrade-group.js';

/** Tenants, in Postgres. */
export function createGroups(deps: StoreDeps): Groups {
  const { db, botId, cache } = deps;

  /** Changes one group and tells the fleet, whether anything differed or not: an earlier try may not have come to telling. */
  async function changeIf(groupKey: GroupKey, assignments: Sql, condition: Sql): Promise<Group | null> {
    const json = await readOne<GroupJson>(
      db,
      sql`UPDATE groups AS g SET updated_at = now(), ${assignments}
      WHERE g.id = ${groupKey} AND g.bot_id = ${botId} AND ${condition} RETURNING ${GROUP_JSON} AS json`,
    );
    if (json === null) return null;
    const group = toGroup(json);
    await cache.groupChanged(group.chatId);
    return group;
  }

  async function change(groupKey: GroupKey, assignments: Sql): Promise<Group> {
    const group = await changeIf(groupKey, assignments, sql`true`);
    if (group === null) throw groupGone(groupKey);
    return group;
  }

  return {
    findPolicy: (chatId) => cache.findPolicy(chatId),
    findByKey: (groupKey) => findGroup(deps, groupKey),
    ensure: createEnsure(deps),
    setRights: createSetRights(deps),
    async isUsedByOthers(groupKey) {
      const isUsed = await readOne<boolean>(
        db,
        sql`SELECT to_json(
          EXISTS (SELECT FROM channels AS c JOIN links AS l ON l.channel_id = c.id
            WHERE c.bot_id = g.bot_id AND c.chat_id = g.chat_id)
          OR EXISTS (SELECT FROM groups AS other
            WHERE other.bot_id = g.bot_id AND other.id <> g.id AND other.settings ->> 'logChatId' = g.chat_id::text)
        ) AS json FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}`,
      );
      return isUsed ?? false;
    },
    async setLinkedChat(groupKey, linkedChatId) {
      await change(groupKey, sql`linked_chat_id = ${linkedChatId}::bigint`);
    },
    setEnabled: (groupKey, isEnabled) =>
      change(groupKey, sql`enabled = ${isEnabled}, version = g.version + (g.enabled <> ${isEnabled})::integer`),
    changeSettings: (groupKey, patch) => change(groupKey, choose(patch)),
    changeSettingsAt: (groupKey, version, patch) => changeIf(groupKey, choose(patch), sql`g.version = ${version}`),
    async listScheduled() {
      const groups = await readAll<GroupJson>(
        db,
        sql`SELECT ${GROUP_JSON} AS json FROM groups AS g
        WHERE g.bot_id = ${botId} AND (g.settings ->> 'schedule') IS NOT NULL ORDER BY g.id`,
      );
      return groups.map(toGroup);
    },
    listPaused: createListPaused(deps),
    upgrade: createUpgrade(deps),
    ...createGroupLinks(deps),
    ...createGroupTrusted(deps),
  };
}

function choose(patch: Partial<GroupSettings>): Sql {
  const chosen = sql`g.settings || ${JSON.stringify(patch)}::jsonb`;
  return sql`settings = ${chosen}, version = g.version + (g.settings <> (${chosen}))::integer`;
}
