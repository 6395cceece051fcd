import { isIP } from 'node:net';
import { z } from 'zod';

/** The token of the sandbox's bot when none is given. */
export const SANDBOX_TOKEN = '4242:SANDBOX-TOKEN-OF-A-SIMULATED-BOT';
const MAX_PORT = 65_535;
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;

const shape = z.object({
  SANDBOX_HOST: z
    .string()
    .refine((text) => isIP(text) !== 0 || HOST_NAME.test(text), 'must be an IP address or a host name, without a port')
    .default('127.0.0.1'),
  SANDBOX_PORT: z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) <= MAX_PORT, `must be a whole number from 0 to ${MAX_PORT}`)
    .transform(Number)
    .default(0),
  SANDBOX_STATE_FILE: z.string().optional(),
  SANDBOX_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'must be <bot id>:<secret>')
    .default(SANDBOX_TOKEN),
  /** Telegram's sending limits, as newcomers should meet them; tests switch them off. */
  SANDBOX_FLOOD_LIMITS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  SANDBOX_SEED_WORLD: z.enum(['on', 'off'], 'must be on or off').default('on'),
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

/** Everything that is wrong with the sandbox's part of the environment. */
export class SandboxConfigError extends Error {
  /** Each begins with the variable's name, and none shows its value. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'SandboxConfigError';
    this.faults = faults;
  }
}

/**
 * Reads the sandbox's part of the environment; empty values count as absent.
 *
 * @throws SandboxConfigError with every fault at once
 */
export function readSandboxConfig(environment: Record<string, string | undefined>): SandboxConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    throw new SandboxConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
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
