import type { GroupSettings, SettingName } from '@gmbot/core/domain/settings';
import { LANGUAGES } from '@gmbot/core/i18n/languages';
import { REGIONS } from './panel-pages.js';
import { SCHEDULE_PRESETS, toSchedule } from './schedule-presets.js';
import { TIME_ZONES } from './time-zones.js';

/** One thing that can be chosen. */
export interface Choice {
  /** 1–20 characters of `[A-Za-z0-9_/+-]`; what a button carries. */
  readonly token: string;
  readonly value: GroupSettings[SettingName];
}

const NONE = 'none';
/** In which time zone hours are meant until one is chosen. */
const FIRST_TIME_ZONE = 'UTC';

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
  rule: ['all', 'any', 2, 3, 4, 5],
  warnTimes: [1, 2, 3, 5, 10],
  graceMinutes: [0, 5, 30, 60, 24 * 60, 7 * 24 * 60],
  holdDays: [0, 1, 3, 7, 30, 90],
  warningMinutes: [0, 5, 30, 60, 24 * 60, 7 * 24 * 60],
} as const satisfies { readonly [Name in SettingName]?: readonly GroupSettings[Name][] };

/** What can be chosen for a setting, in the order shown. What is typed has only its way back here. */
export function listChoices(name: SettingName, settings: GroupSettings): readonly Choice[] {
  switch (name) {
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
      return WORDS[name].map((value) => ({ token: String(value), value }));
  }
}

/** The choice that a button names; null iff there is none. Time zones have pages of their own. */
export function findChoice(name: SettingName, token: string, settings: GroupSettings): Choice | null {
  const choices = name === 'schedule' ? [...listHours(settings), ...listZones(settings)] : listChoices(name, settings);
  return choices.find((choice) => choice.token === token) ?? null;
}

/** Every zone that is offered, with the hours in force; none while there are no hours. */
export function listZones({ schedule }: GroupSettings): readonly Choice[] {
  if (schedule === null) return [];
  const zones = REGIONS.flatMap((region) => TIME_ZONES[region]);
  return [FIRST_TIME_ZONE, ...zones].map((timeZone) => ({ token: timeZone, value: { ...schedule, timeZone } }));
}

function listHours({ schedule }: GroupSettings): readonly Choice[] {
  const timeZone = schedule?.timeZone ?? FIRST_TIME_ZONE;
  return [
    { token: NONE, value: null },
    ...SCHEDULE_PRESETS.map((preset) => ({ token: preset, value: toSchedule(preset, timeZone) })),
  ];
}
