import { parseGroupKey } from '@gmbot/core/domain/ids';
import { DEFAULT_SETTINGS } from '@gmbot/core/domain/settings';
import { findChoice, listZones } from '@gmbot/worker/bot/settings/choices';
import { readPanelPress, toPressData } from '@gmbot/worker/bot/settings/panel-press';
import { toHoursToken } from '@gmbot/worker/bot/settings/schedule-presets';
import { readTypedHours } from '@gmbot/worker/bot/settings/typed-hours';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { GROUP_ID, OWNER, toMember } from './world.js';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
  stage.world.chats.get(GROUP_ID)?.members.set(OWNER, toMember(OWNER, { status: 'creator' }));
});

async function press(data: string): Promise<void> {
  await stage.handlers.commandPresses.handle(stage.press(data));
}

async function pressText(wanted: string): Promise<void> {
  const shown = stage.world.edited.at(-1)?.message ?? stage.world.sent.at(-1);
  const button = shown?.buttons.flat().find((one) => one.text === wanted);
  if (button === undefined || !('press' in button)) throw new Error(`No button ${wanted}`);
  await press(button.press);
}

function text(): string {
  return (stage.world.edited.at(-1)?.message ?? stage.world.sent.at(-1))?.content.text ?? '';
}

describe('the panel', () => {
  it('asks for the clock of the first hours, and once more, before anything changes', async () => {
    await stage.run('/settings');
    await press('s:7:p:schedule');
    await pressText('nights, 22:00 to 7:00 (UTC)');
    expect(text()).toContain('which clock');
    await press('s:7:p:zones-Europe-nights');
    await pressText('Kyiv');
    expect(text()).toContain('nights, 22:00 to 7:00 (Kyiv)');
    expect(stage.tenants.group().settings.schedule).toBeNull();

    await pressText('Yes, change it');

    expect(stage.tenants.group().settings.schedule).toEqual({
      timeZone: 'Europe/Kyiv',
      spans: [{ days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 22 * 60, toMinute: 7 * 60 }],
    });
  });

  it('keeps the hours when the clock changes, and asks once more', async () => {
    await stage.run('/settings');
    const schedule = { timeZone: 'UTC', spans: [{ days: [1], fromMinute: 0, toMinute: 60 }] };
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { schedule });
    await press('s:7:p:zones-Asia');
    await pressText('Tashkent');
    expect(stage.tenants.group().settings.schedule).toEqual(schedule);

    await pressText('Yes, change it');

    expect(stage.tenants.group().settings.schedule).toEqual({ ...schedule, timeZone: 'Asia/Tashkent' });
  });
});

describe('hours of a group’s own', () => {
  it('wait for their clock and a yes', async () => {
    const asked = await stage.run('/settings hours 20:00-8:00 mon-fri');
    await pressText('America');
    await pressText('Buenos Aires');
    const shown = stage.world.edited.at(-1)?.message.content.text;
    const before = stage.tenants.group().settings.schedule;

    await pressText('Yes, change it');

    expect(asked).toContain('20:00–08:00, Mon Tue Wed Thu Fri: which clock');
    expect(shown).toContain('Hours: 20:00–08:00, Mon Tue Wed Thu Fri (Buenos Aires)');
    expect(before).toBeNull();
    expect(stage.tenants.group().settings.schedule).toEqual({
      timeZone: 'America/Buenos_Aires',
      spans: [{ days: [1, 2, 3, 4, 5], fromMinute: 20 * 60, toMinute: 8 * 60 }],
    });
  });

  it('follow the clock that the group has', async () => {
    await stage.run('/settings');
    const schedule = { timeZone: 'Asia/Tashkent', spans: [{ days: [1], fromMinute: 0, toMinute: 60 }] };
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { schedule });

    expect(await stage.run('/settings hours 9-17:30')).toContain('09:00–17:30 (Tashkent)');
    await pressText('Yes, change it');

    expect(stage.tenants.group().settings.schedule).toEqual({
      timeZone: 'Asia/Tashkent',
      spans: [{ days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 9 * 60, toMinute: 17 * 60 + 30 }],
    });
  });

  it.each(['', 'noon', '20:00', '25-8', '20:60-8', '20-8 someday', '20-8 mon-'])('are explained: %j', async (typed) => {
    expect(await stage.run(`/settings hours ${typed}`)).toContain('For hours of your own');
  });

  it('fit into a button with every clock', () => {
    const span = { days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 1439, toMinute: 1439 };
    const settings = DEFAULT_SETTINGS;
    for (const choice of listZones(settings, toHoursToken(span))) {
      const ask = { kind: 'choose', name: 'schedule', token: choice.token, seen: 'abcdef', isSure: true } as const;
      const data = toPressData(parseGroupKey(999_999_999_999_999), ask);

      expect([choice.value.spans, Buffer.byteLength(data) <= 64]).toEqual([[span], true]);
      expect([readPanelPress(data)?.ask, findChoice('schedule', choice.token, settings)?.value]).toEqual([
        ask,
        choice.value,
      ]);
    }
  });

  it.each([
    ['22-24 sat', [6], 22 * 60, 0],
    ['0:00 – 24:00 fri-mon', [0, 1, 5, 6], 0, 0],
    ['08:15-9:45 wed, mon', [1, 3], 495, 585],
  ])('are read: %s', (typed, days, fromMinute, toMinute) => {
    expect(readTypedHours(typed)).toEqual({ days, fromMinute, toMinute });
  });
});
