import { parseGroupKey } from '../domain/ids.js';
import type { Warnings } from '../gate/ports.js';
import type { StoreDeps } from './store-deps.js';
import { readAll, sql, text, time } from './sql.js';

/** Whatever settles by itself has done so within this time. */
const SETTLED_WITHIN_MS = 60 * 1000;

/** How long the claim of `warnings AS w` stays open before it may be taken once more, as `gate/claimed-send` has it. */
const CLAIM_PAUSE = text(`least(60, power(2, least(w.claims, 7) - 1)) * interval '1 minute'`);

/** How long a warning of `groups AS g` stands; null = as long as it names somebody. */
const STANDS_FOR = text(`CASE WHEN jsonb_typeof(g.settings -> 'warningMinutes') = 'number'
  THEN nullif((g.settings ->> 'warningMinutes')::numeric, 0) * interval '1 minute' END`);

/**
 * Composes the list of topics that do not agree with the ledger: a claim that may be taken once more, a warning that names
 * nobody, one that names somebody who is not held here any more, one whose time is up. Topics of groups that we are not in are left out.
 */
export function createStaleTopics({ db, botId }: StoreDeps): Warnings['listStale'] {
  return async function listStale(nowMs, limit) {
    const before = time(nowMs - SETTLED_WITHIN_MS);
    const topics = await readAll<{ readonly groupKey: number; readonly topicId: number }>(
      db,
      sql`WITH stale AS (
        (SELECT w.group_id, w.topic_id FROM warnings AS w JOIN groups AS g ON g.id = w.group_id
          WHERE w.message_id IS NULL AND w.claimed_at < ${before} AND w.claimed_at + ${CLAIM_PAUSE} < ${time(nowMs)} AND g.bot_id = ${botId} AND g.bot_present
          ORDER BY w.claimed_at LIMIT ${limit})
        UNION
        (SELECT w.group_id, w.topic_id FROM holds AS h
          JOIN warnings AS w ON w.id = h.warning_id JOIN groups AS g ON g.id = w.group_id
          WHERE h.warning_id IS NOT NULL AND (h.owner <> 'ours' OR NOT h.present)
            AND NOT (h.warned AND h.owner = 'none' AND h.present AND g.enabled) AND h.updated_at < ${before}
            AND g.bot_id = ${botId} AND g.bot_present
          ORDER BY h.updated_at LIMIT ${limit})
        UNION
        (SELECT w.group_id, w.topic_id FROM warnings AS w JOIN groups AS g ON g.id = w.group_id
          WHERE w.grown_at < ${before} AND g.bot_id = ${botId} AND g.bot_present
            AND NOT EXISTS (SELECT FROM holds AS h WHERE h.warning_id = w.id)
          ORDER BY w.id LIMIT ${limit})
        UNION
        (SELECT w.group_id, w.topic_id FROM groups AS g CROSS JOIN LATERAL (
            SELECT group_id, topic_id FROM warnings
            WHERE group_id = g.id AND message_id IS NOT NULL AND expired_at IS NULL
              AND grown_at + ${STANDS_FOR} < ${before}
            ORDER BY grown_at LIMIT ${limit}) AS w
          WHERE g.settings ? 'warningMinutes' AND g.bot_id = ${botId} AND g.bot_present LIMIT ${limit})
      )
      SELECT json_build_object('groupKey', group_id, 'topicId', topic_id) AS json FROM stale LIMIT ${limit}`,
    );
    return topics.map(({ groupKey, topicId }) => ({ groupKey: parseGroupKey(groupKey), topicId }));
  };
}
