import type { GroupSettings, SettingName } from '@gmbot/core/domain/settings';
import type { MessageKey } from '@gmbot/core/i18n/catalogs';

/** A question that is asked once more. */
export type Danger = Extract<MessageKey, `settings.${string}.sure`>;

/** What is asked before a choice that frees or holds many people at once; null = nothing. */
export function findDanger(name: SettingName, before: GroupSettings, value: GroupSettings[SettingName]): Danger | null {
  switch (name) {
    case 'action':
      return before.action === 'observe' && value !== 'observe' ? 'settings.action.sure' : null;
    case 'gateMessages':
      return before.gateMessages === 'on' && value === 'off' ? 'settings.gateMessages.sure' : null;
    case 'holdDays':
      return isShorter(before.holdDays, value) ? 'settings.holdDays.sure' : null;
    default:
      return null;
  }
}

/** 0 = without end. */
function isShorter(before: number, value: GroupSettings[SettingName]): boolean {
  return typeof value === 'number' && value > 0 && (before === 0 || value < before);
}
