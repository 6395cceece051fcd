import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseGroupKey } from '@gmbot/core/domain/ids';
import { AppError } from '@gmbot/core/errors/app-error';
import { type Store, createStore } from '@gmbot/core/store/create-store';
import { ADMIN, NOW_MS, planHold, protect, sightGroup } from '../../support/contracts/stores.js';
import { openSession, waitForBlocked } from '../../support/sessions.js';
import { type TestStore, createInvalidationBus, openTestStore } from '../../support/store.js';

const PASSWORD = 'hunter2secret';
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

/** A store at that place; nothing needs to be there. */
function openAt(databaseUrl: string): Store {
  const store = createStore({ databaseUrl, botId: 1, invalidation: createInvalidationBus(), now: () => NOW_MS });
  opened.push(store);
  return store;
}

async function listen(onConnection: (socket: net.Socket) => void): Promise<number> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
  return (server.address() as AddressInfo).port;
}

async function readFailure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}

function expectAway(error: unknown): void {
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'postgres-away', retry: { kind: 'until' } });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(PASSWORD);
}

describe('a store whose Postgres is away', () => {
  it('asks to wait about two seconds when the connection is refused', async () => {
    const port = await listen(() => undefined);
    await opened.pop()?.close();

    const error = await readFailure(
      openAt(`postgresql://u:${PASSWORD}@127.0.0.1:${port}/db`).ledger.countHeld(parseGroupKey(1)),
    );

    expectAway(error);
    const atMs = error instanceof AppError && error.retry.kind === 'until' ? error.retry.atMs : 0;
    expect(atMs - NOW_MS).toBeGreaterThanOrEqual(1000);
    expect(atMs - NOW_MS).toBeLessThanOrEqual(3000);
  });

  it('asks to wait when the name does not resolve', async () => {
    const store = openAt(`postgresql://u:${PASSWORD}@nowhere.invalid:5432/db`);

    expectAway(await readFailure(store.groups.ensure(sightGroup())));
  });

  it('asks to wait when the connection is cut while it is made', async () => {
    const port = await listen((socket) => socket.destroy());
    const store = openAt(`postgresql://u:${PASSWORD}@127.0.0.1:${port}/db`);

    expectAway(await readFailure(store.groups.findByKey(parseGroupKey(1))));
    expectAway(await readFailure(store.groups.upgrade(sightGroup().chatId, sightGroup().chatId)));
  });

  it('asks to wait when nobody answers, within five seconds, and a ping within three', async () => {
    const port = await listen(() => undefined);
    const store = openAt(`postgresql://u:${PASSWORD}@127.0.0.1:${port}/db`);
    const startedAt = performance.now();
    const pinged = readFailure(store.ping()).then((error) => ({ error, afterMs: performance.now() - startedAt }));
    const read = readFailure(store.groups.findByKey(parseGroupKey(1)));

    const { error, afterMs } = await pinged;
    expectAway(error);
    expect(afterMs).toBeLessThan(4000);
    expectAway(await read);
    expect(performance.now() - startedAt).toBeLessThan(7000);
  });

  it('refuses a URL that is none, and does not repeat it', () => {
    for (const databaseUrl of [`postgresql://u:${PASSWORD}@:x/db`, `mysql://u:${PASSWORD}@h/db`, PASSWORD]) {
      const open = (): Store => openAt(databaseUrl);

      expect(open).toThrowError('DATABASE_URL');
      try {
        open();
      } catch (error) {
        expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(PASSWORD);
      }
    }
  });
});

describe('a store whose Postgres is there', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it('asks to wait when its connection is ended under a statement, and works again after it', async () => {
    const { key } = await protect(store);
    const session = await openSession(store.database.url);
    await session.run('BEGIN');
    await session.run('SELECT FROM groups WHERE id = $1 FOR UPDATE', [key]);
    const claimed = readFailure(store.ledger.claimHold(await planHold(store, key)));
    await waitForBlocked(store.database.url, 1);
    await store.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'gmbot'`,
    );

    expectAway(await claimed);
    await session.close();
    expect(await store.ledger.claimHold(await planHold(store, key))).toMatchObject({ intent: 'hold' });
  });

  it('survives the end of all its idle connections', async () => {
    await Promise.all([1, 2, 3, 4].map(() => store.ping()));
    await store.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'gmbot'`,
    );

    await expect.poll(() => readFailure(store.ping())).toBeNull();
    expect(await store.groups.findByKey(parseGroupKey(2_000_000_000))).toBeNull();
  });

  it('asks to wait when a lock takes too long', async () => {
    const { key } = await protect(store);
    const session = await openSession(store.database.url);
    await session.run(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = 100', current_database()); END $$`,
    );
    await session.run('BEGIN');
    await session.run('SELECT FROM groups WHERE id = $1 FOR UPDATE', [key]);

    const hasty = store.join();
    expectAway(await readFailure(hasty.groups.setEnabled(key, false)));
    expectAway(
      await readFailure(hasty.groups.link(key, { ...sightGroup(), kind: 'channel', inviteLink: null }, ADMIN)),
    );
    await session.close();
  });

  it('asks to wait when two transactions block each other', async () => {
    const [one, two] = [await protect(store), await protect(store)];
    const session = await openSession(store.database.url);
    await session.run('BEGIN');
    await session.run('SELECT FROM groups WHERE id = $1 FOR UPDATE', [two.key]);
    const upgraded = readFailure(upgradeBoth());
    await waitForBlocked(store.database.url, 1);

    const blocked = readFailure(session.run('SELECT FROM groups WHERE id = $1 FOR UPDATE', [one.key]));
    const failures = await Promise.all([upgraded, blocked]);
    await session.close();

    const ours = failures[0];
    expect(failures.filter((one) => one !== null)).toHaveLength(1);
    if (ours !== null) expectAway(ours);

    async function upgradeBoth(): Promise<void> {
      const [first, second] = [await store.groups.findByKey(one.key), await store.groups.findByKey(two.key)];
      if (first !== null && second !== null) await store.groups.upgrade(first.chatId, second.chatId);
    }
  });

  it('throws a defect on as it is: waiting would not mend it', async () => {
    const { key } = await protect(store);

    const error = await readFailure(store.warnings.create(key, 2 ** 40, NOW_MS, false));

    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(AppError);
  });

  it('keeps times whatever zone the database is set to', async () => {
    await store.database.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET TimeZone = ''Asia/Kolkata''', current_database()); END $$`,
    );
    const { key, channel } = await protect(store);
    const elsewhere = store.join();

    await elsewhere.channels.markLost(channel.key, NOW_MS);
    const warning = await elsewhere.warnings.create(key, 0, NOW_MS + 1, false);

    expect(await elsewhere.channels.findByChatId(channel.chatId)).toMatchObject({ lostAtMs: NOW_MS });
    expect(warning).toMatchObject({ claimedAtMs: NOW_MS + 1 });
  });

  it('shows its name to the operator and holds no more connections than it may', async () => {
    const named = store.join({ applicationName: 'gmbot-worker', poolSize: 2 });
    await Promise.all(Array.from({ length: 20 }, () => named.groups.findPolicy(sightGroup().chatId)));

    const connections = await store.database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'gmbot-worker'`,
    );

    expect(connections).toHaveLength(2);
  });
});
