/** Words. Picker: the buttons beside the text box of a private chat that ask for a channel or group to be required. */
import type { Group } from '@gmbot/core/domain/group';
import { type GroupKey, parseGroupKey } from '@gmbot/core/domain/ids';
import type { ChatRequest } from '@gmbot/core/gate/telegram-port';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from './answer.js';

/** How many request ids each group has: one for each button. */
const BUTTONS = 2;

/** The picker for one group, or for a group that is asked for later. */
export function renderPicker(texts: Texts, group: Pick<Group, 'key' | 'title'> | null): Answer {
  const content =
    group === null ? texts.rich('picker.any') : texts.rich('picker.group', { group: texts.title(group.title) });
  const first = (group?.key ?? 0) * BUTTONS + 1;
  const chatRequests: readonly ChatRequest[] = [
    { text: texts.plain('picker.channel-button'), requestId: first, wants: 'channel' },
    { text: texts.plain('picker.group-button'), requestId: first + 1, wants: 'group' },
  ];
  return { ...toAnswer(content), chatRequests };
}

/** The picker for the log of one group. Its request ids are below zero. */
export function renderLogPicker(texts: Texts, { key, title }: Pick<Group, 'key' | 'title'>): Answer {
  const first = 0 - key * BUTTONS;
  const chatRequests: readonly ChatRequest[] = [
    { text: texts.plain('picker.channel-button'), requestId: first, wants: 'channel', purpose: 'log' },
    { text: texts.plain('picker.group-button'), requestId: first - 1, wants: 'group', purpose: 'log' },
  ];
  return { ...toAnswer(texts.rich('log.pick', { group: texts.title(title) })), chatRequests };
}

/** The group whose log a picker was for; null = it was for none. */
export function readLogGroup(requestId: number): GroupKey | null {
  const key = Math.floor(-requestId / BUTTONS);
  return key > 0 ? parseGroupKey(key) : null;
}

/** The group that a picker was for; null = it was for any. */
export function readPickedGroup(requestId: number): GroupKey | null {
  const key = Math.floor((requestId - 1) / BUTTONS);
  return key > 0 ? parseGroupKey(key) : null;
}

/** What the button of one of several groups carries. */
export function toPickData(groupKey: GroupKey, chatId: number): string {
  return `k:${groupKey}:${chatId}`;
}

/** Null iff the press is another one. */
export function readPickData(data: string): { readonly groupKey: GroupKey; readonly chatId: number } | null {
  const [, groupKey, chatId] = /^k:(\d{1,9}):(-\d{1,16})$/.exec(data) ?? [];
  if (groupKey === undefined || chatId === undefined) return null;
  return { groupKey: parseGroupKey(Number(groupKey)), chatId: Number(chatId) };
}
