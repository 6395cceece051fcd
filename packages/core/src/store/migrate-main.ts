/** The process that migrates: exit code 0 when the database is up to date, else 1. A folder may be given as argument. */
import { parseMigrateConfig } from '../config/migrate-config.js';
import { createLogger } from '../observability/logger.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migration-files.js';

async function main(): Promise<void> {
  const { databaseUrl, logLevel } = parseMigrateConfig(process.env);
  const log = createLogger({ role: 'migrate', level: logLevel, secrets: [databaseUrl] });
  const applied = await migrate({ databaseUrl, directory: process.argv[2] ?? MIGRATIONS, log });
  log.info({ applied: applied.length }, 'Database is up to date');
}

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : 'unknown';
  process.stderr.write(`Migration stopped: ${message}\n`);
  process.exitCode = 1;
}
