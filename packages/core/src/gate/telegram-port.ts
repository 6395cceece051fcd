import type { ChatId, MessageId, UserId } from '../domain/ids.js';

/** What a call came to. Callers switch over it and never read Telegram's texts. */
export type CallOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The world already is as the call wanted it: the message is gone, or not modified. */
  | { readonly kind: 'already' }
  /**
   * A hold is in force (`isHold`), or no slot is free before then (unix ms): call again then, not before. Nothing was done.
   */
  | { readonly kind: 'wait'; readonly untilMs: number; readonly isHold: boolean }
  /**
   * A passing fault (5xx, reset, time-out): call again at that time. `isMaybeDone` iff Telegram may have acted. `isGivenUp`:
   * we ended the call before its usual time, which tells nothing about Telegram (default false).
   */
  | {
      readonly kind: 'again';
      readonly untilMs: number;
      readonly isMaybeDone: boolean;
      readonly fault: string;
      readonly isGivenUp?: boolean;
    }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly movedTo?: ChatId }
  /** Our mistake: the same call fails again. */
  | { readonly kind: 'mistake'; readonly description: string };

/** Why Telegram refuses; stable, whatever its wording. */
export type Refusal =
  /** A right is missing; which one follows from the method. */
  | 'no-right'
  /** We are not in the chat, or were kicked. */
  | 'bot-absent'
  | 'chat-not-found'
  /** The chat is a channel whose members we may not read. */
  | 'members-hidden'
  /** No such member, or one we never met. */
  | 'user-unknown'
  | 'target-is-administrator'
  | 'not-a-supergroup'
  /** The group became a supergroup: `movedTo`. */
  | 'chat-upgraded'
  /** No right, too old, or undeletable: one text for three causes. */
  | 'undeletable'
  /** The message to edit is gone. */
  | 'message-gone'
  | 'topic-gone'
  /** Of a message with a picture: it would do without. */
  | 'picture-unfit'
  /** The person never started us, or blocked us. */
  | 'cannot-write-to-person'
  /** A press that is too old to answer. */
  | 'press-expired';

/** A span of a message with a meaning. @see https://core.telegram.org/bots/api#messageentity */
export type Entity =
  | { readonly type: 'bold' | 'italic' | 'code'; readonly offset: number; readonly length: number }
  | { readonly type: 'text_link'; readonly offset: number; readonly length: number; readonly url: string }
  | { readonly type: 'text_mention'; readonly offset: number; readonly length: number; readonly userId: UserId };

/** Text and its entities; never markup, so that no name can break it. Offsets count UTF-16 units. */
export interface RichText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** One button of an inline keyboard. */
export type Button =
  | { readonly text: string; readonly url: string }
  /** `press` is 1–64 bytes. */
  | { readonly text: string; readonly press: string };

/**
 * A button beside the text box of a private chat. It asks for a chat that its presser administers, and makes us
 * administrator there. @see https://core.telegram.org/bots/api#keyboardbuttonrequestchat
 */
export interface ChatRequest {
  readonly text: string;
  /** Comes back with the chat; 32 bits with a sign, unique within the message. */
  readonly requestId: number;
  readonly wants: 'channel' | 'group';
  /** Required: we invite people to it. Log: we write in it. @defaultValue 'required' */
  readonly purpose?: 'required' | 'log';
}

/** A message of ours. */
export interface OutgoingMessage {
  readonly chatId: ChatId;
  /** Forum topic; 0 = none. */
  readonly topicId: number;
  readonly content: RichText;
  readonly buttons: readonly (readonly Button[])[];
  /** In a private chat, in place of `buttons`; they stay until other ones come. */
  readonly chatRequests?: readonly ChatRequest[] | undefined;
  readonly isSilent?: boolean;
  readonly replyTo?: MessageId;
}

/** A chat as getChat shows it. */
export interface ChatInfo {
  readonly chatId: ChatId;
  readonly kind: 'private' | 'basic' | 'supergroup' | 'channel';
  readonly title: string;
  readonly username: string | null;
  readonly inviteLink: string | null;
  readonly linkedChatId: ChatId | null;
  /** Whoever is no member can write in it, as a commenter of its linked channel. @defaultValue false */
  readonly isOpenToGuests?: boolean;
  readonly isForum: boolean;
}
