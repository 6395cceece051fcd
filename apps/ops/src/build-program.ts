/** The commands, composed. Each answers a report; printing it, closing and the exit code are the same for all. */
import { Command, CommanderError } from 'commander';
import { AppError } from '@gmbot/core/errors/app-error';
import { createScrubber } from '@gmbot/core/observability/scrub';
import { addBlockCommands } from './commands/block.js';
import { addDeadCommands } from './commands/dead.js';
import { addForgetCommand } from './commands/forget.js';
import { addFreeAllCommand } from './commands/free-all.js';
import { addMigrateCommands } from './commands/migrate.js';
import { addQueuesCommands } from './commands/queues.js';
import { addSettleCommand } from './commands/settle.js';
import { addTenantsCommands } from './commands/tenants.js';
import { addWebhookCommands } from './commands/webhook.js';
import { CommandFailure, EXIT, type ExitCode } from './exit-codes.js';
import { type Output, printFailure, printReport, type Report } from './report.js';
import type { Services } from './services.js';
import { renderMoment } from './table.js';

/** What a command gets. */
export interface CommandContext {
  readonly services: Services;
  readonly now: () => number;
  /** Takes secrets out of what is shown. */
  readonly scrub: (text: string) => string;
  /** Whether a person looks on, who may be shown progress. */
  readonly isWatched: boolean;
}

/** Registers a command's work with commander. */
export type Run = <Args extends readonly unknown[]>(
  work: (context: CommandContext, ...args: Args) => Promise<Report>,
) => (...args: Args) => Promise<void>;

/** What the program needs. */
export interface ProgramOptions {
  readonly output: Output;
  /** Opened by the command that is run. @throws ConfigError */
  readonly open: () => Services;
  readonly now: () => number;
  /** Whether stderr is a terminal. */
  readonly isTerminal: boolean;
}

/** Runs one command line; resolves with its exit code and never rejects. */
export async function runProgram(argv: readonly string[], options: ProgramOptions): Promise<ExitCode> {
  const { output } = options;
  const isJson = argv.includes('--json');
  let exitCode: ExitCode = EXIT.ok;

  const run: Run =
    (work) =>
    async (...args) => {
      const services = options.open();
      try {
        exitCode = printReport(await work(toContext(services, options, isJson), ...args), isJson, output);
      } finally {
        await services.close();
      }
    };

  try {
    await buildProgram(run, output, isJson).parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (err) {
    if (err instanceof CommanderError) return endUsage(err, isJson, output);
    printFailure(describe(err), isJson, output);
    return toExitCode(err);
  }
}

function buildProgram(run: Run, output: Output, isJson: boolean): Command {
  const program = new Command('ops')
    .description("The operator's commands. Each has its own help: ops <command> --help")
    .option('--json', 'print one JSON document on stdout, and nothing else there')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nExit codes: 0 done · 1 failed · 2 not understood · 3 not found · 4 not all done, run it again to go on',
    )
    .exitOverride()
    .configureOutput({
      writeOut: output.writeOut,
      writeErr: isJson ? () => undefined : output.writeErr,
    });
  addWebhookCommands(program, run);
  addQueuesCommands(program, run);
  addDeadCommands(program, run);
  const tenants = program.command('tenants').description('the groups that the bot serves');
  addTenantsCommands(tenants, run);
  addBlockCommands(tenants, run);
  addSettleCommand(program, run);
  addFreeAllCommand(program, run);
  addForgetCommand(program, run);
  addMigrateCommands(program, run);
  return program;
}

function toContext(services: Services, { now, isTerminal }: ProgramOptions, isJson: boolean): CommandContext {
  const { botToken, webhookSecret } = services.config;
  return { services, now, scrub: createScrubber([botToken, webhookSecret]), isWatched: isTerminal && !isJson };
}

/** Help is no fault. */
function endUsage({ exitCode, message }: CommanderError, isJson: boolean, output: Output): ExitCode {
  if (exitCode === 0) return EXIT.ok;
  if (isJson) printFailure(message.replace(/^error: /, ''), isJson, output);
  return EXIT.usage;
}

function toExitCode(err: unknown): ExitCode {
  if (err instanceof CommandFailure) return err.exitCode;
  return err instanceof AppError && err.retry.kind === 'until' && !isStoreAway(err) ? EXIT.notAllDone : EXIT.failure;
}

function isStoreAway({ code }: AppError): boolean {
  return ['postgres-away', 'queue-away', 'redis-away'].includes(code);
}

function describe(err: unknown): string {
  if (err instanceof CommandFailure || !(err instanceof AppError))
    return err instanceof Error ? err.message : String(err);
  switch (err.code) {
    case 'postgres-away':
      return 'Postgres does not answer: check DATABASE_URL and that it runs.';
    case 'queue-away':
    case 'redis-away':
      return 'Redis does not answer: check REDIS_URL and that it runs.';
    default:
      return err.retry.kind === 'until'
        ? `Telegram asks to wait until ${renderMoment(err.retry.atMs)} (${err.code}). The same command goes on then.`
        : err.message;
  }
}
