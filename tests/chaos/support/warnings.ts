/** The warnings that stand in a group. */
import type { StoredChat, StoredMessage } from '@gmbot/sandbox/world/types';
import type { World } from '@gmbot/sandbox/world/world';

/** A message of the bot with a callback button, and whom it names. */
export interface StandingWarning {
  readonly messageId: number;
  readonly names: readonly number[];
  /** How many more it counts without naming them. */
  readonly others: number;
}

const OTHERS = /and (\d+) others?\b/u;

/** Oldest first. */
export function findWarnings({ data: { botId } }: World, chat: StoredChat): readonly StandingWarning[] {
  return chat.messages
    .filter((message) => message.fromId === botId && hasCallback(message))
    .map(({ messageId, text = '', entities = [] }) => ({
      messageId,
      names: entities.flatMap(readName),
      others: Number(OTHERS.exec(text)?.[1] ?? 0),
    }));
}

function hasCallback({ replyMarkup }: StoredMessage): boolean {
  const rows = (replyMarkup?.['inline_keyboard'] ?? []) as readonly (readonly { callback_data?: string }[])[];
  return rows.flat().some(({ callback_data: data }) => data !== undefined);
}

function readName({ user }: { readonly user?: unknown }): readonly number[] {
  const { id } = (user ?? {}) as { id?: number };
  return id === undefined ? [] : [id];
}
