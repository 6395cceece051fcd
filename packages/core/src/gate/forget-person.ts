/**
 * Forgetting a person: everything that is kept about one, in every store. What a group needs stays without a name: that we
 * hold them (or else nobody could ever free them), and that an administrator holds them. Whoever speaks again is new to us.
 */
import type { ChannelKey, GroupKey, UserId } from '../domain/ids.js';
import { inChunks, listPages } from './list-pages.js';
import type { EvidenceCache, Forgotten, Jobs, People, Tenants } from './ports.js';

/** Keeps something about members by group, and can let go of it. */
export interface Forgets {
  forget(groupKeys: readonly GroupKey[], userId: UserId): Promise<void>;
}

/** Keeps something about persons by required channel, and can let go of it. */
export interface ForgetsByChannel {
  forget(channelKeys: readonly ChannelKey[], userId: UserId): Promise<void>;
}

/** Jobs that failed for good hold what they were about. */
export interface ForgetsJobs {
  /** How many are gone. */
  forget(userId: UserId): Promise<number>;
}

/** Forgets one person; the same again changes nothing. */
export interface ForgetPerson {
  /** @throws AppError until */
  (userId: UserId): Promise<Forgotten & { readonly jobs: number }>;
}

interface Deps {
  readonly people: People;
  readonly tenants: Pick<Tenants, 'list' | 'listChannels'>;
  readonly members: readonly Forgets[];
  readonly evidence: Pick<EvidenceCache, 'drop'>;
  readonly requests: ForgetsByChannel;
  readonly deadJobs: ForgetsJobs;
  readonly jobs: Pick<Jobs, 'settleWarnings'>;
}

const AT_ONCE = 100;

/** Composes it. */
export function createForgetPerson({
  people,
  tenants,
  members,
  evidence,
  requests,
  deadJobs,
  jobs,
}: Deps): ForgetPerson {
  /** Answers of earlier generations are worth nothing, and run out by themselves within a day. */
  async function forgetInChannels(userId: UserId): Promise<void> {
    const channels = listPages((after: ChannelKey | null, limit) => tenants.listChannels(after, limit), toKey);
    for await (const some of inChunks(channels, AT_ONCE)) {
      await Promise.all(some.map((channel) => evidence.drop({ channel, userId })));
      await requests.forget(some.map(toKey), userId);
    }
  }

  async function forgetInGroups(userId: UserId): Promise<void> {
    const all = listPages((after: GroupKey | null, limit) => tenants.list(after, limit), toGroupKey);
    for await (const some of inChunks(all, AT_ONCE)) {
      for (const one of members) await one.forget(some.map(toGroupKey), userId);
    }
  }

  return async function forget(userId) {
    await forgetInGroups(userId);
    await forgetInChannels(userId);
    const gone = await deadJobs.forget(userId);
    const forgotten = await people.forget(userId);
    for (const { groupKey, topicId } of forgotten.warnedIn) await jobs.settleWarnings(groupKey, topicId);
    return { ...forgotten, jobs: gone };
  };
}

function toKey({ key }: { readonly key: ChannelKey }): ChannelKey {
  return key;
}

function toGroupKey({ group }: { readonly group: { readonly key: GroupKey } }): GroupKey {
  return group.key;
}
