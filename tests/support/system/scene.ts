/**
 * Words. Scene: a group with an owner, channels that it requires, and people; made anew by each test, so that tests
 * share processes and nothing else.
 */
import { expect } from 'vitest';
import { eventually } from './eventually.js';
import type { ButtonView, Call, ChatView, MessageView, Person } from './sandbox-client.js';
import type { System } from './start-system.js';

/** What the bot needs in a group. */
export const BOT_RIGHTS = { canDeleteMessages: true, canRestrictMembers: true, canInviteUsers: true };
/** The callback button of a warning. */
export const JOINED_BUTTON = 'I have joined';

/** What a scene is made of. */
export interface SceneOptions<Name extends string> {
  /** How many channels the group requires. @defaultValue 2 */
  readonly channels?: number;
  /** Channels of other scenes that this group requires as well; they come first. */
  readonly sharedChannels?: readonly ChatView[];
  /** Owner of another scene, who owns this group as well. */
  readonly owner?: Person;
  /** Who is in the group before the bot is, so that it has seen none of them; with the indexes of the channels they are in. */
  readonly members?: Readonly<Record<Name, readonly number[]>>;
  /** People of other scenes who are in this group too, likewise. */
  readonly guests?: readonly Person[];
  readonly isForum?: boolean;
  readonly topics?: readonly string[];
  /** @defaultValue true */
  readonly isProtected?: boolean;
}

/** A scene. */
export type Scene<Name extends string = string> = Awaited<ReturnType<typeof setScene<Name>>>;

let scenes = 0;

/** Makes the group and its channels, and protects it as its owner would. */
export async function setScene<Name extends string = never>(system: System, options: SceneOptions<Name> = {}) {
  const { sandbox, botId } = system;
  scenes += 1;
  const number = scenes;
  const owner = options.owner ?? (await sandbox.createPerson(`Owner ${number}`));
  const own: ChatView[] = [];
  for (let index = 1; index <= (options.channels ?? 2); index += 1) own.push(await createChannel(`${index}`));
  const channels = [...(options.sharedChannels ?? []), ...own];
  const group = await sandbox.createChat({
    type: 'supergroup',
    title: `Group ${number}`,
    ownerId: owner.id,
    ...(options.isForum === true ? { isForum: true, topics: options.topics ?? [] } : {}),
  });
  const people = await createMembers();
  for (const channel of own) await sandbox.act('add-bot', { chatId: channel.id, by: owner.id });
  await sandbox.act('add-bot', { chatId: group.id, by: owner.id, admin: BOT_RIGHTS });
  if (options.isProtected !== false) await protect();
  const since = (await sandbox.readState()).counters.calls;

  async function createMembers(): Promise<Readonly<Record<Name, Person>>> {
    const made: [string, Person][] = [];
    for (const [name, indexes] of Object.entries<readonly number[]>(options.members ?? {})) {
      const someone = await sandbox.createPerson(`${name} ${number}`);
      for (const index of indexes) await join(channelAt(index), someone);
      made.push([name, someone]);
    }
    for (const someone of [...made.map(([, one]) => one), ...(options.guests ?? [])]) await join(group, someone);
    return Object.fromEntries(made) as Record<Name, Person>;
  }

  function channelAt(index: number): ChatView {
    const channel = channels[index];
    if (channel === undefined) throw new Error(`The scene has no channel ${index}`);
    return channel;
  }

  async function createChannel(name: string): Promise<ChatView> {
    const username = `scene${number}_channel_${name}_${botId.toString(36)}`;
    const title = `Channel ${number}.${name}`;
    return sandbox.createChat({ type: 'channel', title, username, ownerId: owner.id });
  }

  /** Gives `/protect` and waits until it is in force. */
  async function protect(): Promise<void> {
    await sandbox.say(group.id, owner.id, `/protect ${channels.map(({ username }) => `@${username}`).join(' ')}`);
    await eventually(async () => expect(await countLinks()).toBe(channels.length), { describe: system.describe });
    await eventually(async () => expect((await botMessages()).length).toBeGreaterThan(0), {
      describe: system.describe,
    });
  }

  async function countLinks(): Promise<number> {
    const rows = await system.database.query<{ count: string }>(
      'SELECT count(*) FROM links JOIN groups ON groups.id = group_id WHERE chat_id = $1 AND enabled',
      [group.id],
    );
    return Number(rows[0]?.count ?? 0);
  }

  /** Somebody in these channels who is not in the group. */
  async function createOutsider(name: string, joined: readonly ChatView[] = []): Promise<Person> {
    const someone = await sandbox.createPerson(`${name} ${number}`);
    for (const channel of joined) await join(channel, someone);
    return someone;
  }

  async function join({ id: chatId }: Pick<ChatView, 'id'>, { id: userId }: Person): Promise<void> {
    await sandbox.act('join', { chatId, userId });
  }

  async function leave({ id: chatId }: Pick<ChatView, 'id'>, { id: userId }: Person): Promise<void> {
    await sandbox.act('leave', { chatId, userId });
  }

  async function botMessages(): Promise<readonly MessageView[]> {
    return (await sandbox.readChat(group.id)).messages.filter(({ from, kind }) => from.id === botId && kind === 'text');
  }

  async function warnings(): Promise<readonly MessageView[]> {
    return (await botMessages()).filter(({ buttons }) => buttonsOf(buttons).some(isJoinedButton));
  }

  /** The one warning that names the person. */
  async function warningFor(someone: Person): Promise<MessageView> {
    const naming = (await warnings()).filter((message) => isNamedIn(message, someone));
    expect(naming, `warnings that name ${someone.name}`).toHaveLength(1);
    const [warning] = naming;
    if (warning === undefined) throw new Error('unreachable');
    return warning;
  }

  async function isHeld({ id }: Person): Promise<boolean> {
    const { status, permissions = {} } = await sandbox.readMember(group.id, id);
    return status === 'restricted' && Object.values(permissions).every((isAllowed) => !isAllowed);
  }

  async function expectHeld(someone: Person): Promise<MessageView> {
    return eventually(
      async () => {
        expect(await isHeld(someone), `${someone.name} is held`).toBe(true);
        return warningFor(someone);
      },
      { describe: system.describe },
    );
  }

  async function expectFree(someone: Person): Promise<void> {
    await eventually(
      async () => {
        expect((await sandbox.readMember(group.id, someone.id)).status, `${someone.name} is free`).toBe('member');
        const naming = (await warnings()).filter((message) => isNamedIn(message, someone));
        expect(naming, `warnings that name ${someone.name}`).toHaveLength(0);
      },
      { describe: system.describe },
    );
  }

  async function expectGone(messageId: number): Promise<void> {
    await eventually(
      async () => {
        const chat = await sandbox.readChat(group.id);
        expect(chat.messages.some((message) => message.messageId === messageId)).toBe(false);
        expect(chat.deleted.find((message) => message.messageId === messageId)?.deletedBy).toBe(botId);
      },
      { describe: system.describe },
    );
  }

  async function stands(messageId: number): Promise<boolean> {
    return (await sandbox.readChat(group.id)).messages.some((message) => message.messageId === messageId);
  }

  /** The bot's calls in this group since the scene was set, those about one person only if one is given. */
  async function calls(method: string, someone?: Person): Promise<readonly Call[]> {
    return (await sandbox.readJournal(since)).filter(
      ({ method: made, params }) =>
        made === method &&
        Number(params['chat_id']) === group.id &&
        (someone === undefined || Number(params['user_id']) === someone.id),
    );
  }

  /** Every call that names the person, in any chat. */
  async function callsAbout({ id }: Person): Promise<readonly Call[]> {
    return (await sandbox.readJournal(since)).filter(({ params }) => Number(params['user_id']) === id);
  }

  async function say(someone: Person, utterance: Parameters<typeof sandbox.say>[2] = 'Hello'): Promise<number> {
    return sandbox.say(group.id, someone.id, utterance);
  }

  /** Presses "I have joined" on the message, and waits for what the presser is told. */
  async function pressJoined(someone: Person, { messageId }: Pick<MessageView, 'messageId'>) {
    const pressedAt = performance.now();
    const queryId = await sandbox.press(group.id, someone.id, messageId, JOINED_BUTTON);
    const answer = await eventually(
      async () => {
        const found = await sandbox.findAnswer(queryId);
        if (found === null) throw new Error('The press has no answer');
        return found;
      },
      { describe: system.describe },
    );
    return { ...answer, afterMs: performance.now() - pressedAt };
  }

  return {
    group,
    owner,
    channels,
    people,
    channelAt,
    createOutsider,
    join,
    leave,
    say,
    botMessages,
    warnings,
    warningFor,
    isHeld,
    expectHeld,
    expectFree,
    expectGone,
    stands,
    calls,
    callsAbout,
    pressJoined,
    protect,
  };
}

/** All buttons of a message. */
export function buttonsOf(buttons: MessageView['buttons'] = []): readonly ButtonView[] {
  return buttons.flat();
}

/** Titles and addresses of the channels that a warning asks for. */
export function linksOf(message: MessageView): readonly string[] {
  return buttonsOf(message.buttons).flatMap(({ url }) => (url === undefined ? [] : [url]));
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
