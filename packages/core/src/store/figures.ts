/**
 * Figures of a group, counted from its audit. Words. Act: an entry that begins or ends a hold. Episode: the acts of one
 * person up to the one that frees them.
 */
import { parseChannelKey } from '../domain/ids.js';
import type { DayFigures, Figures, GroupFigures, PeriodFigures } from '../gate/ports.js';
import { type Sql, join, readOne, sql, text, time } from './sql.js';
import type { StoreDeps } from './store-deps.js';

/** However much a group did, no more than this is read. */
const MOST_ENTRIES = 100_000;
/** Whoever was held joins because of it for this long. */
const ASKED_MS = 24 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

interface FiguresJson {
  readonly periods: readonly PeriodFigures[];
  readonly daily: readonly (DayFigures & { readonly day: number })[];
  readonly joins: readonly { readonly channel: number; readonly people: number; readonly byOurLink: number }[];
}

/** Figures, in Postgres. */
export function createFigures({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): Figures {
  return {
    async read(groupKey, { days, dayStarts, nowMs }): Promise<GroupFigures> {
      const since = Math.min(nowMs - Math.max(...days) * DAY_MS, ...dayStarts);
      const json = await readOne<FiguresJson>(
        db,
        sql`WITH entries AS (
          SELECT a.id, coalesce(a.user_id, -a.id) AS person, a.action, a.details, a.at
          FROM audit_entries AS a JOIN groups AS g ON g.id = a.group_id AND g.bot_id = ${botId}
          WHERE a.group_id = ${groupKey} AND a.at > ${time(since)} AND a.action IN ('hold', 'free', 'pardon', 'join')
          ORDER BY a.at DESC LIMIT ${MOST_ENTRIES}
        ), acts AS (
          SELECT *, count(*) FILTER (WHERE action <> 'hold') OVER (
            PARTITION BY person ORDER BY at, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS episode
          FROM entries WHERE action <> 'join'
        ), episodes AS (
          SELECT person,
            min(at) FILTER (WHERE action = 'hold' AND details->'renewed' IS NULL) AS held_at,
            max(at) FILTER (WHERE action <> 'hold') AS freed_at,
            max(CASE action WHEN 'pardon' THEN 'pardoned' WHEN 'free' THEN details->>'reason' END) AS ended_by
          FROM acts GROUP BY person, episode
          HAVING NOT bool_or(action = 'hold' AND coalesce(details->>'reason', '') = 'blocked')
        ), daily AS (
          SELECT day, count(*) FILTER (WHERE is_hold) AS held, count(*) FILTER (WHERE NOT is_hold) AS freed
          FROM (
            SELECT ${dayOf('held_at', dayStarts)} AS day, true AS is_hold FROM episodes
            UNION ALL SELECT ${dayOf('freed_at', dayStarts)}, false FROM episodes) AS moves
          WHERE day > 0 GROUP BY day
        ), joins AS (
          SELECT (details->>'channel')::integer AS channel, count(DISTINCT person) AS people,
            count(DISTINCT person) FILTER (WHERE details->>'byOurLink' = 'true') AS by_link
          FROM entries WHERE action = 'join' GROUP BY 1
        )
        SELECT json_build_object(
          'periods', (SELECT json_build_array(${join(days.map((many) => periodJson(many, nowMs)))}) FROM episodes),
          'daily', (SELECT coalesce(json_agg(json_build_object('day', day, 'held', held, 'freed', freed)), '[]') FROM daily),
          'joins', (SELECT coalesce(json_agg(json_build_object(
            'channel', channel, 'people', people, 'byOurLink', by_link)), '[]') FROM joins)) AS json`,
      );
      return {
        periods: json?.periods ?? [],
        daily: fillDays(json?.daily ?? [], dayStarts.length),
        joins: (json?.joins ?? []).map(({ channel, ...rest }) => ({ channelKey: parseChannelKey(channel), ...rest })),
      };
    },

    async noteJoin({ channelKey, userId, isByOurLink, moment }) {
      const about = JSON.stringify({ channel: channelKey });
      const asked = JSON.stringify({ missing: [channelKey] });
      await db.$executeRaw(sql`INSERT INTO audit_entries (group_id, user_id, action, details, at)
        SELECT h.group_id, h.user_id, 'join',
          ${JSON.stringify({ channel: channelKey, byOurLink: isByOurLink })}::jsonb, ${time(moment.atMs)}
        FROM holds AS h JOIN groups AS g ON g.id = h.group_id AND g.bot_id = ${botId}
        JOIN links AS l ON l.group_id = h.group_id AND l.channel_id = ${channelKey}
        WHERE h.user_id = ${userId}
          AND (((h.owner = 'ours' OR h.warned) AND ${channelKey}::integer = ANY (h.missing || h.joined))
            OR EXISTS (SELECT FROM audit_entries AS a WHERE a.user_id = ${userId} AND a.group_id = h.group_id
              AND a.action = 'hold' AND a.at > ${time(moment.atMs - ASKED_MS)} AND a.details @> ${asked}::jsonb))
          AND NOT EXISTS (SELECT FROM audit_entries AS a WHERE a.user_id = ${userId} AND a.group_id = h.group_id
            AND a.action = 'join' AND a.at = ${time(moment.atMs)} AND a.details @> ${about}::jsonb)`);
    },
  };
}

/** Which day a moment belongs to, the first = 1; 0 = earlier than all of them. */
function dayOf(column: 'held_at' | 'freed_at', dayStarts: readonly number[]): Sql {
  return sql`width_bucket(extract(epoch FROM ${text(column)})::double precision * 1000, ${dayStarts}::double precision[])`;
}

function fillDays(counted: FiguresJson['daily'], count: number): readonly DayFigures[] {
  return Array.from({ length: count }, (_, index) => {
    const { held = 0, freed = 0 } = counted.find(({ day }) => day === index + 1) ?? {};
    return { held, freed };
  });
}

/** Counts the episodes of the last days. */
function periodJson(days: number, nowMs: number): Sql {
  const since = time(nowMs - days * DAY_MS);
  return sql`json_build_object(
    'days', ${days}::integer,
    'held', count(*) FILTER (WHERE held_at > ${since}),
    'freed', count(*) FILTER (WHERE freed_at > ${since}),
    'complied', count(*) FILTER (WHERE freed_at > ${since} AND ended_by = 'complete'),
    'medianMs', percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM freed_at - held_at) * 1000)
      FILTER (WHERE freed_at > ${since} AND ended_by = 'complete' AND held_at IS NOT NULL),
    'falseAlarms', count(DISTINCT person) FILTER (WHERE freed_at > ${since} AND ended_by IN ('pardoned', 'trusted')))`;
}
