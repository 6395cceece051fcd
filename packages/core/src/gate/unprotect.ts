import type { Group, RequiredChannel } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import { type ChannelRef, findNamed } from './channel-ref.js';
import type { AuditLog, Groups, Jobs, Ledger, Telegram } from './ports.js';

/** Why a channel that was named was not unlinked. */
export type UnlinkFault = 'not-linked' | 'repeated' | 'unreadable' | 'not-forwarded';

/** What the channels that were named are. Plain data: a run after one that was cut short goes by what the first one found. */
export interface NamedLinks {
  readonly found: readonly RequiredChannel[];
  readonly faults: readonly { readonly text: string; readonly fault: UnlinkFault }[];
}

/** What came of `/unprotect` with channels. */
export interface Unlinked {
  readonly removed: NamedLinks['found'];
  readonly faults: NamedLinks['faults'];
  /** True iff none is left: protection is off. */
  readonly isOff: boolean;
  /** Members who are held while this is written. */
  readonly heldCount: number;
  /** Of the group, once it is off. */
  readonly version?: number;
}

/** What came of switching off. */
export interface SwitchedOff {
  readonly heldCount: number;
  /** Of the group: whoever is freed for it is freed for this version. */
  readonly version: number;
}

/** Stops enforcement. Whoever is held is freed by the sweep that the caller asks for. Each act is idempotent. */
export interface Unprotect {
  /** Switches off and keeps the configuration. */
  off(group: Group, actorId: UserId): Promise<SwitchedOff>;
  /** Changes nothing. The channels need not exist any more. @throws AppError until */
  find(group: Group, refs: readonly ChannelRef[]): Promise<NamedLinks>;
  /** Unlinks; the last one switches off. What is cut already counts as cut by this. */
  unlink(group: Group, actorId: UserId, named: NamedLinks): Promise<Unlinked>;
}

interface Deps {
  readonly groups: Pick<Groups, 'listChannels' | 'setEnabled' | 'unlink'>;
  readonly ledger: Pick<Ledger, 'countHeld'>;
  readonly telegram: Pick<Telegram, 'getChat'>;
  readonly jobs: Pick<Jobs, 'sweep' | 'settleNotices'>;
  readonly audit: AuditLog;
}

/** Composes it. */
export function createUnprotect({ groups, ledger, telegram, jobs, audit }: Deps): Unprotect {
  async function off(group: Group, actorId: UserId): Promise<SwitchedOff> {
    const { key: groupKey } = group;
    const { version } = await groups.setEnabled(groupKey, false);
    if (mayWarnOnly(group)) await jobs.sweep({ groupKey, over: 'held', purpose: 'unprotect', version, progress: null });
    await audit.append({ groupKey, userId: null, actorId, action: 'unprotect', details: {} });
    await jobs.settleNotices(groupKey);
    return { heldCount: await ledger.countHeld(groupKey), version };
  }

  async function unlink(group: Group, actorId: UserId, { found, faults }: NamedLinks): Promise<Unlinked> {
    for (const channel of found) await unlinkOne(group, actorId, channel);
    const isOff = found.length > 0 && (await groups.listChannels(group.key)).length === 0;
    if (isOff) return { removed: found, faults, isOff, ...(await off(group, actorId)) };
    const heldCount = await ledger.countHeld(group.key);
    if (found.length > 0) await followUp(group, heldCount);
    return { removed: found, faults, isOff, heldCount };
  }

  async function unlinkOne({ key: groupKey }: Group, actorId: UserId, channel: RequiredChannel): Promise<void> {
    await groups.unlink(groupKey, channel.key);
    const details = { channel: channel.chatId };
    await audit.append({ groupKey, userId: null, actorId, action: 'unlink', details });
  }

  async function followUp(group: Group, heldCount: number): Promise<void> {
    const { key: groupKey } = group;
    await jobs.settleNotices(groupKey);
    if (heldCount > 0 || mayWarnOnly(group))
      await jobs.sweep({ groupKey, over: 'held', purpose: 'unlink', progress: null });
  }

  /** Everything that may have to wait for Telegram comes before the first change. */
  async function find(group: Group, refs: readonly ChannelRef[]): Promise<NamedLinks> {
    const kept = await groups.listChannels(group.key);
    const found: RequiredChannel[] = [];
    const faults: { text: string; fault: UnlinkFault }[] = [];
    for (const ref of refs) {
      const channel = await findOne(ref, kept);
      if (channel === null) faults.push({ text: ref.text, fault: toFault(ref) });
      else if (found.includes(channel)) faults.push({ text: ref.text, fault: 'repeated' });
      else found.push(channel);
    }
    return { found, faults };
  }

  /** A name that we do not know may be the new name of one that we do. */
  async function findOne(ref: ChannelRef, kept: readonly RequiredChannel[]): Promise<RequiredChannel | null> {
    const known = findNamed(ref, kept);
    if (known !== null || ref.kind !== 'name' || kept.length === 0) return known;
    const outcome = await telegram.getChat(ref.name);
    if (outcome.kind === 'mistake') return null;
    const acted = expectAnswer(outcome, 'read-channel');
    return acted.kind === 'done' ? (kept.find(({ chatId }) => chatId === acted.value.chatId) ?? null) : null;
  }

  return { off, find, unlink };
}

/** Whether warnings may stand for people who are not held. */
function mayWarnOnly({ settings: { action } }: Group): boolean {
  return action === 'warn' || action === 'delete';
}

function toFault({ kind }: ChannelRef): UnlinkFault {
  return kind === 'unreadable' || kind === 'not-forwarded' ? kind : 'not-linked';
}
