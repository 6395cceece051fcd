import { FLEET_ACCESS_NAMES, type FleetAccess, toFleetAccess } from './fleet-access.js';
import { readUtf8, readVariables } from './read-variables.js';
import type { Environment, ReadTextFile } from './read-variables.js';
import { deriveWebhookSecret } from './webhook-secret.js';

const NAMES = [...FLEET_ACCESS_NAMES, 'PUBLIC_URL', 'WEBHOOK_SECRET'] as const;

/** The environment of the operator's commands, checked: that of a worker, and what a webhook is registered with. */
export interface OpsConfig extends FleetAccess {
  /** An https origin without a slash at its end; null = not set. */
  readonly publicUrl: string | null;
  readonly webhookSecret: string;
}

/** @throws ConfigError with every fault at once */
export function parseOpsConfig(env: Environment, readTextFile: ReadTextFile = readUtf8): OpsConfig {
  const variables = readVariables(NAMES, env, readTextFile);
  return Object.freeze({
    ...toFleetAccess(variables),
    publicUrl: variables.PUBLIC_URL ?? null,
    webhookSecret: variables.WEBHOOK_SECRET ?? deriveWebhookSecret(variables.BOT_TOKEN),
  });
}
