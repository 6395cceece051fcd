/** What a `chat_member` update in a required channel means: evidence, and settles where the person was seen. */
import { type Evidence, STALE_EVENT_MS } from '../domain/evidence.js';
import type { RequiredChannel } from '../domain/group.js';
import type { GroupKey, UserId } from '../domain/ids.js';
import type {
  Channels,
  Clock,
  EvidenceCache,
  Figures,
  Jobs,
  JoinRequests,
  LastMoves,
  Ledger,
  Moment,
  SeenMembers,
} from './ports.js';

/** Somebody's membership of a required channel changed. */
export interface ChannelEvent {
  readonly channel: RequiredChannel;
  readonly userId: UserId;
  readonly answer: Evidence['answer'];
  /** False when only their rights changed. */
  readonly hasMoved: boolean;
  /** They came by a link that we made. */
  readonly isByOurLink: boolean;
  readonly moment: Moment;
}

/** Somebody asks to be let into a required channel. */
export type JoinRequestEvent = Pick<ChannelEvent, 'channel' | 'userId' | 'moment'>;

/** Takes in such events. */
export interface ChannelEvents {
  /** Idempotent. */
  learn(event: ChannelEvent): Promise<void>;
  /** Idempotent. Whoever is held is settled: the request may count where they are. */
  learnRequest(event: JoinRequestEvent): Promise<void>;
}

interface Deps {
  readonly cache: Pick<EvidenceCache, 'weigh' | 'drop'>;
  readonly channels: Pick<Channels, 'listGroups'>;
  readonly ledger: Pick<Ledger, 'endPardons' | 'listGroupsOf'>;
  readonly figures: Pick<Figures, 'noteJoin'>;
  readonly seen: Pick<SeenMembers, 'filterSeen'>;
  readonly requests: Pick<JoinRequests, 'note' | 'end'>;
  readonly lastMoves: Pick<LastMoves, 'note'>;
  readonly jobs: Pick<Jobs, 'settleMember'>;
  readonly clock: Clock;
}

/** Composes it. */
export function createChannelEvents(deps: Deps): ChannelEvents {
  const { cache, channels, ledger, figures, seen, requests, lastMoves, jobs, clock } = deps;
  async function learn({ channel, userId, answer, hasMoved, isByOurLink, moment }: ChannelEvent): Promise<void> {
    const isStale = Math.abs(clock.now() - moment.atMs) > STALE_EVENT_MS;
    if (isStale) await cache.drop({ channel, userId });
    else await cache.weigh({ channel, userId }, { answer, atMs: moment.atMs, updateId: moment.updateId });
    if (hasMoved) await requests.end(channel.key, userId, moment);
    if (hasMoved) await lastMoves.note(channel.key, clock.now());
    const groupKeys = await channels.listGroups(channel.key);
    if (answer === 'no' && hasMoved) await ledger.endPardons(groupKeys, userId, moment);
    const concerned = await listConcerned(groupKeys, userId, answer);
    if (answer === 'yes' && hasMoved && concerned.size > 0)
      // before anybody is settled: then nothing is missing any more
      await figures.noteJoin({ channelKey: channel.key, userId, isByOurLink, moment });
    for (const groupKey of concerned) await jobs.settleMember({ groupKey, userId });
  }

  async function learnRequest({ channel, userId, moment }: JoinRequestEvent): Promise<void> {
    await requests.note(channel.key, userId, moment);
    const groupKeys = await channels.listGroups(channel.key);
    for (const groupKey of await listConcerned(groupKeys, userId, 'yes')) await jobs.settleMember({ groupKey, userId });
  }

  /** A join concerns the groups with a row of theirs; a leave those in which they were seen as well. */
  async function listConcerned(
    groupKeys: readonly GroupKey[],
    userId: UserId,
    answer: Evidence['answer'],
  ): Promise<ReadonlySet<GroupKey>> {
    const linked = new Set(groupKeys);
    const withRow = (await ledger.listGroupsOf(userId)).filter((groupKey) => linked.has(groupKey));
    if (answer === 'yes') return new Set(withRow);
    return new Set([...withRow, ...(await seen.filterSeen(groupKeys, userId))]);
  }

  return { learn, learnRequest };
}
