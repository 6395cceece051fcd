/**
 * A required channel that we can no longer read is lost: its links count as absent, whoever only it holds is freed after
 * five minutes, administrators are told once, and everything resumes when we are administrator there again.
 */
import { isAdministrator } from '../domain/chat-member.js';
import { LOST_CHANNEL_GRACE_MS } from '../domain/decide.js';
import type { RequiredChannel } from '../domain/group.js';
import type { ChannelKey, GroupKey } from '../domain/ids.js';
import type { Channels, Claims, Clock, FollowUps, Jobs, Telegram, Warnings } from './ports.js';
import { settleTopics } from './settle-topics.js';
import type { Refusal } from './telegram-port.js';

/** Our own membership of a channel is remembered this long. */
const OWN_MEMBERSHIP_MS = 60 * 1000;
const PROBE_PAUSE_MS = 60 * 1000;
const LONGEST_PROBE_PAUSE_MS = 10 * 60 * 1000;

/** What a refused look-up means. */
export type RefusalReading =
  /** We stand in the channel, so the person does not. */
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unsure'; readonly retryAtMs: number };

/** Loses and finds required channels. */
export interface ChannelCircuit {
  /** Telegram's "user not found" has three meanings: our own membership tells which. */
  readRefusal(channel: RequiredChannel, why: Refusal): Promise<RefusalReading>;
  /** Idempotent. Nothing happens when the channel was lost and found again since it was read. */
  lose(channel: RequiredChannel): Promise<void>;
  /** We were told that we are no administrator there any more; asks whether that still holds, for it may be told late. */
  doubt(channel: RequiredChannel): Promise<void>;
  /** Idempotent. */
  find(channel: RequiredChannel): Promise<void>;
  /** Looks whether lost channels are ours again; paced by how long they have been lost. */
  probe(): Promise<void>;
  /** Takes up what a process that died left undone after it had lost or found a channel. */
  followAll(): Promise<void>;
}

interface Deps {
  readonly telegram: Pick<Telegram, 'getSelf'>;
  readonly channels: Channels;
  readonly claims: Pick<Claims, 'take' | 'isTaken' | 'release'>;
  readonly followUps: Pick<FollowUps, 'begin' | 'end' | 'listChannels'>;
  readonly warnings: Pick<Warnings, 'listTopics'>;
  readonly jobs: Pick<Jobs, 'settleNotices' | 'settleWarnings' | 'sweep' | 'wakeChannel'>;
  readonly clock: Clock;
}

/** Composes the circuit. */
export function createChannelCircuit({
  telegram,
  channels,
  claims,
  followUps,
  warnings,
  jobs,
  clock,
}: Deps): ChannelCircuit {
  async function readRefusal(channel: RequiredChannel, why: Refusal): Promise<RefusalReading> {
    if (why === 'user-unknown') {
      const own = await readOwnMembership(channel);
      if (own !== 'lost') return own;
    }
    await lose(channel);
    return { kind: 'lost' };
  }

  async function readOwnMembership(channel: RequiredChannel): Promise<RefusalReading | 'lost'> {
    const known = `own-${channel.key}-${channel.generation}`;
    if (await claims.isTaken(known)) return { kind: 'not-a-member' };
    const outcome = await telegram.getSelf(channel.chatId);
    switch (outcome.kind) {
      case 'done':
        if (!isAdministrator(outcome.value)) return 'lost';
        await claims.take(known, OWN_MEMBERSHIP_MS);
        return { kind: 'not-a-member' };
      case 'wait':
      case 'again':
        return { kind: 'unsure', retryAtMs: outcome.untilMs };
      case 'refused':
        return 'lost';
      case 'already':
      case 'mistake':
        return { kind: 'unsure', retryAtMs: clock.now() + PROBE_PAUSE_MS };
    }
  }

  async function lose(channel: RequiredChannel): Promise<void> {
    await claims.release(`own-${channel.key}-${channel.generation}`);
    await change(channel.key, () => channels.markLost(channel.key, clock.now(), channel.generation));
  }

  async function find(channel: RequiredChannel): Promise<void> {
    await change(channel.key, () => channels.markFound(channel.key));
  }

  /** Where an earlier change was not followed up, whoever made it may have died after the mark. */
  async function change(key: ChannelKey, mark: () => Promise<boolean>): Promise<void> {
    const followUp = await followUps.begin({ kind: 'channel', key });
    const hasChanged = await mark();
    if (hasChanged || followUp.wasPending) await follow(key);
    await followUps.end(followUp);
  }

  async function followAll(): Promise<void> {
    for (const key of await followUps.listChannels()) await change(key, async () => false);
  }

  /** Everything that being lost, or found, leads to. */
  async function follow(key: ChannelKey): Promise<void> {
    const channel = await channels.readAfresh(key);
    if (channel === null) return;
    const { lostAtMs } = channel;
    if (lostAtMs !== null) await jobs.wakeChannel(key, lostAtMs + LOST_CHANNEL_GRACE_MS);
    for (const groupKey of await channels.listGroups(key)) {
      await tell(groupKey);
      if (lostAtMs === null) await jobs.sweep({ groupKey, over: 'seen', purpose: 'resume', progress: null });
    }
  }

  /** What stands in the group names the channels in force. */
  async function tell(groupKey: GroupKey): Promise<void> {
    await jobs.settleNotices(groupKey);
    await settleTopics(groupKey, { warnings, jobs });
  }

  async function doubt(channel: RequiredChannel): Promise<void> {
    const outcome = await telegram.getSelf(channel.chatId);
    await (isOurs(outcome) ? find(channel) : lose(channel));
  }

  async function probe(): Promise<void> {
    for (const channel of await channels.listLost()) {
      const lostForMs = clock.now() - (channel.lostAtMs ?? clock.now());
      const pauseMs = Math.min(LONGEST_PROBE_PAUSE_MS, Math.max(PROBE_PAUSE_MS, lostForMs / 10));
      if (!(await claims.take(`probe-${channel.key}`, pauseMs - 1000))) continue;
      const outcome = await telegram.getSelf(channel.chatId);
      if (isOurs(outcome)) await find(channel);
      if (outcome.kind === 'wait' || outcome.kind === 'again') await claims.release(`probe-${channel.key}`);
    }
  }

  return { readRefusal, lose, doubt, find, probe, followAll };
}

function isOurs(self: Awaited<ReturnType<Telegram['getSelf']>>): boolean {
  return self.kind === 'done' && isAdministrator(self.value);
}
