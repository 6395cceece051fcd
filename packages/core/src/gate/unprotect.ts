import type { Group, RequiredChannel } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import { type ChannelRef, findNamed } from './channel-ref.js';
import type { AuditLog, Groups, Jobs, Ledger, Telegram } from './ports.js';

/** Why a channel that was named was not unlinked. */
export type UnlinkFault = 'not-linked' | 'repeated' | 'unreadable' | 'not-forwarded';

/** What came of `/unprotect` with channels. */
export interface Unlinked {
  readonly removed: readonly RequiredChannel[];
  readonly faults: readonly { readonly text: string; readonly fault: UnlinkFault }[];
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

/** Stops enforcement. Whoever is held is freed by the sweep that the caller asks for. */
export interface Unprotect {
  /** Switches off and keeps the configuration. */
  off(group: Group, actorId: UserId): Promise<SwitchedOff>;
  /** Unlinks; the last one switches off. The channels need not exist any more. @throws AppError until */
  unlink(group: Group, actorId: UserId, refs: readonly ChannelRef[]): Promise<Unlinked>;
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

  async function unlink(group: Group, actorId: UserId, refs: readonly ChannelRef[]): Promise<Unlinked> {
    const kept = await groups.listChannels(group.key);
    const { found, faults } = await findAll(refs, kept);
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
  async function findAll(
    refs: readonly ChannelRef[],
    kept: readonly RequiredChannel[],
  ): Promise<{ found: readonly RequiredChannel[]; faults: Unlinked['faults'] }> {
    const found: RequiredChannel[] = [];
    const faults: { text: string; fault: UnlinkFault }[] = [];
    for (const ref of refs) {
      const channel = await find(ref, kept);
      if (channel === null) faults.push({ text: ref.text, fault: toFault(ref) });
      else if (found.includes(channel)) faults.push({ text: ref.text, fault: 'repeated' });
      else found.push(channel);
    }
    return { found, faults };
  }

  /** A name that we do not know may be the new name of one that we do. */
  async function find(ref: ChannelRef, kept: readonly RequiredChannel[]): Promise<RequiredChannel | null> {
    const known = findNamed(ref, kept);
    if (known !== null || ref.kind !== 'name' || kept.length === 0) return known;
    const outcome = await telegram.getChat(ref.name);
    if (outcome.kind === 'mistake') return null;
    const acted = expectAnswer(outcome, 'read-channel');
    return acted.kind === 'done' ? (kept.find(({ chatId }) => chatId === acted.value.chatId) ?? null) : null;
  }

  return { off, unlink };
}

/** Whether warnings may stand for people who are not held. */
function mayWarnOnly({ settings: { action } }: Group): boolean {
  return action === 'warn' || action === 'delete';
}

function toFault({ kind }: ChannelRef): UnlinkFault {
  return kind === 'unreadable' || kind === 'not-forwarded' ? kind : 'not-linked';
}
