import { badRequest } from '../../world/sandbox-errors.js';
import type { World } from '../../world/world.js';
import type { Method } from '../method.js';
import { DescribedResult } from '../method.js';

/** https://core.telegram.org/bots/api#setwebhook */
const DEFAULT_CONNECTIONS = 40;
const MOST_CONNECTIONS = 100;

/** Sets the webhook; what is pending stays unless the caller asks to drop it. An empty url removes it. */
export const setWebhook: Method<'setWebhook'> = (world, parameters) => {
  if (parameters.url === '') return deleteWebhook(world, { drop_pending_updates: parameters.drop_pending_updates });
  checkWebhookUrl(parameters.url);
  const { secret_token: secretToken, max_connections: maxConnections = DEFAULT_CONNECTIONS } = parameters;
  if (secretToken !== undefined && !/^[\w-]{1,256}$/.test(secretToken)) {
    throw badRequest('secret token contains unallowed characters');
  }
  if (maxConnections < 1 || maxConnections > MOST_CONNECTIONS) throw badRequest('max_connections must be 1-100');
  if (parameters.drop_pending_updates) dropPending(world);
  if (parameters.allowed_updates) world.data.allowedUpdates = parameters.allowed_updates;
  const isSame =
    world.data.webhook?.url === parameters.url &&
    world.data.webhook.secretToken === secretToken &&
    world.data.webhook.maxConnections === maxConnections;
  world.data.webhook = { url: parameters.url, secretToken, maxConnections };
  world.emit({ type: 'updates' });
  world.emit({ type: 'state' });
  return new DescribedResult(true, isSame ? 'Webhook is already set' : 'Webhook was set');
};

/** https://core.telegram.org/bots/api#deletewebhook */
export const deleteWebhook: Method<'deleteWebhook'> = (world, parameters) => {
  if (parameters.drop_pending_updates) dropPending(world);
  const was = world.data.webhook;
  world.data.webhook = null;
  world.emit({ type: 'state' });
  return new DescribedResult(true, was ? 'Webhook was deleted' : 'Webhook is already deleted');
};

/** https://core.telegram.org/bots/api#webhookinfo */
export const getWebhookInfo: Method<'getWebhookInfo'> = (world) => {
  const { webhook, updates, allowedUpdates } = world.data;
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.length,
    ...(webhook && { max_connections: webhook.maxConnections }),
    ...(webhook?.lastErrorDate !== undefined && {
      last_error_date: webhook.lastErrorDate,
      last_error_message: webhook.lastErrorMessage,
    }),
    ...(allowedUpdates.length > 0 && { allowed_updates: allowedUpdates }),
  };
};

function dropPending(world: World): void {
  world.data.updates = [];
  world.data.droppedUpdates += 1;
}

/** https, or http to this machine, a private address, or a name without a dot: never to a stranger in the clear. */
function checkWebhookUrl(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) {
    throw badRequest('bad webhook: Failed to parse URL');
  }
  const isNear = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|[^.]+$)/.test(parsed.hostname);
  if (parsed.protocol === 'http:' && !isNear)
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
}
