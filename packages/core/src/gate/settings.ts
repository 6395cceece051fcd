import type { GroupSettings } from '../domain/settings.js';

/** The choices of the panel, each with its values in the order shown. */
export const SETTING_VALUES = {
  channelPosts: ['delete', 'allow'],
  inDoubt: ['deny', 'allow'],
  serviceMessages: ['keep', 'delete'],
} as const satisfies { readonly [Name in keyof GroupSettings]?: readonly GroupSettings[Name][] };

/** Names a setting. */
export type SettingName = keyof typeof SETTING_VALUES;

/** In the order shown. */
export const SETTING_NAMES = ['channelPosts', 'inDoubt', 'serviceMessages'] as const satisfies readonly SettingName[];

/** The change that a press asks for; null when there is no such setting or value. */
export function readSettingChange(name: string, value: string): Partial<GroupSettings> | null {
  const setting = SETTING_NAMES.find((known) => known === name);
  if (setting === undefined) return null;
  const known = SETTING_VALUES[setting].find((one) => one === value);
  return known === undefined ? null : { [setting]: known };
}
