/** A database that an older version made, brought up to date and read by the store of today. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readStanding } from '@gmbot/core/domain/group';
import { DEFAULT_SETTINGS } from '@gmbot/core/domain/settings';
import { parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createStore, type Store } from '@gmbot/core/store/create-store';
import { migrate } from '@gmbot/core/store/migrate';
import { MIGRATIONS, readMigrationFiles } from '@gmbot/core/store/migration-files';
import { afterEach, describe, expect, it } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../../support/database.js';
import { createInvalidationBus } from '../../support/store.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/schema/', import.meta.url));
const BOT_ID = 4242;
const HARBOUR = parseGroupKey(1);
const [MIA, NOAH, ZOE, BEN, LEA] = [501, 502, 503, 504, 505].map(parseUserId);

let database: TestDatabase;
let store: Store;
afterEach(async () => {
  await store.close();
  await database.drop();
});

/** The database of that version, upgraded; the migrations that it took. */
async function upgrade(file: string): Promise<readonly string[]> {
  database = await createEmptyDatabase();
  await database.query(readFileSync(`${FOLDER}${file}`, 'utf8'));
  const applied = await migrate({ databaseUrl: database.url, directory: MIGRATIONS, log: { info: () => undefined } });
  store = createStore({ databaseUrl: database.url, botId: BOT_ID, invalidation: createInvalidationBus() });
  return applied;
}

describe.each(readdirSync(FOLDER))('a database as of %s', (file) => {
  it('takes every migration since, and only those', async () => {
    const names = (await readMigrationFiles(MIGRATIONS)).map(({ name }) => name);

    expect(await upgrade(file)).toEqual(names.slice(names.indexOf(file.replace('.sql', '')) + 1));
  });

  it('keeps its groups with links, settings and trusted members', async () => {
    await upgrade(file);

    const policy = await store.groups.findPolicy(parseChatId(-1009000000001));

    expect(policy?.group).toMatchObject({
      key: 1,
      title: 'Harbour Talk',
      isForum: true,
      isBlocked: false,
      version: 12,
    });
    expect(policy?.group.settings).toEqual({ ...DEFAULT_SETTINGS, inDoubt: 'allow', channelPosts: 'allow' });
    expect(policy === null ? null : readStanding(policy.group)).toEqual({ kind: 'on' });
    expect(policy?.channels).toMatchObject([
      { key: 1, username: 'harbour_news', lostAtMs: null, generation: 1 },
      { key: 2, inviteLink: 'https://t.me/+AbCdEf', lostAtMs: Date.UTC(2026, 10, 24, 10, 30), generation: 3 },
    ]);
    expect([policy?.trusted, policy?.blocked]).toEqual([new Set([ZOE]), new Set([BEN])]);
    expect(await store.groups.findByKey(parseGroupKey(2))).toMatchObject({ kind: 'basic', isEnabled: false });
  });

  it('keeps its ledger: held, pardoned, held by hand, and under way', async () => {
    await upgrade(file);
    const read = async (userId = MIA) => (userId === undefined ? null : store.ledger.readRow(HARBOUR, userId));

    expect(await read(MIA)).toMatchObject({
      owner: 'ours',
      untilDate: 1792592000,
      missing: [1],
      warningId: 1,
      version: 3,
    });
    expect(await read(NOAH)).toMatchObject({ owner: 'none', isPardoned: true });
    expect(await read(BEN)).toMatchObject({ owner: 'theirs', isBlocked: true, blockedReason: 'spam' });
    expect(await read(LEA)).toMatchObject({ owner: 'ours', intent: 'free', previousUntilDate: 1790000000 });
    expect(await store.ledger.countHeld(HARBOUR)).toBe(2);
  });

  it('keeps what stands in the group and what is left to do', async () => {
    await upgrade(file);
    const nowMs = Date.UTC(2026, 10, 25);

    expect(await store.warnings.find(1)).toMatchObject({ messageId: 60, topicId: 9, rendered: 'digest' });
    expect(await store.warnings.listNamed(1)).toEqual([MIA]);
    expect(await store.notices.list(HARBOUR)).toMatchObject([{ subject: 'channel-lost-2', messageId: 61 }]);
    expect(await store.unsettled.listDue(nowMs, 10)).toEqual([{ groupKey: HARBOUR, userId: 506 }]);
    expect(await store.ledger.listOverdue(nowMs, nowMs, 10)).toContainEqual({ groupKey: HARBOUR, userId: LEA });
    expect(await store.tenants.countHeld()).toEqual({ held: 2, stuck: 0 });
  });
});
