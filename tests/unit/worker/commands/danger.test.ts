import { DEFAULT_SETTINGS, type GroupSettings, type SettingName } from '@gmbot/core/domain/settings';
import { findDanger } from '@gmbot/worker/bot/settings/danger';
import { expect, it } from 'vitest';

const NIGHTS = { timeZone: 'UTC', spans: [{ days: [1], fromMinute: 0, toMinute: 60 }] };
const [FREES, HOLDS] = ['settings.frees.sure', 'settings.holds.sure'];

it.each<[SettingName, Partial<GroupSettings>, GroupSettings[SettingName], string | null | undefined]>([
  ['action', {}, 'observe', FREES],
  ['action', {}, 'delete', FREES],
  ['action', {}, 'warn', FREES],
  ['action', { action: 'warn' }, 'hold', HOLDS],
  ['action', { action: 'warn' }, 'delete', FREES],
  ['action', { action: 'delete' }, 'hold', HOLDS],
  ['action', { action: 'delete' }, 'observe', null],
  ['action', { action: 'observe' }, 'delete', 'settings.action.sure'],
  ['action', {}, 'hold', null],
  ['rule', {}, 'any', FREES],
  ['rule', { rule: 'any' }, 'all', HOLDS],
  ['rule', { rule: 'any' }, 2, HOLDS],
  ['rule', { rule: 2 }, 'any', FREES],
  ['rule', {}, 3, null],
  ['rule', {}, 'all', null],
  ['gateMessages', {}, 'off', 'settings.gateMessages.sure'],
  ['gateMessages', { gateMessages: 'off' }, 'on', HOLDS],
  ['gateMessages', {}, 'on', null],
  ['gateJoins', {}, 'off', null],
  ['gateJoins', { gateMessages: 'off' }, 'off', FREES],
  ['joinRequests', {}, 'count', FREES],
  ['joinRequests', { joinRequests: 'count' }, 'ignore', HOLDS],
  ['holdDays', {}, 3, 'settings.holdDays.sure'],
  ['holdDays', { holdDays: 3 }, 0, null],
  ['schedule', {}, NIGHTS, 'settings.schedule.sure'],
  ['schedule', { schedule: NIGHTS }, { ...NIGHTS, timeZone: 'Asia/Tashkent' }, 'settings.schedule.sure'],
  ['schedule', { schedule: NIGHTS }, null, HOLDS],
  ['schedule', { schedule: NIGHTS }, NIGHTS, null],
  ['welcomes', {}, 'quiet', null],
])('a choice of %s, from %j to %j, is asked about as it frees or holds: %s', (name, chosen, value, danger) => {
  expect(findDanger({ name, before: { ...DEFAULT_SETTINGS, ...chosen }, value, channels: 3 })).toBe(danger);
});
