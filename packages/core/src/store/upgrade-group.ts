/**
 * A basic group became a supergroup: one group, two chat ids. Words. Old: the row of the basic group's id. Shell: a row
 * of the supergroup's id, made by whatever came from there before we were told. The old row stays, with its key, and
 * takes the new id; what the shell holds moves to it, and the shell goes.
 */
import type { ChatId } from '../domain/ids.js';
import { parseChatId } from '../domain/ids.js';
import type { Groups } from '../gate/ports.js';
import { MOST_LINKS } from './group-links.js';
import { GROUP_JSON, type GroupJson, toGroup } from './group-json.js';
import { forgetMessages, moveLedger } from './move-ledger.js';
import type { StoreDeps } from './store-deps.js';
import { type Queryable, readAll, readOne, sql } from './sql.js';
import { isUniqueViolation } from './translate-failure.js';

/** A sighting of the new id may slip in between; the next try meets its row. */
const TRIES = 4;

interface Known {
  readonly key: number;
  readonly chatId: number;
  readonly upgradedFrom: number | null;
}

/** Composes the upgrade. */
export function createUpgrade({ db, botId, cache }: StoreDeps): Groups['upgrade'] {
  async function run(tx: Queryable, from: ChatId, to: ChatId): Promise<GroupJson | null> {
    const rows = await readAll<Known>(
      tx,
      sql`SELECT json_build_object('key', id, 'chatId', chat_id, 'upgradedFrom', upgraded_from) AS json
      FROM groups WHERE bot_id = ${botId} AND chat_id IN (${from}, ${to}) ORDER BY id FOR UPDATE`,
    );
    const old = rows.find(({ chatId }) => chatId === from);
    const found = rows.find(({ chatId }) => chatId === to);
    if (old === undefined) return found === undefined ? null : remember(tx, found.key, from);
    if (found?.upgradedFrom === from) {
      await remove(tx, old.key); // a straggler's row, made after the upgrade
      return remember(tx, found.key, from);
    }
    if (found === undefined) await forgetMessages(tx, old.key);
    else await unite(tx, old.key, found.key);
    return move(tx, old.key, from, to);
  }

  return async function upgrade(from, to) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const json = await db.$transaction((tx) => run(tx, from, to));
        await tell(json, from, to);
        return json === null ? null : toGroup(json);
      } catch (error) {
        if (attempt >= TRIES || !isUniqueViolation(error)) throw error;
      }
    }
  };

  async function tell(json: GroupJson | null, from: ChatId, to: ChatId): Promise<void> {
    await cache.groupChanged(from);
    await cache.groupChanged(to);
    if (json === null) return;
    const channels = await readAll<number>(
      db,
      sql`SELECT to_json(c.chat_id) AS json FROM links AS l JOIN channels AS c ON c.id = l.channel_id
      WHERE l.group_id = ${json.key}`,
    );
    for (const chatId of channels) await cache.channelChanged(parseChatId(chatId));
  }
}

/** The row of the supergroup is all there is. */
async function remember(tx: Queryable, key: number, from: ChatId): Promise<GroupJson | null> {
  return readOne<GroupJson>(
    tx,
    sql`UPDATE groups AS g SET
      kind = 'supergroup', upgraded_from = ${from}, updated_at = now(),
      version = g.version + (g.kind <> 'supergroup')::integer
    WHERE g.id = ${key} RETURNING ${GROUP_JSON} AS json`,
  );
}

/** The old row takes the new id. */
async function move(tx: Queryable, key: number, from: ChatId, to: ChatId): Promise<GroupJson | null> {
  return readOne<GroupJson>(
    tx,
    sql`UPDATE groups AS g SET
      chat_id = ${to}, kind = 'supergroup', upgraded_from = ${from}, version = g.version + 1, updated_at = now()
    WHERE g.id = ${key} RETURNING ${GROUP_JSON} AS json`,
  );
}

/** Moves everything of the shell to the old row, whose own choices win, and removes the shell. */
async function unite(tx: Queryable, oldKey: number, shellKey: number): Promise<void> {
  await moveLedger(tx, shellKey, oldKey);
  await tx.$executeRaw(sql`INSERT INTO links (group_id, channel_id, added_by, added_at)
    SELECT ${oldKey}, l.channel_id, l.added_by, l.added_at FROM links AS l
    WHERE l.group_id = ${shellKey}
      AND NOT EXISTS (SELECT FROM links AS o WHERE o.group_id = ${oldKey} AND o.channel_id = l.channel_id)
    ORDER BY l.added_at, l.channel_id
    LIMIT greatest(0, ${MOST_LINKS} - (SELECT count(*) FROM links AS o WHERE o.group_id = ${oldKey}))`);
  await tx.$executeRaw(sql`INSERT INTO trusted (group_id, user_id, name, added_by, added_at)
    SELECT ${oldKey}, t.user_id, t.name, t.added_by, t.added_at FROM trusted AS t WHERE t.group_id = ${shellKey}
    ON CONFLICT DO NOTHING`);
  await tx.$executeRaw(sql`UPDATE groups AS g SET
      title = s.title, username = s.username, is_forum = s.is_forum, linked_chat_id = s.linked_chat_id,
      enabled = g.enabled OR s.enabled, blocked_at = coalesce(g.blocked_at, s.blocked_at), settings = s.settings || g.settings,
      version = greatest(g.version, s.version),
      bot_present = CASE WHEN s.rights_at > 0 THEN s.bot_present ELSE g.bot_present END,
      can_delete = CASE WHEN s.rights_at > 0 THEN s.can_delete ELSE g.can_delete END,
      can_restrict = CASE WHEN s.rights_at > 0 THEN s.can_restrict ELSE g.can_restrict END,
      can_invite = CASE WHEN s.rights_at > 0 THEN s.can_invite ELSE g.can_invite END,
      rights_at = CASE WHEN s.rights_at > 0 THEN s.rights_at ELSE g.rights_at END,
      rights_update_id = CASE WHEN s.rights_at > 0 THEN s.rights_update_id ELSE g.rights_update_id END
    FROM groups AS s WHERE g.id = ${oldKey} AND s.id = ${shellKey}`);
  await remove(tx, shellKey);
}

async function remove(tx: Queryable, key: number): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM groups WHERE id = ${key}`);
}
