import { readUtf8, readVariables } from './read-variables.js';
import type { Environment, ReadTextFile } from './read-variables.js';
import type { LogLevel } from './variables.js';

/** The environment of a migration, checked. */
export interface MigrateConfig {
  readonly databaseUrl: string;
  readonly logLevel: LogLevel;
}

/** @throws ConfigError with every fault at once */
export function parseMigrateConfig(env: Environment, readTextFile: ReadTextFile = readUtf8): MigrateConfig {
  const variables = readVariables(['DATABASE_URL', 'LOG_LEVEL'], env, readTextFile);
  return Object.freeze({ databaseUrl: variables.DATABASE_URL, logLevel: variables.LOG_LEVEL });
}
