import type { Group } from '../domain/group.js';
import type { ChatId } from '../domain/ids.js';
import type { ChatSighting, Groups } from '../gate/ports.js';
import { GROUP_JSON, type GroupJson, toGroup } from './group-json.js';
import type { StoreDeps } from './store-deps.js';
import { readOne, sql } from './sql.js';

/** Composes sighting. A sighting of the basic group that a supergroup once was finds the supergroup, and changes nothing of it. */
export function createEnsure({ db, botId, cache }: StoreDeps): Groups['ensure'] {
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
