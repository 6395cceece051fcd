import { EXIT, type ExitCode } from './exit-codes.js';

/** What a command came to. */
export interface Report {
  /** For machines: the one document that `--json` prints. */
  readonly data: Readonly<Record<string, unknown>>;
  /** For people. */
  readonly text: string;
  /** @defaultValue EXIT.ok */
  readonly exitCode?: ExitCode;
}

/** Where a process writes. */
export interface Output {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

/** Prints a report; its exit code. */
export function printReport({ data, text, exitCode = EXIT.ok }: Report, isJson: boolean, output: Output): ExitCode {
  output.writeOut(isJson ? `${JSON.stringify(data)}\n` : `${text}\n`);
  return exitCode;
}

/** Prints what went wrong: to people on stderr, to machines in the same place as every document. */
export function printFailure(message: string, isJson: boolean, output: Output): void {
  if (isJson) output.writeOut(`${JSON.stringify({ error: message })}\n`);
  else output.writeErr(`${message}\n`);
}
