import { type Group, type RequiredChannel, type Standing, readStanding } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import type { GroupSettings } from '../domain/settings.js';
import { expectAnswer } from './act.js';
import type { ChannelCircuit } from './channel-circuit.js';
import type { GroupStanding } from './group-standing.js';
import type { ProvideInviteLink } from './invite-link.js';
import type { Judgement } from './judge-refs.js';
import type { AuditLog, Groups, Jobs, SeenMembers, Telegram } from './ports.js';
import { settleNoticesOf } from './settle-notices-of.js';

/** What came of `/protect` with channels. */
export interface Protected {
  /** The judgements; an eligible one that found no room became a fault. */
  readonly judgements: readonly Judgement[];
  /** All that the group requires now. */
  readonly channels: readonly RequiredChannel[];
  /** The group's settings tell how many of them are enough. */
  readonly settings: GroupSettings;
  /** Null iff not one of them was good: nothing changed. */
  readonly standing: Standing | null;
  /** Members seen before who are being verified; 0 while protection is not on. */
  readonly seenCount: number;
}

/** What came of `/protect` alone. */
export type Resumed =
  | { readonly kind: 'nothing-kept' }
  | {
      readonly kind: 'resumed';
      readonly channels: readonly RequiredChannel[];
      readonly settings: GroupSettings;
      readonly standing: Standing;
      readonly seenCount: number;
    };

/** Links channels and switches protection on. Each act is idempotent. */
export interface Protect {
  /** Links what is eligible; what was kept already counts as good. @throws AppError until */
  link(group: Group, actorId: UserId, judgements: readonly Judgement[]): Promise<Protected>;
  /** Switches on with the channels that are kept. @throws AppError until */
  resume(group: Group, actorId: UserId): Promise<Resumed>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findPolicy' | 'link' | 'listChannels' | 'setEnabled' | 'setLinkedChat'>;
  readonly seen: Pick<SeenMembers, 'count'>;
  readonly telegram: Pick<Telegram, 'getChat'>;
  readonly provideInviteLink: ProvideInviteLink;
  readonly standing: Pick<GroupStanding, 'refresh'>;
  readonly circuit: Pick<ChannelCircuit, 'find'>;
  readonly jobs: Pick<Jobs, 'sweep' | 'settleNotices'>;
  readonly audit: AuditLog;
}

/** Composes it. Everything that may have to wait for Telegram comes before the first change. */
export function createProtect({
  groups,
  seen,
  telegram,
  provideInviteLink,
  standing,
  circuit,
  jobs,
  audit,
}: Deps): Protect {
  async function link(group: Group, actorId: UserId, judgements: readonly Judgement[]): Promise<Protected> {
    if (!hasGood(judgements)) return report(group, judgements, null);
    await lookAround(group);
    const provided: Judgement[] = [];
    for (const judgement of judgements) provided.push(await provide(judgement));
    const linked: Judgement[] = [];
    for (const judgement of provided) linked.push(await linkOne(group, actorId, judgement));
    if (!hasGood(linked)) return report(group, linked, null);
    await findAgain(group, linked);
    for (const one of linked) if (one.kind === 'eligible') await settleNoticesOf(one.channel.chatId, { groups, jobs });
    const channels = linked.flatMap((judgement) => (judgement.kind === 'fault' ? [] : [judgement.channel.chatId]));
    return report(group, linked, await switchOn(group, actorId, { channels }));
  }

  /** Another group may have lost a channel in which we were just seen to be administrator. */
  async function findAgain(group: Group, linked: readonly Judgement[]): Promise<void> {
    const ours = new Set(linked.flatMap((one) => (one.kind === 'eligible' ? [one.channel.chatId] : [])));
    for (const channel of await groups.listChannels(group.key))
      if (channel.lostAtMs !== null && ours.has(channel.chatId)) await circuit.find(channel);
  }

  async function report(group: Group, judgements: readonly Judgement[], now: Standing | null): Promise<Protected> {
    const channels = await groups.listChannels(group.key);
    return { judgements, channels, settings: group.settings, standing: now, seenCount: await countSeen(group, now) };
  }

  async function provide(judgement: Judgement): Promise<Judgement> {
    if (judgement.kind !== 'eligible') return judgement;
    return { ...judgement, channel: await provideInviteLink(judgement.channel) };
  }

  async function linkOne(group: Group, actorId: UserId, judgement: Judgement): Promise<Judgement> {
    if (judgement.kind !== 'eligible') return judgement;
    const outcome = await groups.link(group.key, judgement.channel, actorId);
    return outcome === 'full' ? { kind: 'fault', text: judgement.text, fault: 'full' } : judgement;
  }

  async function resume(group: Group, actorId: UserId): Promise<Resumed> {
    const channels = await groups.listChannels(group.key);
    if (channels.length === 0) return { kind: 'nothing-kept' };
    await lookAround(group);
    const now = await switchOn(group, actorId, {});
    const seenCount = await countSeen(group, now);
    return { kind: 'resumed', channels, settings: group.settings, standing: now, seenCount };
  }

  async function countSeen({ key }: Group, now: Standing | null): Promise<number> {
    return now?.kind === 'on' ? seen.count(key) : 0;
  }

  /** Our rights in the group, and its linked channel, whose automatic forwards are never touched. */
  async function lookAround(group: Group): Promise<void> {
    await standing.refresh(group);
    const acted = expectAnswer(await telegram.getChat(group.chatId), 'read-group');
    if (acted.kind === 'done') await groups.setLinkedChat(group.key, acted.value.linkedChatId);
  }

  async function switchOn(
    { key: groupKey }: Group,
    actorId: UserId,
    details: Readonly<Record<string, readonly number[]>>,
  ): Promise<Standing> {
    const now = readStanding(await groups.setEnabled(groupKey, true));
    await audit.append({ groupKey, userId: null, actorId, action: 'protect', details });
    await jobs.settleNotices(groupKey);
    if (now.kind !== 'on') return now;
    await jobs.sweep({ groupKey, over: 'seen', purpose: 'protect', progress: null });
    return now;
  }

  return { link, resume };
}

function hasGood(judgements: readonly Judgement[]): boolean {
  return judgements.some(({ kind }) => kind !== 'fault');
}
