import { RIGHT_NAMES } from '../../world/rights.js';
import type { JsonObject } from '../../world/types.js';
import { answerPress } from '../../world/pressing.js';
import { badRequest } from '../../world/sandbox-errors.js';
import type { Method } from '../method.js';

/** Limit in characters, https://core.telegram.org/bots/api#answercallbackquery */
const ANSWER_LIMIT = 200;

/** https://core.telegram.org/bots/api#answercallbackquery */
export const answerCallbackQuery: Method<'answerCallbackQuery'> = (world, parameters) => {
  const { text = '', show_alert: alert = false, url } = parameters;
  if (text.length > ANSWER_LIMIT) throw badRequest('MESSAGE_TOO_LONG');
  answerPress(world, parameters.callback_query_id, { text, alert, url });
  return true;
};

/** https://core.telegram.org/bots/api#setmycommands */
export const setMyCommands: Method<'setMyCommands'> = (world, { commands, ...target }) => {
  world.data.profile.commands[toKey(target)] = commands;
  world.emit({ type: 'state' });
  return true;
};

export const getMyCommands: Method<'getMyCommands'> = (world, target) =>
  world.data.profile.commands[toKey(target)] ?? [];

export const deleteMyCommands: Method<'deleteMyCommands'> = (world, target) => {
  delete world.data.profile.commands[toKey(target)];
  return true;
};

/** https://core.telegram.org/bots/api#setmydefaultadministratorrights */
export const setMyDefaultAdministratorRights: Method<'setMyDefaultAdministratorRights'> = (world, parameters) => {
  world.data.profile.adminRights[parameters.for_channels ? 'channels' : 'groups'] = parameters.rights;
  return true;
};

export const getMyDefaultAdministratorRights: Method<'getMyDefaultAdministratorRights'> = (world, parameters) => {
  const stored = world.data.profile.adminRights[parameters.for_channels ? 'channels' : 'groups'] ?? {};
  return Object.fromEntries(['is_anonymous', ...RIGHT_NAMES].map((name) => [name, stored[name] ?? false]));
};

/** https://core.telegram.org/bots/api#setmydescription */
export const setMyDescription: Method<'setMyDescription'> = (world, { description = '', language_code = '' }) => {
  world.data.profile.descriptions[`long ${language_code}`] = description;
  return true;
};

export const setMyShortDescription: Method<'setMyShortDescription'> = (world, parameters) => {
  world.data.profile.descriptions[`short ${parameters.language_code ?? ''}`] = parameters.short_description ?? '';
  return true;
};

function toKey({
  scope,
  language_code = '',
}: {
  scope?: JsonObject | undefined;
  language_code?: string | undefined;
}): string {
  return `${JSON.stringify(scope ?? { type: 'default' })} ${language_code}`;
}
