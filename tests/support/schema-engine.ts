/**
 * Prisma's schema engine without its binary: the WebAssembly build, which is no documented API. Its adapter does not know
 * the type "char" of Postgres's own tables, so that columns of it are handed over as characters.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  bindMigrationAwareSqlAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationFile } from '@gmbot/core/store/migration-files';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const SCHEMA = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));
/** Object ids of "char" and of text. @see https://www.postgresql.org/docs/current/datatype-character.html */
const [CHAR, TEXT] = [18, 25];
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** What lib.dom says of it; Node has it too. */
declare const WebAssembly: {
  instantiate(
    binary: Uint8Array,
    imports: Readonly<Record<string, object>>,
  ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
};

/** It keeps its state in its module: a second start would pull the ground from under the first. */
let started: Promise<void> | null = null;

/** The statements that would make the database what schema.prisma says; a comment alone when it is that already. */
export async function diffFromSchema(databaseUrl: string): Promise<string> {
  const files = [{ path: 'schema.prisma', content: await readFile(SCHEMA, 'utf8') }];
  const running = await openEngine(databaseUrl, files);
  const { stdout } = await running.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  return stdout ?? '';
}

/** What `prisma migrate status` finds wrong with the history of the database. */
export async function diagnoseHistory(
  databaseUrl: string,
  migrations: readonly MigrationFile[],
): Promise<engine.DiagnoseMigrationHistoryOutput> {
  const running = await openEngine(databaseUrl, [{ path: 'schema.prisma', content: await readFile(SCHEMA, 'utf8') }]);
  return running.diagnoseMigrationHistory({
    migrationsList: {
      baseDir: 'migrations',
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, script }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
      })),
    },
    optInToShadowDatabase: false,
    filters: NO_FILTERS,
  });
}

async function openEngine(
  databaseUrl: string,
  files: readonly { readonly path: string; readonly content: string }[],
): Promise<engine.SchemaEngine> {
  await (started ??= startEngine());
  return engine.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(createAdapter(databaseUrl)),
  );
}

async function startEngine(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const binary = await readFile(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start !== 'function') throw new Error('The engine has no start');
  Reflect.apply(start, undefined, []);
}

function createAdapter(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: databaseUrl }, { schema: 'public' });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => withCharacters(await factory.connect()),
  };
}

function withCharacters(adapter: Awaited<ReturnType<PrismaPg['connect']>>): SqlDriverAdapter {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (config: unknown) => Promise<{ fields: { dataTypeID: number }[] }>;
  let characters = new Set<number>();
  const patched = async (config: unknown): Promise<unknown> => {
    const result = await query(config);
    characters = new Set(result.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : [])));
    for (const index of characters) Object.assign(result.fields[index] ?? {}, { dataTypeID: TEXT });
    return result;
  };
  Object.assign(pool, { query: patched });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement); // the engine asks one thing at a time
    const toType = (type: (typeof result.columnTypes)[number], index: number): typeof type =>
      characters.has(index) ? ColumnTypeEnum.Character : type;
    return { ...result, columnTypes: result.columnTypes.map(toType) };
  };
  return adapter;
}
