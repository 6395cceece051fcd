/**
 * Forgetting a person: everything that is kept about one, in every store. What a group needs stays without a name: that we
 * hold them (or else nobody could ever free them), and that an administrator holds them. Whoever speaks again is new to us.
 */
import type { ChannelKey, GroupKey, UserId } from '../domain/ids.js';
import { listPages } from './list-pages.js';
import type { EvidenceCache, Forgotten, Jobs, People, Tenants } from './ports.js';

/** Keeps something about members by group, and can let go of it. */
export interface Forgets {
  forget(groupKeys: readonly GroupKey[], userId: UserId): Promise<void>;
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
  readonly deadJobs: ForgetsJobs;
  readonly jobs: Pick<Jobs, 'settleWarnings'>;
}

const AT_ONCE = 100;

/** Composes it. */
export function createForgetPerson({ people, tenants, members, evidence, deadJobs, jobs }: Deps): ForgetPerson {
  /** Answers of earlier generations are worth nothing, and run out by themselves within a day. */
  async function forgetEvidence(userId: UserId): Promise<void> {
    let dropping: Promise<void>[] = [];
    for await (const channel of listPages(
      (after: ChannelKey | null, limit) => tenants.listChannels(after, limit),
      toKey,
    )) {
      dropping.push(evidence.drop({ channel, userId }));
      if (dropping.length < AT_ONCE) continue;
      await Promise.all(dropping);
      dropping = [];
    }
    await Promise.all(dropping);
  }

  async function forgetSeen(userId: UserId): Promise<void> {
    let keys: GroupKey[] = [];
    for await (const { group } of listPages(
      (after: GroupKey | null, limit) => tenants.list(after, limit),
      toGroupKey,
    )) {
      keys.push(group.key);
      if (keys.length < AT_ONCE) continue;
      for (const one of members) await one.forget(keys, userId);
      keys = [];
    }
    for (const one of members) await one.forget(keys, userId);
  }

  return async function forget(userId) {
    await forgetSeen(userId);
    await forgetEvidence(userId);
    const gone = await deadJobs.forget(userId);
    const forgotten = await people.forget(userId);
    for (const { groupKey, topicId } of forgotten.kept) await jobs.settleWarnings(groupKey, topicId); // it names them
    return { ...forgotten, jobs: gone };
  };
}

function toKey({ key }: { readonly key: ChannelKey }): ChannelKey {
  return key;
}

function toGroupKey({ group }: { readonly group: { readonly key: GroupKey } }): GroupKey {
  return group.key;
}
