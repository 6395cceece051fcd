import { MIGRATIONS } from '@gmbot/core/store/migration-files';
import { readMigrationStatus } from '@gmbot/core/store/migration-status';
import type { Command } from 'commander';
import type { CommandContext, Run } from '../build-program.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import type { Report } from '../report.js';

/** `migrate status`. */
export function addMigrateCommands(program: Command, run: Run): void {
  const migrate = program.command('migrate').description('how far the database is');
  migrate
    .command('status')
    .description('which migrations it has and which it lacks; changes nothing')
    .action(run(showStatus));
}

async function showStatus({ services: { config } }: CommandContext): Promise<Report> {
  const { databaseUrl } = config;
  const status = await readMigrationStatus({ databaseUrl, directory: MIGRATIONS });
  if (status.disagreement !== null) throw new CommandFailure(EXIT.failure, status.disagreement);
  const { applied, pending } = status;
  const lines = [...applied.map((name) => `applied  ${name}`), ...pending.map((name) => `pending  ${name}`)];
  return {
    data: { applied, pending },
    text: lines.join('\n'),
    exitCode: pending.length === 0 ? EXIT.ok : EXIT.notAllDone,
  };
}
