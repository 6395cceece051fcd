/** The port to Telegram over a world in memory. Every call can be made to fail in each way a real one does. */
import { isAdministrator } from '@gmbot/core/domain/chat-member';
import type { ChatId, MessageId, UserId } from '@gmbot/core/domain/ids';
import type { Clock, Telegram } from '@gmbot/core/gate/ports';
import type { CallOutcome, OutgoingMessage, Refusal } from '@gmbot/core/gate/telegram-port';
import type { World } from './world.js';

/** One call, before it is answered. */
export interface WorldCall {
  readonly method: keyof Telegram;
  readonly chatId: ChatId | null;
  readonly userId: UserId | null;
  readonly detail: unknown;
}

/** What happens to a call instead of its answer. `late` = it is carried out when the test says so. */
export type Fault =
  /** `isHold` false: it waits for a turn of ours, and Telegram was not asked. @defaultValue true */
  | { readonly kind: 'wait'; readonly ms: number; readonly isHold?: boolean }
  | { readonly kind: 'again'; readonly ms: number; readonly effect: 'none' | 'done' | 'late' }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly movedTo?: ChatId }
  | { readonly kind: 'mistake' }
  /** The process dies at this point. */
  | { readonly kind: 'crash'; readonly effect: 'none' | 'done' };

/** The death of a process: no answer reaches anybody. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** The port, and what a test does to it. */
export interface WorldTelegram extends Telegram {
  readonly calls: WorldCall[];
  /** Calls whose effect has not landed yet. */
  readonly late: (() => unknown)[];
  /** Decides what goes wrong. */
  script: (call: WorldCall) => Fault | null;
  count(method: keyof Telegram): number;
  landLate(): void;
}

/** Over that world. */
export function createWorldTelegram({ world, clock }: { readonly world: World; readonly clock: Clock }): WorldTelegram {
  const calls: WorldCall[] = [];
  const late: WorldTelegram['late'] = [];

  async function perform<T>(call: WorldCall, act: () => CallOutcome<T>): Promise<CallOutcome<T>> {
    calls.push(call);
    const fault = fake.script(call);
    if (fault === null) return act();
    switch (fault.kind) {
      case 'wait':
        return { kind: 'wait', untilMs: clock.now() + fault.ms, isHold: fault.isHold ?? true };
      case 'again': {
        if (fault.effect === 'done') act();
        if (fault.effect === 'late') late.push(act);
        const isMaybeDone = fault.effect !== 'none';
        return { kind: 'again', untilMs: clock.now() + fault.ms, isMaybeDone, fault: 'scripted' };
      }
      case 'refused':
        return fault;
      case 'mistake':
        return { kind: 'mistake', description: 'scripted' };
      case 'crash':
        if (fault.effect === 'done') act();
        throw new Crash(call.method);
    }
  }

  /** Null iff we may act there. */
  function whyNot(chatId: ChatId): CallOutcome<never> | null {
    if (world.findChat(chatId) === null) return refused('chat-not-found');
    const self = world.read(chatId, world.botId);
    if (!self.isPresent) return refused('bot-absent');
    return isAdministrator(self) ? null : refused('no-right');
  }

  const fake: WorldTelegram = {
    calls,
    late,
    script: () => null,
    count: (method) => calls.filter((call) => call.method === method).length,
    landLate() {
      for (const act of late.splice(0)) act();
    },
    getChatMember: (chatId, userId, asker) =>
      perform({ method: 'getChatMember', chatId, userId, detail: asker ?? null }, () => {
        const info = world.findChat(chatId);
        if (info === null) return refused('chat-not-found');
        const self = world.read(chatId, world.botId);
        if (!self.isPresent) return refused('bot-absent');
        if (info.kind === 'channel' && !isAdministrator(self)) return refused('members-hidden');
        return done(world.read(chatId, userId));
      }),
    getSelf: (chatId) =>
      perform({ method: 'getSelf', chatId, userId: world.botId, detail: null }, () =>
        world.findChat(chatId) === null ? refused('chat-not-found') : done(world.read(chatId, world.botId)),
      ),
    getChat: (chat) =>
      perform({ method: 'getChat', chatId: typeof chat === 'number' ? chat : null, userId: null, detail: chat }, () => {
        const info = world.findChat(chat);
        return info === null ? refused('chat-not-found') : done(info);
      }),
    getAdministrators: (chatId) =>
      perform({ method: 'getAdministrators', chatId, userId: null, detail: null }, () => {
        if (!world.read(chatId, world.botId).isPresent) return refused('bot-absent');
        const people = world.listSeats(chatId).map((userId) => world.read(chatId, userId));
        return done(people.filter(isAdministrator));
      }),
    restrict: (chatId, userId, restriction) =>
      perform({ method: 'restrict', chatId, userId, detail: restriction }, () => {
        const why = whyNot(chatId);
        if (why !== null) return why;
        if (world.findChat(chatId)?.kind !== 'supergroup') return refused('not-a-supergroup');
        if (isAdministrator(world.read(chatId, userId))) return refused('target-is-administrator');
        const untilDate = restriction.kind === 'hold' ? restriction.untilDate : 0;
        const mute = restriction.kind === 'free' ? null : { isFull: true, untilDate, by: 'us' as const };
        world.change(chatId, userId, { mute }, world.botId);
        return done(true);
      }),
    deleteMessages: (chatId, messageIds) =>
      perform({ method: 'deleteMessages', chatId, userId: null, detail: messageIds }, () => {
        const why = whyNot(chatId);
        if (why !== null) return why;
        return messageIds.filter((id) => world.messages.delete(id)).length > 0 ? done(true) : { kind: 'already' };
      }),
    send: (message) =>
      perform({ method: 'send', chatId: message.chatId, userId: null, detail: message }, () => {
        if (world.findChat(message.chatId) === null) return refused('chat-not-found');
        if (!world.read(message.chatId, world.botId).isPresent) return refused('bot-absent');
        return done(world.post(message));
      }),
    edit: (messageId: MessageId, message) =>
      perform({ method: 'edit', chatId: message.chatId, userId: null, detail: { messageId, message } }, () => {
        if (!world.messages.has(messageId)) return refused('message-gone');
        if (isSame(world.messages.get(messageId), message)) return { kind: 'already' };
        world.messages.set(messageId, message);
        return done(true);
      }),
    answerPress: (queryId) =>
      perform({ method: 'answerPress', chatId: null, userId: null, detail: queryId }, () => done(true)),
  };
  return fake;
}

function done<T>(value: T): CallOutcome<T> {
  return { kind: 'done', value };
}

function refused(why: Refusal): CallOutcome<never> {
  return { kind: 'refused', why };
}

function isSame(before: OutgoingMessage | null | undefined, after: OutgoingMessage): boolean {
  return JSON.stringify([before?.content, before?.buttons]) === JSON.stringify([after.content, after.buttons]);
}
