import { type ChatMember, isAdministrator } from '../domain/chat-member.js';
import type { Group } from '../domain/group.js';
import type { MessageId, UserId } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import type { Telegram, Warnings } from './ports.js';

/** Whom a command seems to mean, as its message shows it. */
export type TargetHint =
  | { readonly kind: 'person'; readonly userId: UserId; readonly name: string; readonly isBot: boolean }
  | { readonly kind: 'id'; readonly userId: UserId }
  /** A reply to a message of ours. */
  | { readonly kind: 'our-message'; readonly messageId: MessageId }
  /** A reply to a message in the name of a chat. */
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'username' }
  | { readonly kind: 'none' };

/** The person that a command is about. */
export interface TargetPerson {
  readonly userId: UserId;
  readonly name: string;
  /** Null iff Telegram knows nothing of them in the group. */
  readonly member: ChatMember | null;
  readonly isAdministrator: boolean;
  readonly isPresent: boolean;
}

/** Why there is no such person. */
export type TargetFault = 'none' | 'username' | 'anonymous' | 'bot' | 'several' | 'nobody' | 'unknown';

/** The person, or why there is none. */
export type Target =
  | { readonly kind: 'found'; readonly person: TargetPerson }
  | { readonly kind: 'fault'; readonly fault: TargetFault; readonly userId: UserId | null };

/** Finds the person that a command is about, and reads them in the group. */
export interface FindTarget {
  /** @throws AppError until */
  (group: Group, hint: TargetHint): Promise<Target>;
}

interface Deps {
  readonly telegram: Pick<Telegram, 'getChatMember'>;
  readonly warnings: Pick<Warnings, 'findByMessage' | 'listNamed'>;
}

/** Composes it. A reply to a warning means the person whom it names. */
export function createFindTarget({ telegram, warnings }: Deps): FindTarget {
  async function find(group: Group, hint: TargetHint): Promise<Target> {
    switch (hint.kind) {
      case 'none':
      case 'username':
      case 'anonymous':
        return toFault(hint.kind);
      case 'our-message':
        return findNamed(group, hint.messageId);
      case 'id':
        return read(group, hint.userId, null);
      case 'person':
        return hint.isBot ? toFault('bot', hint.userId) : read(group, hint.userId, hint.name);
    }
  }

  async function findNamed(group: Group, messageId: MessageId): Promise<Target> {
    const warning = await warnings.findByMessage(group.key, messageId);
    if (warning === null) return toFault('bot');
    const [userId, ...others] = await warnings.listNamed(warning.id);
    if (userId === undefined) return toFault('nobody');
    return others.length > 0 ? toFault('several') : read(group, userId, null);
  }

  async function read(group: Group, userId: UserId, name: string | null): Promise<Target> {
    const outcome = await telegram.getChatMember(group.chatId, userId);
    const acted = outcome.kind === 'mistake' ? null : expectAnswer(outcome, 'read-target');
    const member = acted?.kind === 'done' ? acted.value : null;
    if (member === null && name === null) return toFault('unknown', userId);
    if (member?.isBot === true) return toFault('bot', userId);
    return {
      kind: 'found',
      person: {
        userId,
        name: name ?? member?.name ?? '',
        member,
        isAdministrator: member !== null && isAdministrator(member),
        isPresent: member?.isPresent ?? false,
      },
    };
  }

  return find;
}

function toFault(fault: TargetFault, userId: UserId | null = null): Target {
  return { kind: 'fault', fault, userId };
}
