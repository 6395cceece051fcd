import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { ConfigError } from './config-error.js';
import { SECRET_NAMES, VARIABLES } from './variables.js';
import type { VariableName } from './variables.js';

/** The environment as a process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads a whole text file; throws when it cannot. */
export type ReadTextFile = (path: string) => string;

/** From the file system. */
export function readUtf8(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The values of the variables named. */
export type Variables<Name extends VariableName> = Readonly<{ [Key in Name]: z.output<(typeof VARIABLES)[Key]> }>;

/** Gives either the text of a variable (undefined = unset) or what is wrong with where it comes from. */
type Reading = { readonly text: string | undefined } | { readonly fault: string };

/**
 * Reads and checks the variables named; others are not looked at. An empty text counts as unset.
 *
 * @throws ConfigError with every fault of all of them
 */
export function readVariables<Name extends VariableName>(
  names: readonly Name[],
  env: Environment,
  readTextFile: ReadTextFile,
): Variables<Name> {
  const faults: string[] = [];
  const values: Partial<Record<VariableName, unknown>> = {};
  for (const name of names) {
    const reading = readText(name, env, readTextFile);
    if ('fault' in reading) {
      faults.push(reading.fault);
      continue;
    }
    const parsed = VARIABLES[name].safeParse(reading.text);
    if (parsed.success) values[name] = parsed.data;
    else faults.push(`${name} ${parsed.error.issues[0]?.message ?? 'is not valid'}`);
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return values as Variables<Name>;
}

function readText(name: VariableName, env: Environment, readTextFile: ReadTextFile): Reading {
  const text = toText(env[name]);
  const fileName = `${name}_FILE`;
  const path = isSecret(name) ? toText(env[fileName]) : undefined;
  if (path === undefined) return { text };
  if (text !== undefined) return { fault: `${name} and ${fileName} are both set: keep one of them` };
  try {
    const content = toText(readTextFile(path).replace(/[\r\n]+$/, ''));
    return content === undefined
      ? { fault: `${fileName} names an empty file: write the value into it` }
      : { text: content };
  } catch {
    return { fault: `${fileName} names a file that cannot be read: check that it exists and who may read it` };
  }
}

function isSecret(name: VariableName): boolean {
  return SECRET_NAMES.some((secret) => secret === name);
}

function toText(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}
