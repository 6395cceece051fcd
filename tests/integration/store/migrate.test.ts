import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { AppError } from '@gmbot/core/errors/app-error';
import { migrate } from '@gmbot/core/store/migrate';
import { MIGRATIONS, readMigrationFiles } from '@gmbot/core/store/migration-files';
import { type TestDatabase, createEmptyDatabase } from '../../support/database.js';

const MAIN = fileURLToPath(new URL('../../../packages/core/dist/store/migrate-main.js', import.meta.url));

let folder: string;
let database: TestDatabase;
let logged: object[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gmbot-migrations-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  database = await createEmptyDatabase();
  logged = [];
});
afterEach(() => database.drop());

/** A folder of migrations with these scripts. */
async function write(scripts: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(path.join(folder, 'set-'));
  await writeFile(path.join(directory, 'migration_lock.toml'), 'provider = "postgresql"');
  for (const [name, script] of Object.entries(scripts)) {
    await mkdir(path.join(directory, name));
    await writeFile(path.join(directory, name, 'migration.sql'), script);
  }
  return directory;
}

function run(directory: string): Promise<readonly string[]> {
  return migrate({ databaseUrl: database.url, directory, log: { info: (details) => void logged.push(details) } });
}

/** The code and the message of what it rejects with. */
async function readRefusal(running: Promise<unknown>): Promise<readonly unknown[]> {
  const error = await running.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? [error.code, error.message] : [error];
}

async function listTables(): Promise<readonly string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name`,
  );
  return rows.map(({ name }) => name);
}

const ONE = { '1_one': 'CREATE TABLE one (id INTEGER)' };
const TWO = { ...ONE, '2_two': 'CREATE TABLE two (id INTEGER);\nINSERT INTO one VALUES (1);' };

describe('migrating', () => {
  it('applies nothing where there is nothing to apply', async () => {
    expect(await run(await write({}))).toEqual([]);
    expect(await listTables()).toEqual(['_prisma_migrations']);
  });

  it('applies all migrations in the order of their names, and logs each', async () => {
    expect(await run(await write(TWO))).toEqual(['1_one', '2_two']);
    expect(await listTables()).toEqual(['_prisma_migrations', 'one', 'two']);
    expect(logged).toMatchObject([{ migration: '1_one' }, { migration: '2_two' }]);
  });

  it('applies the migrations of the repository', async () => {
    expect(await run(MIGRATIONS)).toEqual((await readMigrationFiles(MIGRATIONS)).map(({ name }) => name));
    expect(await listTables()).toContain('holds');
  });

  it('applies each migration once, however often it is run', async () => {
    const directory = await write(TWO);
    await run(directory);

    expect(await run(directory)).toEqual([]);
  });

  it('applies only what is new', async () => {
    await run(await write(ONE));

    expect(await run(await write(TWO))).toEqual(['2_two']);
  });

  it('keeps the history as Prisma does', async () => {
    await run(await write(ONE));

    const history = await database.query('SELECT * FROM _prisma_migrations');

    expect(history).toMatchObject([
      {
        migration_name: '1_one',
        checksum: 'fa30a3e875776e8be5d07f369155c8007f11f3b1580e31c58e223fb7c92e66f3',
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
      },
    ]);
    expect(history[0]).toHaveProperty('id', expect.stringMatching(/^[0-9a-f-]{36}$/));
    expect(history[0]).toHaveProperty('finished_at', expect.any(Date));
  });

  it('undoes a migration that fails, keeps those before it, and may be run again', async () => {
    const broken = { ...ONE, '2_broken': 'CREATE TABLE half (id INTEGER); SELECT 1 / 0;' };

    expect(await readRefusal(run(await write(broken)))).toEqual([
      'migration-failed',
      expect.stringContaining('2_broken failed and was undone: division by zero'),
    ]);
    expect(await listTables()).toEqual(['_prisma_migrations', 'one']);
    expect(await run(await write(TWO))).toEqual(['2_two']);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await run(await write(ONE));

    expect(await readRefusal(run(await write({ '1_one': 'CREATE TABLE won (id INTEGER)' })))).toEqual([
      'migration-edited',
      expect.stringContaining('1_one'),
    ]);
    expect(await listTables()).toEqual(['_prisma_migrations', 'one']);
  });

  it('accepts a migration that was checked out with other line ends', async () => {
    await run(await write(TWO));
    const checkedOut = Object.fromEntries(
      Object.entries(TWO).map(([name, script]) => [name, script.replaceAll('\n', '\r\n')]),
    );

    expect(await run(await write(checkedOut))).toEqual([]);
  });

  it('refuses a database that has a migration which the files do not have', async () => {
    await run(await write(TWO));

    expect(await readRefusal(run(await write(ONE)))).toEqual(['migration-missing', expect.stringContaining('2_two')]);
  });

  it('refuses to go on after a migration that began and did not finish', async () => {
    await run(await write({}));
    await database.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '1_one')`);

    expect(await readRefusal(run(await write(ONE)))).toEqual([
      'migration-failed-earlier',
      expect.stringContaining('1_one'),
    ]);
    await database.query('UPDATE _prisma_migrations SET rolled_back_at = now()');
    expect(await run(await write(ONE))).toEqual(['1_one']);
  });

  it('refuses a folder without a migration in it', async () => {
    const directory = await write(ONE);
    await mkdir(path.join(directory, '2_empty'));

    await expect(run(directory)).rejects.toMatchObject({ code: 'migration-unreadable' });
    expect(await listTables()).toEqual([]);
  });
});

describe('the process that migrates', () => {
  function start(
    environment: Readonly<Record<string, string>>,
    directory?: string,
  ): Promise<{ code: number | null; output: string }> {
    const env = { PATH: process.env['PATH'] ?? '', ...environment };
    const child = spawn(process.execPath, [MAIN, ...(directory === undefined ? [] : [directory])], { env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
  }

  it('migrates the repository and ends with 0', async () => {
    const { code, output } = await start({ DATABASE_URL: database.url });

    expect([code, output]).toEqual([0, expect.stringContaining('Database is up to date')]);
    expect(await listTables()).toContain('holds');
  });

  it('reads the URL from a file', async () => {
    const file = path.join(folder, 'database-url');
    await writeFile(file, `${database.url}\n`);

    expect(await start({ DATABASE_URL_FILE: file })).toMatchObject({ code: 0 });
  });

  it('may run three times at once, and one applies', async () => {
    const slow = { '1_slow': 'SELECT pg_sleep(0.5); CREATE TABLE slow (id INTEGER)', '2_two': 'CREATE TABLE two ()' };
    const directory = await write(slow);

    const ended = await Promise.all([1, 2, 3].map(() => start({ DATABASE_URL: database.url }, directory)));

    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    const applied = ended.map(({ output }) => output.match(/Migration applied/g)?.length ?? 0);
    expect(applied.sort()).toEqual([0, 0, 2]);
    expect(await database.query('SELECT FROM _prisma_migrations')).toHaveLength(2);
  });

  it('ends with 1 and says why, without the password', async () => {
    const broken = await write({ '1_broken': 'SELECT 1 / 0' });
    const nowhere = 'postgresql://u:hunter2secret@127.0.0.1:1/db';

    const ended = [
      await start({}),
      await start({ DATABASE_URL: nowhere }),
      await start({ DATABASE_URL: database.url }, broken),
    ];

    expect(ended.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(ended[0]?.output).toContain('DATABASE_URL');
    expect(ended[1]?.output).toContain('ECONNREFUSED');
    expect(ended[1]?.output).not.toContain('hunter2secret');
    expect(ended[2]?.output).toContain('division by zero');
  });
});
