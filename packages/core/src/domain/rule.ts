import type { GroupSettings } from './settings.js';

/** How many of so many channels in force a member needs; never more than there are. */
export function countNeeded(rule: GroupSettings['rule'], channels: number): number {
  if (rule === 'all') return channels;
  return Math.min(rule === 'any' ? 1 : rule, channels);
}
