/** What an exit code means; docs/operations.md repeats it. */
export const EXIT = {
  ok: 0,
  /** A store or Telegram did not do what was asked, or the environment has faults. */
  failure: 1,
  /** The command line or a file that it names cannot be understood. */
  usage: 2,
  /** What was named does not exist. */
  notFound: 3,
  /** Begun and not finished: the same command again goes on. */
  notAllDone: 4,
} as const;

/** One of them. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with words for a person and an exit code. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
