import type { StoreDeps } from './store-deps.js';
import { readOne, sql } from './sql.js';

/** What the metrics tell of the tenants. */
export interface CountedFigures {
  readonly suspendedLinks: number;
  readonly unsettledMembers: number;
}

/** Counts them, past every cache. */
export type CountFigures = () => Promise<CountedFigures>;

/** Lost channels and unsettled members are few: both counts are cheap however many groups there are. */
export function createCountFigures({ db, botId }: Pick<StoreDeps, 'db' | 'botId'>): CountFigures {
  return async () => {
    const counted = await readOne<CountedFigures>(
      db,
      sql`SELECT json_build_object(
          'suspendedLinks', (
            SELECT count(*) FROM channels AS c JOIN links AS l ON l.channel_id = c.id JOIN groups AS g ON g.id = l.group_id
            WHERE c.bot_id = ${botId} AND c.lost_at IS NOT NULL AND g.enabled AND g.blocked_at IS NULL),
          'unsettledMembers', (
            SELECT count(*) FROM unsettled AS u JOIN groups AS g ON g.id = u.group_id WHERE g.bot_id = ${botId})
        ) AS json`,
    );
    return counted ?? { suspendedLinks: 0, unsettledMembers: 0 };
  };
}
