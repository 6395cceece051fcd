import type { Entry, Evidence } from '../../domain/evidence.js';
import type { RequiredChannel } from '../../domain/group.js';
import type { ChannelKey, GroupKey, UserId } from '../../domain/ids.js';

/** A person in a channel of a certain generation. */
export interface MembershipPair {
  readonly channel: Pick<RequiredChannel, 'key' | 'chatId' | 'generation'>;
  readonly userId: UserId;
}

/** What the cache knows of a pair. */
export interface EvidenceCache {
  /** One round trip for all pairs of one person. Never rejects: a cache that is away answers null for each. */
  read(channels: readonly MembershipPair['channel'][], userId: UserId): Promise<ReadonlyMap<ChannelKey, Entry>>;
  /** Weighs the evidence against what is there, atomically; says what came of it. */
  weigh(pair: MembershipPair, evidence: Evidence): Promise<'stored' | 'kept' | 'conflict'>;
  /** Forgets the pair. */
  drop(pair: MembershipPair): Promise<void>;
  /** True while each process answers from what it knows by itself. Without it they never do. */
  isAlone?(): boolean;
  /** How long an answer counts at least that was stored just now (unix ms); null while each process answers by itself. */
  leastFreshUntilMs?(evidence: Pick<Evidence, 'answer'>): number | null;
  /** Redis time in ms: look-ups are dated by it. Local time while the cache is away. */
  now(): Promise<number>;
}

/** Administrators of a group, cached; by events and expiry. */
export interface AdministratorCache {
  read(groupKey: GroupKey): Promise<ReadonlySet<UserId> | null>;
  write(groupKey: GroupKey, administrators: readonly UserId[]): Promise<void>;
  /** Adds or removes one if the list is there. */
  change(groupKey: GroupKey, userId: UserId, isAdministrator: boolean): Promise<void>;
  drop(groupKey: GroupKey): Promise<void>;
}

/** Tells a cache that was emptied. Neither method rejects. */
export interface WarmMark {
  /** False while the cache is away as well: nothing could be kept. */
  isMissing(): Promise<boolean>;
  set(): Promise<void>;
}
