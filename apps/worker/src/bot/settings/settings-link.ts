import { type GroupKey, parseGroupKey } from '@gmbot/core/domain/ids';

const PAYLOAD = /^settings-(\d{1,15})$/;

/** Opens the panel of a group in private. @see https://core.telegram.org/bots/features#deep-linking */
export function toSettingsUrl(botUsername: string, groupKey: GroupKey): string {
  return `https://t.me/${botUsername}?start=settings-${groupKey}`;
}

/** The group that a `/start` is about; null iff it is about something else. */
export function readSettingsStart(payload: string): GroupKey | null {
  const digits = PAYLOAD.exec(payload)?.[1];
  return digits === undefined ? null : parseGroupKey(Number(digits));
}
