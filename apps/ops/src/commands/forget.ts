import type { UserId } from '@gmbot/core/domain/ids';
import type { Command } from 'commander';
import { parsePerson } from '../arguments.js';
import { buildGate } from '../build-gate.js';
import type { CommandContext, Run } from '../build-program.js';
import type { Report } from '../report.js';

/** `forget`. */
export function addForgetCommand(program: Command, run: Run): void {
  program
    .command('forget')
    .description('erases what is kept about a person, as /forgetme does for them; docs/privacy.md says what stays')
    .argument('<person>', 'their id', parsePerson)
    .action(run(forget));
}

async function forget({ services, now }: CommandContext, userId: UserId): Promise<Report> {
  const { forgetPerson } = await buildGate(services, now);
  const { rows, kept, trusted, entries, jobs } = await forgetPerson(userId);
  return {
    data: { userId, rows, kept, trusted, auditEntries: entries, deadJobs: jobs },
    text: [
      `Forgotten: ${userId}`,
      `Rows of the ledger removed: ${rows}, kept without a name because a hold stands: ${kept}`,
      `Trusted in: ${trusted} groups, audit entries without them now: ${entries}, failed jobs removed: ${jobs}`,
    ].join('\n'),
  };
}
