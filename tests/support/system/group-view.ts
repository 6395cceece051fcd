/** A group as its people see it, and what the bot did in it. */
import { expect } from 'vitest';
import { eventually as poll } from './eventually.js';
import type { ButtonView, Call, ChatView, MessageView, Person } from './sandbox-client.js';
import type { System } from './start-system.js';

/** The callback button of a warning. */
export const JOINED_BUTTON = 'I have joined';

/** What a view looks at. */
export interface ViewOptions {
  readonly chatId: number;
  /** Calls up to this one are no matter. */
  readonly since: number;
}

/** Looks at one group. */
export type GroupView = ReturnType<typeof createGroupView>;

/** Composes the look at a group; every wait ends with what the system did last. */
export function createGroupView(system: System, { chatId, since }: ViewOptions) {
  const { sandbox, botId } = system;

  async function eventually<T>(assertion: () => Promise<T> | T, withinMs?: number): Promise<T> {
    return poll(assertion, { describe: system.describe, ...(withinMs === undefined ? {} : { withinMs }) });
  }

  async function readGroup(): Promise<ChatView> {
    return sandbox.readChat(chatId);
  }

  async function botMessages(): Promise<readonly MessageView[]> {
    return (await readGroup()).messages.filter(({ from, kind }) => from.id === botId && kind !== 'service');
  }

  async function messagesOf({ id }: Person): Promise<readonly MessageView[]> {
    return (await readGroup()).messages.filter(({ from, kind }) => from.id === id && kind !== 'service');
  }

  async function warnings(): Promise<readonly MessageView[]> {
    return (await botMessages()).filter(({ buttons }) => buttonsOf(buttons).some(isJoinedButton));
  }

  /** The one warning that names the person. */
  async function warningFor(someone: Person): Promise<MessageView> {
    const naming = (await warnings()).filter((message) => isNamedIn(message, someone));
    expect(naming, `warnings that name ${someone.name}`).toHaveLength(1);
    const [warning] = naming;
    if (warning === undefined) throw new Error('No warning');
    return warning;
  }

  async function isHeld({ id }: Person): Promise<boolean> {
    const { status, permissions = {} } = await sandbox.readMember(chatId, id);
    return status === 'restricted' && Object.values(permissions).every((isAllowed) => !isAllowed);
  }

  /** Held, and named by one warning. */
  async function expectHeld(someone: Person, withinMs?: number): Promise<MessageView> {
    return eventually(async () => {
      expect(await isHeld(someone), `${someone.name} is held`).toBe(true);
      return warningFor(someone);
    }, withinMs);
  }

  /** Free, and named by no warning. */
  async function expectFree(someone: Person, withinMs?: number): Promise<void> {
    await eventually(async () => {
      expect((await sandbox.readMember(chatId, someone.id)).status, `what ${someone.name} is`).toBe('member');
      const naming = (await warnings()).filter((message) => isNamedIn(message, someone));
      expect(naming, `warnings that name ${someone.name}`).toHaveLength(0);
    }, withinMs);
  }

  /** Deleted by the bot. */
  async function expectGone(messageId: number, withinMs?: number): Promise<void> {
    await eventually(async () => {
      const chat = await readGroup();
      const gone = chat.deleted.find((message) => message.messageId === messageId);
      expect(gone?.deletedBy, `who deleted message ${messageId}`).toBe(botId);
    }, withinMs);
  }

  async function stands(messageId: number): Promise<boolean> {
    return (await readGroup()).messages.some((message) => message.messageId === messageId);
  }

  /** The bot's calls in this group, those about one person only if one is given. */
  async function calls(method: string, someone?: Person): Promise<readonly Call[]> {
    return (await sandbox.readJournal(since)).filter(
      ({ method: made, params }) =>
        made === method &&
        Number(params['chat_id']) === chatId &&
        (someone === undefined || Number(params['user_id']) === someone.id),
    );
  }

  /** Every call that names the person, in any chat. */
  async function callsAbout({ id }: Person): Promise<readonly Call[]> {
    return (await sandbox.readJournal(since)).filter(({ params }) => Number(params['user_id']) === id);
  }

  return {
    eventually,
    readGroup,
    botMessages,
    messagesOf,
    warnings,
    warningFor,
    isHeld,
    expectHeld,
    expectFree,
    expectGone,
    stands,
    calls,
    callsAbout,
  };
}

/** All buttons of a message. */
export function buttonsOf(buttons: MessageView['buttons'] = []): readonly ButtonView[] {
  return buttons.flat();
}

/** The addresses that a warning leads to. */
export function linksOf(buttons: MessageView['buttons']): readonly string[] {
  return buttonsOf(buttons).flatMap(({ url }) => (url === undefined ? [] : [url]));
}

/** Where a public channel is joined. */
export function urlOf({ username }: ChatView): string {
  return `https://t.me/${username ?? ''}`;
}

function isJoinedButton({ text, callbackData }: ButtonView): boolean {
  return text === JOINED_BUTTON && callbackData !== undefined;
}

function isNamedIn({ entities = [] }: MessageView, { id }: Person): boolean {
  return entities.some(({ user }) => (user as { id?: number } | undefined)?.id === id);
}
