import { assertNever } from '@gmbot/core/domain/assert-never';
import type { Schedule } from '@gmbot/core/domain/schedule';
import type { GroupSettings, SettingName } from '@gmbot/core/domain/settings';
import { nameLanguage, toLanguage } from '@gmbot/core/i18n/languages';
import { cutText } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { findPreset } from './schedule-presets.js';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;
const DAYS_A_WEEK = 7;

/** Says in a few words what a setting is set to. */
export function nameValue(texts: Texts, name: SettingName, settings: GroupSettings): string {
  switch (name) {
    case 'gateMessages':
    case 'gateEdits':
    case 'gateJoins':
      return texts.plain(`settings.${settings[name]}`);
    case 'joinRequests':
      return texts.plain(`settings.joinRequests.${settings.joinRequests}`);
    case 'channelPosts':
      return texts.plain(`settings.channelPosts.${settings.channelPosts}`);
    case 'action':
      return texts.plain(`settings.action.${settings.action}`);
    case 'inDoubt':
      return texts.plain(`settings.inDoubt.${settings.inDoubt}`);
    case 'welcomes':
      return texts.plain(`settings.welcomes.${settings.welcomes}`);
    case 'editors':
      return texts.plain(`settings.editors.${settings.editors}`);
    case 'serviceMessages':
      return texts.plain(`settings.serviceMessages.${settings.serviceMessages}`);
    case 'rule':
      return nameRule(texts, settings.rule);
    case 'warnTimes':
      return texts.plain('settings.warnTimes.count', { count: settings.warnTimes });
    case 'graceMinutes':
    case 'warningMinutes':
      return settings[name] === 0 ? texts.plain(`settings.${name}.none`) : nameMinutes(texts, settings[name]);
    case 'holdDays':
      return settings.holdDays === 0
        ? texts.plain('settings.holdDays.none')
        : texts.plain('settings.days', { count: settings.holdDays });
    case 'allowedPosters':
      return texts.plain('settings.allowedPosters.count', { count: settings.allowedPosters.length });
    case 'language':
      return nameLanguageSetting(texts, settings.language);
    case 'warningText':
      return texts.plain(settings.warningText === null ? 'settings.warningText.ours' : 'settings.warningText.own');
    case 'logChatId':
      return texts.plain(settings.logChatId === null ? 'settings.off' : 'settings.on');
    case 'schedule':
      return nameHours(texts, settings.schedule);
    default:
      return assertNever(name);
  }
}

function nameRule(texts: Texts, rule: GroupSettings['rule']): string {
  if (rule === 'all') return texts.plain('settings.rule.all');
  return texts.plain('settings.rule.some', { needed: rule === 'any' ? 1 : rule });
}

/** In the largest unit that leaves no rest. */
function nameMinutes(texts: Texts, minutes: number): string {
  if (minutes % DAY_MINUTES === 0) return texts.plain('settings.days', { count: minutes / DAY_MINUTES });
  if (minutes % HOUR_MINUTES === 0) return texts.plain('settings.hours', { count: minutes / HOUR_MINUTES });
  return texts.plain('settings.minutes', { count: minutes });
}

function nameLanguageSetting(texts: Texts, code: string | null): string {
  const language = nameLanguage(toLanguage(code));
  return code === null ? texts.plain('settings.language.default', { language }) : language;
}

function nameHours(texts: Texts, schedule: GroupSettings['schedule']): string {
  if (schedule === null) return texts.plain('settings.schedule.always');
  const hours = nameSpans(texts, schedule.spans);
  return texts.plain('settings.schedule.in-zone', { hours, zone: nameZone(schedule.timeZone) });
}

/** Hours without their clock: what they are called, or from when to when; several of a group's own are only called so. */
export function nameSpans(texts: Texts, spans: Schedule['spans']): string {
  const preset = findPreset({ spans });
  const [span, ...others] = spans;
  if (preset !== null || span === undefined || others.length > 0)
    return texts.plain(`settings.schedule.${preset ?? 'own'}`);
  const hours = [span.fromMinute, span.toMinute].map(nameMinuteOfDay).join('–');
  return [hours, ...(span.days.length === DAYS_A_WEEK ? [] : [nameDays(texts, span.days)])].join(', ');
}

function nameMinuteOfDay(minute: number): string {
  const parts = [Math.floor(minute / HOUR_MINUTES), minute % HOUR_MINUTES];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** From Monday on. */
function nameDays({ language }: Texts, days: readonly number[]): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const sorted = [...days].sort((one, other) => ((one + 6) % DAYS_A_WEEK) - ((other + 6) % DAYS_A_WEEK));
  return sorted.map((day) => format.format(Date.UTC(2023, 0, 1 + day))).join(' '); // the first was a Sunday
}

/** A zone as people know it. */
export function nameZone(timeZone: string): string {
  return cutText((timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' '), 30);
}
