import { z } from 'zod';
import { SANDBOX_TOKEN } from './build-sandbox.js';

const shape = z.object({
  SANDBOX_HOST: z.string().default('127.0.0.1'),
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  SANDBOX_STATE_FILE: z.string().optional(),
  SANDBOX_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'must be <bot id>:<secret>')
    .default(SANDBOX_TOKEN),
  /** Telegram's sending limits, as newcomers should meet them; tests switch them off. */
  SANDBOX_FLOOD_LIMITS: z.enum(['on', 'off']).default('on'),
  SANDBOX_SEED_WORLD: z.enum(['on', 'off']).default('on'),
});

export interface SandboxConfig {
  host: string;
  /** 0 takes any free port. */
  port: number;
  stateFile: string | undefined;
  token: string;
  hasFloodLimits: boolean;
  hasSeedWorld: boolean;
}

/** Reads the sandbox's part of the environment; empty values count as absent. Throws one error that lists all faults. */
export function readSandboxConfig(environment: Record<string, string | undefined>): SandboxConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const values = parsed.data;
  return Object.freeze({
    host: values.SANDBOX_HOST,
    port: values.SANDBOX_PORT,
    stateFile: values.SANDBOX_STATE_FILE,
    token: values.SANDBOX_BOT_TOKEN,
    hasFloodLimits: values.SANDBOX_FLOOD_LIMITS === 'on',
    hasSeedWorld: values.SANDBOX_SEED_WORLD === 'on',
  });
}
