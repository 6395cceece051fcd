import { parseGroupKey, parseMessageId } from '../domain/ids.js';
import type { Notices, StandingNotice } from '../gate/ports.js';
import type { StoreDeps } from './store-deps.js';
import { msOf, readAll, readOne, sql, text, time } from './sql.js';

const NOTICE_JSON = text(`json_build_object(
  'id', n.id, 'groupKey', n.group_id, 'subject', n.subject, 'messageId', n.message_id,
  'claimedAtMs', ${msOf('n.claimed_at')}, 'claims', n.claims, 'rendered', n.rendered)`);

type NoticeJson = Omit<StandingNotice, 'groupKey' | 'messageId'> & {
  readonly groupKey: number;
  readonly messageId: number | null;
};

/** Messages to administrators, in Postgres. */
export function createNotices({ db, botId }: StoreDeps): Notices {
  const isOurs = sql`EXISTS (SELECT FROM groups AS g WHERE g.id = n.group_id AND g.bot_id = ${botId})`;
  return {
    async list(groupKey) {
      const notices = await readAll<NoticeJson>(
        db,
        sql`SELECT ${NOTICE_JSON} AS json FROM notices AS n WHERE n.group_id = ${groupKey} AND ${isOurs} ORDER BY n.id`,
      );
      return notices.map(toNotice);
    },
    async create(groupKey, subject, nowMs) {
      const json = await readOne<NoticeJson>(
        db,
        sql`INSERT INTO notices AS n (group_id, subject, claimed_at)
        SELECT g.id, ${subject}, ${time(nowMs)} FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}
        ON CONFLICT DO NOTHING RETURNING ${NOTICE_JSON} AS json`,
      );
      return json === null ? null : toNotice(json);
    },
    async ask(groupKey, subject, nowMs) {
      await db.$executeRaw(sql`INSERT INTO notices (group_id, subject, claimed_at, claims)
        SELECT g.id, ${subject}, ${time(nowMs)}, 0 FROM groups AS g WHERE g.id = ${groupKey} AND g.bot_id = ${botId}
        ON CONFLICT DO NOTHING`);
    },
    async claimAgain({ id, claims }, nowMs) {
      const claimed = await db.$executeRaw(sql`UPDATE notices AS n
        SET claims = n.claims + 1, claimed_at = ${time(nowMs)}
        WHERE n.id = ${id} AND ${isOurs} AND n.claims = ${claims} AND n.message_id IS NULL`);
      return claimed > 0;
    },
    async markSent(id, messageId, rendered) {
      await db.$executeRaw(sql`UPDATE notices AS n SET message_id = ${messageId}, rendered = ${rendered}
        WHERE n.id = ${id} AND ${isOurs}`);
    },
    async release(id) {
      await db.$executeRaw(
        sql`UPDATE notices AS n SET claims = 0 WHERE n.id = ${id} AND ${isOurs} AND n.message_id IS NULL`,
      );
    },
    async remove(id) {
      await db.$executeRaw(sql`DELETE FROM notices AS n WHERE n.id = ${id} AND ${isOurs}`);
    },
  };
}

function toNotice(json: NoticeJson): StandingNotice {
  return {
    ...json,
    groupKey: parseGroupKey(json.groupKey),
    messageId: json.messageId === null ? null : parseMessageId(json.messageId),
  };
}
