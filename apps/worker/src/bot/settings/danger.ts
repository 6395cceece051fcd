import { countNeeded } from '@gmbot/core/domain/rule';
import type { GroupSettings, SettingName } from '@gmbot/core/domain/settings';
import type { MessageKey } from '@gmbot/core/i18n/catalogs';

/** A question that is asked once more. */
export type Danger = Extract<MessageKey, `settings.${string}.sure`>;

/** A setting as it is, as it would be, and how many channels the group requires. */
export interface Change {
  readonly name: SettingName;
  readonly before: GroupSettings;
  readonly value: GroupSettings[SettingName];
  readonly channels: number;
}

const FREES = 'settings.frees.sure';
const HOLDS = 'settings.holds.sure';

/** From mild to strict. */
const STRICTNESS = { observe: 0, delete: 1, warn: 2, hold: 3 } as const satisfies Record<
  GroupSettings['action'],
  number
>;

/** What is asked before a choice that frees or holds many people at once; null = nothing. */
export function findDanger({ name, before, value, channels }: Change): Danger | null {
  const after: GroupSettings = { ...before, [name]: value };
  switch (name) {
    case 'action':
      return ofAction(before.action, after.action);
    case 'rule':
      return ofNumbers(countNeeded(before.rule, channels), countNeeded(after.rule, channels));
    case 'gateMessages':
      if (before.gateMessages === after.gateMessages) return null;
      return after.gateMessages === 'off' ? 'settings.gateMessages.sure' : HOLDS;
    case 'gateJoins':
      return before.gateMessages === 'off' && before.gateJoins === 'on' && after.gateJoins === 'off' ? FREES : null;
    case 'joinRequests':
      if (before.joinRequests === after.joinRequests) return null;
      return after.joinRequests === 'count' ? FREES : HOLDS;
    case 'holdDays':
      return isShorter(before.holdDays, after.holdDays) ? 'settings.holdDays.sure' : null;
    case 'schedule':
      return ofHours(before.schedule, after.schedule);
    default:
      return null;
  }
}

/** Only from a warning on is anybody held. */
function ofAction(before: GroupSettings['action'], after: GroupSettings['action']): Danger | null {
  if (before === 'observe' && after !== 'observe') return 'settings.action.sure';
  const [from, to] = [STRICTNESS[before], STRICTNESS[after]];
  return Math.max(from, to) < STRICTNESS.warn ? null : ofNumbers(from, to);
}

/** The more the stricter. */
function ofNumbers(before: number, after: number): Danger | null {
  if (before === after) return null;
  return after > before ? HOLDS : FREES;
}

/** Another clock is other hours. */
function ofHours(before: GroupSettings['schedule'], after: GroupSettings['schedule']): Danger | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  return after === null ? HOLDS : 'settings.schedule.sure';
}

/** 0 = without end. */
function isShorter(before: number, after: number): boolean {
  return after > 0 && (before === 0 || after < before);
}
