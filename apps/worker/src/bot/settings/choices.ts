import type { Schedule } from '@gmbot/core/domain/schedule';
import type { GroupSettings, SettingName } from '@gmbot/core/domain/settings';
import { LANGUAGES } from '@gmbot/core/i18n/languages';
import { REGIONS } from './panel-pages.js';
import { readHoursToken, SCHEDULE_PRESETS } from './schedule-presets.js';
import { TIME_ZONES } from './time-zones.js';

/** One thing that can be chosen. */
export interface Choice {
  /** 1–28 characters of `[A-Za-z0-9_/+-]`; what a button carries. */
  readonly token: string;
  readonly value: GroupSettings[SettingName];
  /** First hours: nothing is saved before their clock is chosen. @defaultValue false */
  readonly lacksZone?: boolean;
}

/** A clock for hours. */
export interface ZoneChoice extends Choice {
  readonly value: Schedule;
  readonly timeZone: string;
}

const NONE = 'none';
/** The zone that is offered beside those of the regions. */
const PLAIN_TIME_ZONE = 'UTC';
/** Between hours and the zone that they are to be meant in. */
const IN_ZONE = '+';
/** A group requires at most so many. */
const MOST_CHANNELS = 10;

const WORDS = {
  joinRequests: ['ignore', 'count'],
  gateMessages: ['on', 'off'],
  gateEdits: ['on', 'off'],
  gateJoins: ['on', 'off'],
  channelPosts: ['delete', 'allow', 'listed'],
  action: ['hold', 'warn', 'delete', 'observe'],
  inDoubt: ['deny', 'allow'],
  welcomes: ['loud', 'quiet'],
  editors: ['administrators', 'owner'],
  serviceMessages: ['keep', 'delete'],
  rule: ['all', 'any', 2, 3, 4, 5, 6, 7, 8, 9, 10],
  warnTimes: [1, 2, 3, 5, 10],
  graceMinutes: [0, 5, 30, 60, 24 * 60, 7 * 24 * 60],
  holdDays: [0, 1, 3, 7, 30, 90],
  warningMinutes: [0, 5, 30, 60, 24 * 60, 7 * 24 * 60],
} as const satisfies { readonly [Name in SettingName]?: readonly GroupSettings[Name][] };

/**
 * What can be chosen for a setting, in the order shown. What is typed has only its way back here. A number of channels is offered
 * where it is neither one nor all of the channels that are required.
 */
export function listChoices(
  name: SettingName,
  settings: GroupSettings,
  channels: number = MOST_CHANNELS,
): readonly Choice[] {
  switch (name) {
    case 'rule':
      return listWords(name).filter(
        ({ value }) => typeof value !== 'number' || value < channels || value === settings.rule,
      );
    case 'language':
      return [{ token: NONE, value: null }, ...LANGUAGES.map((code) => ({ token: code, value: code }))];
    case 'warningText':
    case 'logChatId':
      return settings[name] === null ? [] : [{ token: NONE, value: null }];
    case 'allowedPosters':
      return settings.allowedPosters.map((id) => ({
        token: String(id),
        value: settings.allowedPosters.filter((other) => other !== id),
      }));
    case 'schedule':
      return listHours(settings);
    default:
      return listWords(name);
  }
}

function listWords(name: keyof typeof WORDS): readonly Choice[] {
  return WORDS[name].map((value) => ({ token: String(value), value }));
}

/** The choice that a button names; null iff there is none, or none any more. Time zones have pages of their own. */
export function findChoice(name: SettingName, token: string, settings: GroupSettings): Choice | null {
  if (name === 'schedule') return findHours(token, settings);
  const choices = name === 'rule' ? listWords(name) : listChoices(name, settings);
  return choices.find((choice) => choice.token === token) ?? null;
}

/** Every zone that is offered, with the hours in force, or with those that are to be set; none while there are no hours. */
export function listZones({ schedule }: GroupSettings, hours: string | null): readonly ZoneChoice[] {
  const spans = hours === null ? schedule?.spans : readHoursToken(hours);
  if (spans === undefined || spans === null) return [];
  const zones = REGIONS.flatMap((region) => TIME_ZONES[region]);
  return [PLAIN_TIME_ZONE, ...zones].map((timeZone) => ({
    token: hours === null ? timeZone : `${hours}${IN_ZONE}${timeZone}`,
    value: { timeZone, spans },
    timeZone,
  }));
}

function listHours(settings: GroupSettings): readonly Choice[] {
  const presets = SCHEDULE_PRESETS.map((preset) => findHours(preset, settings));
  return [{ token: NONE, value: null }, ...presets.filter((choice) => choice !== null)];
}

/** No hours, hours on the clock in force, or hours with their clock; or another clock for those in force. */
function findHours(token: string, settings: GroupSettings): Choice | null {
  if (token === NONE) return { token, value: null };
  const spans = readHoursToken(token);
  if (spans !== null) {
    const timeZone = settings.schedule?.timeZone;
    return { token, value: { timeZone: timeZone ?? PLAIN_TIME_ZONE, spans }, lacksZone: timeZone === undefined };
  }
  const [hours = null] = token.includes(IN_ZONE) ? token.split(IN_ZONE) : [];
  return listZones(settings, hours).find((choice) => choice.token === token) ?? null;
}
