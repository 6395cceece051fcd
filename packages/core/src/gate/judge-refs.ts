import { isAdministrator } from '../domain/chat-member.js';
import type { Group, RequiredChannel } from '../domain/group.js';
import type { ChatId, UserId } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import { type ChannelRef, findNamed } from './channel-ref.js';
import type { Channels, ChannelSighting, Telegram } from './ports.js';
import type { CallOutcome, ChatInfo } from './telegram-port.js';

/** A group requires at most this many channels. */
export const MOST_CHANNELS = 10;
/** Of one command, at most this many names are looked up. */
const MOST_LOOK_UPS = 20;

/** Why a channel that was named cannot be required. */
export type RefFault =
  | 'repeated'
  | 'invite-link'
  | 'unreadable'
  | 'not-forwarded'
  | 'name-unknown'
  | 'id-unknown'
  | 'itself'
  | 'not-a-channel'
  | 'bot-not-administrator'
  | 'caller-not-administrator'
  | 'full';

/** What came of one channel that was named. A fault shows what was typed and nothing that only its members know. */
export type Judgement =
  | { readonly kind: 'eligible'; readonly text: string; readonly channel: ChannelSighting }
  | { readonly kind: 'kept'; readonly text: string; readonly channel: RequiredChannel }
  | {
      readonly kind: 'fault';
      readonly text: string;
      readonly fault: RefFault;
      /** Of a public chat in which we are no administrator: what it is. */
      readonly chatKind?: ChannelSighting['kind'];
    };

/** Judges each channel alone; changes nothing. */
export interface JudgeRefs {
  /** In the order of `refs`. @throws AppError until */
  (request: {
    readonly group: Pick<Group, 'chatId' | 'key'>;
    readonly callerId: UserId;
    readonly kept: readonly RequiredChannel[];
    readonly refs: readonly ChannelRef[];
  }): Promise<readonly Judgement[]>;
}

/** Composes it. */
export function createJudgeRefs({
  telegram,
  channels,
}: {
  telegram: Pick<Telegram, 'getChat' | 'getSelf' | 'getChatMember'>;
  channels: Pick<Channels, 'findByInviteHash'>;
}): JudgeRefs {
  return async function judge({ group, callerId, kept, refs }): Promise<readonly Judgement[]> {
    const judgements: Judgement[] = [];
    const typed = new Set<string>();
    const named = new Set<ChatId>();
    for (const ref of refs) {
      const judgement = typed.has(ref.text) ? toFault(ref, 'repeated') : await judgeOne(ref);
      typed.add(ref.text);
      const chatId = judgement.kind === 'fault' ? null : judgement.channel.chatId;
      judgements.push(chatId !== null && named.has(chatId) ? toFault(ref, 'repeated') : judgement);
      if (chatId !== null) named.add(chatId);
    }
    return judgements;

    async function judgeOne(ref: ChannelRef): Promise<Judgement> {
      const eligible = listEligible(judgements);
      const keptChannel = findNamed(ref, kept);
      if (keptChannel !== null) return toKept(ref, keptChannel);
      const channel = findNamed(ref, eligible);
      if (channel !== null) return { kind: 'eligible', text: ref.text, channel };
      if (ref.kind === 'unreadable' || ref.kind === 'not-forwarded') return toFault(ref, ref.kind);
      if (kept.length + eligible.length >= MOST_CHANNELS || typed.size > MOST_LOOK_UPS) return toFault(ref, 'full');
      if (ref.kind !== 'invite-link') return lookUp(ref);
      const known = await channels.findByInviteHash(ref.hash); // Telegram does not say where a link leads
      return known === null ? toFault(ref, ref.kind) : lookUp({ kind: 'id', chatId: known.chatId, text: ref.text });
    }

    async function lookUp(ref: Extract<ChannelRef, { kind: 'name' | 'id' }>): Promise<Judgement> {
      const found = readChat(await telegram.getChat(ref.kind === 'name' ? ref.name : ref.chatId));
      if (found === 'no-access') return toFault(ref, 'bot-not-administrator');
      if (found === null) return toFault(ref, ref.kind === 'name' ? 'name-unknown' : 'id-unknown');
      const { chatId, kind, title, username, inviteLink } = found;
      if (chatId === group.chatId) return toFault(ref, 'itself');
      if (kind !== 'channel' && kind !== 'supergroup') return toFault(ref, 'not-a-channel');
      const keptChannel = kept.find((channel) => channel.chatId === chatId);
      if (keptChannel !== undefined) return toKept(ref, keptChannel);
      if (!(await isAdministratorThere(telegram.getSelf(chatId))))
        return { ...toFault(ref, 'bot-not-administrator'), chatKind: kind };
      if (!(await isAdministratorThere(telegram.getChatMember(chatId, callerId, group.key))))
        return toFault(ref, 'caller-not-administrator');
      return { kind: 'eligible', text: ref.text, channel: { chatId, kind, title, username, inviteLink } };
    }
  };
}

function listEligible(judgements: readonly Judgement[]): readonly ChannelSighting[] {
  return judgements.flatMap((judgement) => (judgement.kind === 'eligible' ? [judgement.channel] : []));
}

function toKept({ text }: ChannelRef, channel: RequiredChannel): Judgement {
  return { kind: 'kept', text, channel };
}

function toFault({ text }: ChannelRef, fault: RefFault): Extract<Judgement, { readonly kind: 'fault' }> {
  return { kind: 'fault', text, fault };
}

/** A name that Telegram calls malformed names nothing either. */
function readChat(outcome: CallOutcome<ChatInfo>): ChatInfo | 'no-access' | null {
  if (outcome.kind === 'mistake') return null;
  const acted = expectAnswer(outcome, 'read-channel');
  if (acted.kind === 'done') return acted.value;
  if (acted.kind === 'already' || acted.why === 'chat-not-found') return null;
  return acted.why === 'chat-upgraded' ? null : 'no-access';
}

async function isAdministratorThere(call: ReturnType<Telegram['getChatMember']>): Promise<boolean> {
  const outcome = await call;
  if (outcome.kind === 'mistake') return false;
  const acted = expectAnswer(outcome, 'read-channel-administrator');
  return acted.kind === 'done' && isAdministrator(acted.value);
}
