/**
 * Words. Scene: a group with an owner, channels that it requires, and people; made anew by each test, so that tests
 * share processes and nothing else.
 */
import { expect } from 'vitest';
import { createGroupView, JOINED_BUTTON } from './group-view.js';
import type { ChatView, MessageView, Person, PressAnswer, Utterance } from './sandbox-client.js';
import type { System } from './start-system.js';

/** What the bot needs in a group. */
export const BOT_RIGHTS = { canDeleteMessages: true, canRestrictMembers: true, canInviteUsers: true };

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
  /** What happens in the group before the bot is there. */
  readonly before?: (early: {
    readonly group: ChatView;
    readonly people: Readonly<Record<Name, Person>>;
  }) => Promise<unknown>;
  /** @defaultValue 'supergroup' */
  readonly type?: 'group' | 'supergroup';
  readonly isForum?: boolean;
  readonly topics?: readonly string[];
  /** @defaultValue true */
  readonly isProtected?: boolean;
}

/** A scene. */
export type Scene<Name extends string = string> = Awaited<ReturnType<typeof setScene<Name>>>;

/** What a presser was told, and how long it took. */
export interface TimedAnswer extends PressAnswer {
  readonly afterMs: number;
}

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
  const group = await createGroup();
  const people = await createMembers();
  await options.before?.({ group, people });
  for (const channel of own) await sandbox.act('add-bot', { chatId: channel.id, by: owner.id });
  await sandbox.act('add-bot', { chatId: group.id, by: owner.id, admin: BOT_RIGHTS });
  const setUp = createGroupView(system, { chatId: group.id, since: 0 });
  if (options.isProtected !== false) await protect();
  const view = createGroupView(system, { chatId: group.id, since: (await sandbox.readState()).counters.calls });

  async function createGroup(): Promise<ChatView> {
    return sandbox.createChat({
      type: options.type ?? 'supergroup',
      title: `Group ${number}`,
      ownerId: owner.id,
      ...(options.isForum === true ? { isForum: true, topics: options.topics ?? [] } : {}),
    });
  }

  /** A public channel of the owner's, without the bot. */
  async function createChannel(name: string): Promise<ChatView> {
    const username = `scene${number}_channel_${name}_${botId.toString(36)}`;
    return sandbox.createChat({ type: 'channel', title: `Channel ${number}.${name}`, username, ownerId: owner.id });
  }

  async function createMembers(): Promise<Readonly<Record<Name, Person>>> {
    const made: [string, Person][] = [];
    for (const [name, indexes] of Object.entries<readonly number[]>(options.members ?? {}))
      made.push([name, await createOutsider(name, indexes.map(channelAt))]);
    for (const someone of [...made.map(([, one]) => one), ...(options.guests ?? [])]) await join(group, someone);
    return Object.fromEntries(made) as Record<Name, Person>;
  }

  /** Somebody in these channels who is not in the group. */
  async function createOutsider(name: string, joined: readonly ChatView[] = []): Promise<Person> {
    const someone = await sandbox.createPerson(`${name} ${number}`);
    for (const channel of joined) await join(channel, someone);
    return someone;
  }

  function channelAt(index: number): ChatView {
    const channel = channels[index];
    if (channel === undefined) throw new Error(`The scene has no channel ${index}`);
    return channel;
  }

  /** Gives `/protect` and waits until it is in force and answered. */
  async function protect(): Promise<void> {
    await sandbox.say(group.id, owner.id, `/protect ${channels.map(({ username }) => `@${username}`).join(' ')}`);
    await expectProtected(channels.length);
    await setUp.eventually(async () => {
      const texts = (await setUp.botMessages()).map(({ text = '' }) => text);
      expect(texts.some(isAnswerToProtect), 'the answer to /protect').toBe(true);
      if (options.type !== 'group') expect(texts.some(isReadyNotice), 'the set-up notice says "ready"').toBe(true);
    });
  }

  /** Switched on with so many channels. */
  async function expectProtected(count: number): Promise<void> {
    await setUp.eventually(async () => {
      const rows = await system.database.query<{ channel_id: number }>(
        'SELECT channel_id FROM links JOIN groups ON groups.id = group_id WHERE chat_id = $1 AND enabled',
        [group.id],
      );
      expect(rows, 'required channels').toHaveLength(count);
    });
  }

  async function join({ id: chatId }: Pick<ChatView, 'id'>, { id: userId }: Person): Promise<void> {
    await sandbox.act('join', { chatId, userId });
  }

  async function leave({ id: chatId }: Pick<ChatView, 'id'>, { id: userId }: Person): Promise<void> {
    await sandbox.act('leave', { chatId, userId });
  }

  /** Joins a channel, and no update tells. Loses what others do meanwhile as well: not for tests that run concurrently. */
  async function joinUnheard(channel: ChatView, someone: Person): Promise<void> {
    await sandbox.setDelivery({ lose: 1, kinds: ['chat_member'] });
    await join(channel, someone);
    await sandbox.setDelivery({ lose: 0, kinds: [] });
  }

  /** The owner does something to somebody in the group: promote, demote, remove, unban, restrict, unrestrict. */
  async function administer(act: string, { id: userId }: Pick<Person, 'id'>, details: object = {}): Promise<void> {
    await sandbox.act(act, { chatId: group.id, by: owner.id, userId, ...details });
  }

  async function say({ id }: Person, utterance: string | Utterance = 'Hello'): Promise<number> {
    return sandbox.say(group.id, id, utterance);
  }

  /** Presses "I have joined" on the message, and waits for what the presser is told. */
  async function pressJoined({ id }: Person, { messageId }: Pick<MessageView, 'messageId'>): Promise<TimedAnswer> {
    const pressedAt = performance.now();
    const queryId = await sandbox.press(group.id, id, messageId, JOINED_BUTTON);
    const answer = await view.eventually(async () => {
      const found = await sandbox.findAnswer(queryId);
      if (found === null) throw new Error('The press has no answer');
      return found;
    });
    return { ...answer, afterMs: performance.now() - pressedAt };
  }

  /** Nothing about this scene is on its way or in the queues. */
  async function quiet(): Promise<void> {
    await system.quiet({ chatIds: [group.id, ...channels.map(({ id }) => id)] });
  }

  /** Updates of this group that are still being judged. */
  async function listBusyUpdates(): Promise<readonly string[]> {
    const busy = await system.queues.listBusy({ chatIds: [group.id], groupKeys: [] });
    return busy.filter((job) => job.startsWith('updates'));
  }

  /** Once all is quiet, these messages stand and nobody was restricted. */
  async function expectUntouched(messageIds: readonly number[]): Promise<void> {
    await quiet();
    for (const messageId of messageIds) expect(await view.stands(messageId), `message ${messageId} stands`).toBe(true);
    expect(await view.calls('restrictChatMember')).toHaveLength(0);
  }

  return {
    ...view,
    group,
    owner,
    channels,
    people,
    channelAt,
    createChannel,
    createOutsider,
    protect,
    expectProtected,
    join,
    joinUnheard,
    leave,
    administer,
    say,
    pressJoined,
    quiet,
    listBusyUpdates,
    expectUntouched,
  };
}

function isAnswerToProtect(text: string): boolean {
  return text.startsWith('To write here, members need to be in:');
}

function isReadyNotice(text: string): boolean {
  return text.startsWith('Ready. Protection is on.');
}
