import type { Group } from '@gmbot/core/domain/group';
import type { AuditLog, Groups } from '@gmbot/core/gate/ports';
import { readSettingChange, SETTING_NAMES, SETTING_VALUES, type SettingName } from '@gmbot/core/gate/settings';
import type { TurnGroup } from '@gmbot/core/gate/turn-group';
import type { Button } from '@gmbot/core/gate/telegram-port';
import { join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import { type Answer, toAnswer } from './answer.js';
import type { GroupCommand, RunCommand } from './group-command.js';
import { type AdministratorPress, type Presses, SILENT, toAlert } from './press.js';

/** What a button of the panel asks for. */
export interface PanelPress {
  readonly groupKey: number;
  /** 'close', or the name of a setting. */
  readonly name: string;
  readonly value: string;
}

/** A press on the panel; every one asks for the presser's rights afresh. */
export interface PressPanel {
  /** @throws AppError until */
  (query: SlimCallbackQuery, asked: PanelPress): Promise<void>;
}

const CLOSE = 'close';
const DATA = /^s:(\d{1,15}):(\w{1,20}):?(\w{0,20})$/;

/** Null iff the press is none of the panel's. */
export function readPanelPress(data: string): PanelPress | null {
  const [, groupKey, name, value] = DATA.exec(data) ?? [];
  return groupKey === undefined || name === undefined ? null : { groupKey: Number(groupKey), name, value: value ?? '' };
}

/** `/settings`: the panel. */
export async function runSettings({ group, texts }: GroupCommand): ReturnType<RunCommand> {
  return renderPanel(texts, group);
}

/** A line for each setting says what is in force, and a row of buttons offers the choices. */
export function renderPanel(texts: Texts, { key, settings }: Pick<Group, 'key' | 'settings'>): Answer {
  const items = SETTING_NAMES.map((name, index) => {
    const value = renderValues(texts, name).get(settings[name]) ?? settings[name];
    return texts.rich('settings.item', { number: String(index + 1), setting: texts.rich(`settings.${name}`), value });
  });
  const rows = SETTING_NAMES.map((name, index) =>
    Array.from(renderValues(texts, name), ([value, label]) => ({
      text: `${index + 1}. ${settings[name] === value ? '✓ ' : ''}${label}`,
      press: `s:${key}:${name}:${value}`,
    })),
  );
  const close: Button = { text: texts.plain('settings.close'), press: `s:${key}:${CLOSE}` };
  return toAnswer(join([texts.rich('settings.head'), ...items], '\n\n'), [...rows, [close]]);
}

/** Each value of a setting in words, in the order shown. */
function renderValues(texts: Texts, name: SettingName): ReadonlyMap<string, string> {
  switch (name) {
    case 'channelPosts':
      return new Map(SETTING_VALUES[name].map((value) => [value, texts.plain(`settings.${name}.${value}`)]));
    case 'inDoubt':
      return new Map(SETTING_VALUES[name].map((value) => [value, texts.plain(`settings.${name}.${value}`)]));
    case 'serviceMessages':
      return new Map(SETTING_VALUES[name].map((value) => [value, texts.plain(`settings.${name}.${value}`)]));
  }
}

interface Deps {
  readonly presses: Presses;
  readonly groups: Pick<Groups, 'changeSettings'>;
  readonly audit: AuditLog;
  readonly turnGroup: Pick<TurnGroup, 'follow'>;
}

/** Composes it. A button that names another group or no choice of ours only says that it is too old. */
export function createPressPanel({ presses, groups, audit, turnGroup }: Deps): PressPanel {
  return async function pressPanel(query, asked): Promise<void> {
    const read = await presses.read(query);
    if (read === null) return presses.reply(query.id, SILENT);
    const { press, isAllowed } = read;
    if (!isAllowed) return presses.reply(query.id, toAlert(press.alerts.plain('settings.not-administrator')));
    if (asked.groupKey === press.group.key && asked.name === CLOSE) {
      await presses.remove(press);
      return presses.reply(query.id, SILENT);
    }
    await change(press, asked);
  };

  async function change(press: AdministratorPress, { groupKey, name, value }: PanelPress): Promise<void> {
    const { group, presserId: actorId, queryId, texts, alerts } = press;
    const patch = groupKey === group.key ? readSettingChange(name, value) : null;
    if (patch === null) return presses.reply(queryId, toAlert(alerts.plain('confirm.expired')));
    const changed = await groups.changeSettings(group.key, patch);
    await turnGroup.follow(group.settings, changed);
    await audit.append({ groupKey: group.key, userId: null, actorId, action: 'settings', details: { ...patch } });
    await presses.replace(press, renderPanel(texts, changed));
    await presses.reply(queryId, { text: alerts.plain('settings.saved'), isAlert: false });
  }
}
