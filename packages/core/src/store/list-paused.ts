import type { Groups } from '../gate/ports.js';
import { CAN_ACT, GROUP_JSON, type GroupJson, toGroup } from './group-json.js';
import { IS_HELD } from './ledger-json.js';
import { readAll, sql, time } from './sql.js';
import type { StoreDeps } from './store-deps.js';

const SHORTEST_PAUSE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 10 * 60;

/** Composes the list of groups in which nothing is done for want of a right. */
export function createListPaused({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): Groups['listPaused'] {
  return async function listPaused(nowMs, limit) {
    const toldForSeconds = sql`(extract(epoch FROM ${time(nowMs)}) - g.rights_at)`;
    const unchangedForSeconds = sql`extract(epoch FROM ${time(nowMs)} - g.updated_at)`;
    const pauseSeconds = sql`greatest(${SHORTEST_PAUSE_SECONDS}::integer,
      least(${LONGEST_PAUSE_SECONDS}::integer, ${unchangedForSeconds} / 10))`;
    const groups = await readAll<GroupJson>(
      db,
      sql`SELECT ${GROUP_JSON} AS json FROM groups AS g
      WHERE g.bot_id = ${botId} AND g.kind = 'supergroup' AND g.blocked_at IS NULL AND NOT (${CAN_ACT})
        AND ${toldForSeconds} >= ${pauseSeconds}
        AND (g.enabled OR EXISTS (SELECT FROM holds AS h WHERE h.group_id = g.id AND ${IS_HELD}))
      ORDER BY ${toldForSeconds} / ${pauseSeconds} DESC LIMIT ${limit}`,
    );
    return groups.map(toGroup);
  };
}
