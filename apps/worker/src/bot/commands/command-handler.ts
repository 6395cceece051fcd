import type { Group } from '@gmbot/core/domain/group';
import { parseUserId } from '@gmbot/core/domain/ids';
import type { ReadAuthority } from '@gmbot/core/gate/authority';
import { waitUntil } from '@gmbot/core/errors/app-error';
import type { Clock, CommandLine, GivenCommand, Groups, Jobs, Notices, Stewards } from '@gmbot/core/gate/ports';
import { SET_UP } from '@gmbot/core/gate/set-up-notice';
import type { CommandName, SlimMessage } from '@gmbot/core/telegram/slim-update';
import { toSighting } from '../facts.js';
import type { Handler, UpdateContext } from '../handler.js';
import { type Addressed, type Deliver, keep, parseKept } from './deliver.js';
import { readSenderChatId, type RunCommand, toGroupCommand } from './group-command.js';
import { type ParsedCommand, parseCommand } from './parse-command.js';
import type { RunPrivately } from './private-commands.js';

/** What runs each command in a group. */
export type GroupCommands = Readonly<Record<CommandName, RunCommand>>;

/** They change what is in force: the last one counts. */
const ORDERS: ReadonlySet<CommandName> = new Set([
  'protect',
  'unprotect',
  'settings',
  'trust',
  'untrust',
  'hold',
  'free',
]);
const TURN_PAUSE_MS = 300;

interface Deps {
  readonly groups: Pick<Groups, 'ensure'>;
  readonly stewards: Pick<Stewards, 'note'>;
  readonly notices: Pick<Notices, 'ask'>;
  readonly jobs: Pick<Jobs, 'settleNotices'>;
  readonly line: CommandLine;
  readonly clock: Clock;
  readonly readAuthority: ReadAuthority;
  readonly commands: GroupCommands;
  readonly runPrivately: RunPrivately;
  readonly deliver: Deliver;
  readonly botUsername: string;
}

/** Claims a command iff its sender may give it: from anyone else it is a message like any other. */
export function createCommandHandler(deps: Deps): Handler {
  const { groups, stewards, notices, jobs, line, clock, readAuthority } = deps;
  const { commands, runPrivately, deliver, botUsername } = deps;

  /** Null iff the sender may not give it. */
  async function run(
    message: SlimMessage,
    parsed: ParsedCommand,
    context: UpdateContext,
  ): Promise<Addressed | 'silent' | null> {
    if (message.chat.type === 'private') return runPrivately(message, parsed);
    const sighting = toSighting(message.chat);
    if (sighting === null) return null;
    const userId = message.from === undefined ? null : parseUserId(message.from.id);
    const authority = await readAuthority({
      chatId: sighting.chatId,
      userId,
      senderChatId: readSenderChatId(message),
    });
    if (authority === 'none') return null;
    const group = await groups.ensure(sighting);
    if (authority === 'administrator' && userId !== null) await stewards.note(group.key, userId);
    if (parsed.name === 'start' && parsed.args !== '') return helpSetUp(group);
    const isAnonymous = authority === 'anonymous';
    const command = toGroupCommand(parsed, { message, group, context, isAnonymous });
    const answer = await commands[parsed.name](command);
    const { topicId, messageId } = command;
    return { answer, place: { chatId: group.chatId, groupKey: group.key, topicId, replyTo: messageId } };
  }

  /** Telegram says `/start <payload>` for whoever adds us by a link: the set-up notice is the answer. */
  async function helpSetUp(group: Group): Promise<'silent'> {
    if (!group.isEnabled) await notices.ask(group.key, SET_UP, clock.now());
    await jobs.settleNotices(group.key);
    return 'silent';
  }

  /** What they ordered before comes true first. @throws AppError until, while it has not */
  async function awaitTurn(given: GivenCommand): Promise<void> {
    if (!(await line.isNext(given))) throw waitUntil('command-in-line', clock.now() + TURN_PAUSE_MS);
  }

  /** Once the answer is kept, the command has come true. */
  async function answer(message: SlimMessage, parsed: ParsedCommand, context: UpdateContext): Promise<boolean> {
    const given = ORDERS.has(parsed.name) ? toGiven(message, context.update.update_id) : null;
    const kept = parseKept(context, 'answer');
    if (given !== null && kept === null) await awaitTurn(given);
    const addressed = kept ?? (await run(message, parsed, context));
    const isAnswered = addressed !== null && addressed !== 'silent';
    const told = isAnswered && kept === null ? await keep(context, 'answer', addressed) : context;
    if (given !== null) await line.leave(given);
    if (isAnswered) await deliver(told, 'answer', addressed);
    return addressed !== null;
  }

  return {
    name: 'commands',
    async handle(context): Promise<boolean> {
      const { message } = context.update;
      const parsed = parseCommand(message?.text, botUsername);
      return message !== undefined && parsed !== null && answer(message, parsed, context);
    },
  };
}

function toGiven({ chat, from, sender_chat: senderChat }: SlimMessage, updateId: number): GivenCommand {
  return { chatId: chat.id, senderId: senderChat?.id ?? from?.id ?? chat.id, updateId };
}
