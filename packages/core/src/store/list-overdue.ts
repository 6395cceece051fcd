import { LOST_CHANNEL_GRACE_MS } from '../domain/decide.js';
import { parseGroupKey, parseUserId } from '../domain/ids.js';
import type { Ledger } from '../gate/ports.js';
import { CAN_ACT, IS_ON } from './group-json.js';
import { IS_HELD } from './ledger-json.js';
import type { StoreDeps } from './store-deps.js';
import { type Sql, readAll, sql, text, time } from './sql.js';

/**
 * Links that are cut and channels that are lost change their groups: only those are looked through. Whoever is held is
 * verified within this time in any case.
 */
const IS_CHANGED = text(`g.updated_at > now() - interval '2 hours'`);

/** One look. */
interface Look {
  readonly botId: StoreDeps['botId'];
  readonly nowMs: number;
  readonly unconfirmedBeforeMs: number;
  readonly limit: number;
}

/**
 * Composes the list of members whom nobody settled in time: the unconfirmed, the due, those who are owed a free, and
 * those who are held for nothing that is in force any more take turns, so that none of the four keeps the others from
 * the list. Whoever of the last lacks something else is settled once: their row then names that.
 *
 * Members whose settling failed for good wait for their own pause (`unsettled`), and paused groups for our rights:
 * else they would stand at the head of this list for ever.
 */
export function createListOverdue({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): Ledger['listOverdue'] {
  return async function listOverdue(nowMs, unconfirmedBeforeMs, limit) {
    const look = { botId, nowMs, unconfirmedBeforeMs, limit };
    const [due, unconfirmed] = [sql`h.due_at <= ${time(nowMs)}`, sql`h.intent_at < ${time(unconfirmedBeforeMs)}`];
    const overdue = await readAll<{ readonly groupKey: number; readonly userId: number }>(
      db,
      sql`WITH unconfirmed AS (${selectBy(text('h.intent_at'), sql`h.intent IS NOT NULL AND ${unconfirmed}`, look)}),
        due AS (${selectBy(text('h.due_at'), due, look)}),
        owed AS (${selectHeld(IS_OFF, look)}),
        cut AS (${selectHeld(toCut(look), look)})
      SELECT json_build_object('groupKey', group_id, 'userId', user_id) AS json
      FROM (
        SELECT * FROM unconfirmed UNION ALL SELECT * FROM due UNION ALL SELECT * FROM owed UNION ALL SELECT * FROM cut
      ) AS overdue
      GROUP BY group_id, user_id ORDER BY min(turn), group_id, user_id LIMIT ${limit}`,
    );
    return overdue.map(({ groupKey, userId }) => ({ groupKey: parseGroupKey(groupKey), userId: parseUserId(userId) }));
  };
}

/** Which of `groups AS g`, and which of those whom we hold there, `holds AS h`. */
interface Held {
  readonly groups: Sql;
  readonly members: Sql;
}

/** Of a group that is on and requires nothing, whoever is held by hand stays held. */
const IS_OFF: Held = {
  groups: sql`(NOT ${IS_ON} OR NOT EXISTS (SELECT FROM links AS l WHERE l.group_id = g.id))`,
  members: sql`(NOT ${IS_ON} OR h.blocked_at IS NULL)`,
};

/** None of the channels that they lack is required any more; one that was lost is until its grace is over. */
function toCut({ nowMs }: Look): Held {
  return {
    groups: sql`${IS_ON} AND ${IS_CHANGED}`,
    members: sql`h.blocked_at IS NULL AND cardinality(h.missing) > 0 AND NOT EXISTS (
      SELECT FROM links AS l JOIN channels AS c ON c.id = l.channel_id
      WHERE l.group_id = g.id AND l.channel_id = ANY (h.missing)
        AND (c.lost_at IS NULL OR c.lost_at > ${time(nowMs - LOST_CHANNEL_GRACE_MS)}))`,
  };
}

function selectBy(moment: Sql, condition: Sql, { botId, nowMs, limit }: Look): Sql {
  return sql`
    SELECT h.group_id, h.user_id, row_number() OVER (ORDER BY ${moment}) AS turn
    FROM holds AS h JOIN groups AS g ON g.id = h.group_id
    WHERE g.bot_id = ${botId} AND ${CAN_ACT} AND NOT ${isWaiting(nowMs)} AND ${condition}
    ORDER BY ${moment} LIMIT ${limit}`;
}

/** Whoever is being held or freed at the moment is left out. */
function selectHeld({ groups, members }: Held, { botId, nowMs, unconfirmedBeforeMs, limit }: Look): Sql {
  return sql`
    SELECT h.group_id, h.user_id, row_number() OVER () AS turn
    FROM groups AS g
    CROSS JOIN LATERAL (
      SELECT h.* FROM holds AS h
      WHERE h.group_id = g.id AND ${IS_HELD} AND NOT ${isWaiting(nowMs)}
        AND (h.intent IS NULL OR h.intent_at < ${time(unconfirmedBeforeMs)}) AND ${members}
      ORDER BY h.user_id LIMIT ${limit}
    ) AS h
    WHERE g.bot_id = ${botId} AND ${CAN_ACT} AND ${groups}
    LIMIT ${limit}`;
}

function isWaiting(nowMs: number): Sql {
  return sql`EXISTS (
    SELECT FROM unsettled AS u
    WHERE u.group_id = h.group_id AND u.user_id = h.user_id AND u.due_at > ${time(nowMs)})`;
}
