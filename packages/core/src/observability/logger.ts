/**
 * One log of a process: JSON lines on stdout, pretty on a terminal. Every line passes the scrubber as it leaves,
 * so no token gets out, be it in a field, an error's message or its stack.
 */
import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { prettyFactory } from 'pino-pretty';
import { createScrubber } from './scrub.js';

/** What a log needs. */
export interface LoggerOptions {
  /** In every line. */
  readonly role: 'ingress' | 'worker' | 'migrate';
  readonly level: string;
  /** In every line of a trace; undefined = there is none. @defaultValue never */
  readonly readTraceId?: (() => string | undefined) | undefined;
  /** Never written, whole or within another text. */
  readonly secrets?: readonly string[];
  /** @defaultValue whether stdout is a terminal */
  readonly isPretty?: boolean;
  /** Takes the scrubbed lines. @defaultValue stdout */
  readonly write?: (line: string) => void;
}

const REDACTED = ['authorization', 'cookie', '["x-telegram-bot-api-secret-token"]'];

/** Writes at once: the last line before an exit is not lost. */
export function createLogger(options: LoggerOptions): Logger {
  return pino(
    {
      level: options.level,
      base: { role: options.role },
      mixin: () => readTrace(options),
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: REDACTED.flatMap((name) => ['headers', 'req.headers'].map((path) => join(path, name))),
    },
    createDestination(options),
  );
}

function readTrace({ readTraceId }: LoggerOptions): object {
  const traceId = readTraceId?.();
  return traceId === undefined ? {} : { traceId };
}

function join(path: string, name: string): string {
  return name.startsWith('[') ? `${path}${name}` : `${path}.${name}`;
}

function createDestination({ secrets, isPretty = process.stdout.isTTY, write }: LoggerOptions): DestinationStream {
  const scrub = createScrubber(secrets);
  const out = write ?? createStdoutWriter();
  const prettify = isPretty ? prettyFactory({ colorize: true, translateTime: 'SYS:HH:MM:ss', ignore: 'role' }) : null;
  return {
    write(line) {
      const scrubbed = scrub(line);
      out(prettify === null ? scrubbed : prettify(scrubbed));
    },
  };
}

function createStdoutWriter(): (line: string) => void {
  const stdout = pino.destination({ fd: 1, sync: true });
  return (line) => void stdout.write(line);
}
