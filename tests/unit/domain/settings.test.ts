import { DEFAULT_SETTINGS, readSettings, SETTING_NAMES, SPECS } from '@gmbot/core/domain/settings';
import { describe, expect, it } from 'vitest';

describe('reading settings', () => {
  it('gives a group that never chose the defaults', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      rule: 'all',
      joinRequests: 'ignore',
      gateMessages: 'on',
      gateEdits: 'on',
      gateJoins: 'on',
      channelPosts: 'delete',
      allowedPosters: [],
      action: 'hold',
      warnTimes: 3,
      graceMinutes: 0,
      holdDays: 0,
      warningMinutes: 0,
      inDoubt: 'deny',
      language: null,
      warningText: null,
      welcomes: 'loud',
      logChatId: null,
      editors: 'administrators',
      schedule: null,
      serviceMessages: 'keep',
    });
  });

  it('reads every setting that has a specification', () => {
    expect(Object.keys(readSettings({}))).toEqual(SETTING_NAMES);
  });

  it.each([
    ['rule', 'any'],
    ['rule', 2],
    ['allowedPosters', [-1001, -1002]],
    ['language', 'pt'],
    ['language', 'zh-Hans'],
    ['warningText', 'Hello {people}\nplease join {channels}'],
    ['logChatId', -100200],
    ['schedule', { timeZone: 'Europe/Kyiv', spans: [{ days: [0, 6], fromMinute: 600, toMinute: 120 }] }],
  ] as const)('keeps %s = %j', (name, value) => {
    expect(readSettings({ [name]: value })).toEqual({ ...DEFAULT_SETTINGS, [name]: value });
  });

  it.each([
    ['rule', 0],
    ['rule', 11],
    ['rule', 'some'],
    ['allowedPosters', [1, 1]],
    ['allowedPosters', ['1']],
    ['allowedPosters', Array.from({ length: 21 }, (_, index) => index)],
    ['warnTimes', 2.5],
    ['graceMinutes', -1],
    ['holdDays', 366],
    ['language', 'English'],
    ['warningText', ''],
    ['warningText', 'x'.repeat(1001)],
    ['logChatId', 'here'],
    ['schedule', { timeZone: 'Mars/Olympus', spans: [{ days: [1], fromMinute: 0, toMinute: 1 }] }],
    ['schedule', { timeZone: 'UTC', spans: [] }],
    ['schedule', { timeZone: 'UTC', spans: [{ days: [7], fromMinute: 0, toMinute: 1 }] }],
    ['schedule', { timeZone: 'UTC', spans: [{ days: [1], fromMinute: 0, toMinute: 1440 }] }],
    ['serviceMessages', 'toString'],
  ] as const)('counts %s = %j as not chosen', (name, value) => {
    expect(readSettings({ [name]: value })).toEqual(DEFAULT_SETTINGS);
  });

  it('takes each default for a value of its own setting', () => {
    const unread = SETTING_NAMES.filter((name) => {
      const { initial, isOptional, read } = SPECS[name];
      return isOptional !== true && read(initial) === null;
    });

    expect(unread).toEqual([]);
  });
});
