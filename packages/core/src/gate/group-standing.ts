import type { ChatMember } from '../domain/chat-member.js';
import { type Group, type GroupRights, readStanding } from '../domain/group.js';
import { type AppError, waitUntil } from '../errors/app-error.js';
import type { Acted } from './act.js';
import type { Clock, FollowUps, Groups, Jobs, Moment, Telegram } from './ports.js';

/** Keeps what we know of our own standing in groups true. */
export interface GroupStanding {
  /** Our standing changed, or may have (a `my_chat_member` update). Pauses or resumes enforcement. */
  learn(group: Group, self: ChatMember, moment: Moment): Promise<void>;
  /** Asks Telegram for our standing. */
  refresh(group: Group): Promise<void>;
  /**
   * Telegram refused an act in the group: finds out why and keeps it.
   *
   * @throws AppError until, when the group became a supergroup: everything reads the new id then
   */
  learnFromRefusal(group: Group, refused: Extract<Acted<unknown>, { kind: 'refused' }>): Promise<void>;
  /** The group became a supergroup. */
  upgrade(from: Group['chatId'], to: Group['chatId']): Promise<void>;
  /**
   * Asks where nothing else would: in groups that are paused, for word of our return may be lost; and where a process died
   * before it had announced what it learned. A group whose answer has to wait is asked again.
   */
  probe(): Promise<void>;
}

interface Deps {
  readonly groups: Pick<Groups, 'setRights' | 'upgrade' | 'findByKey' | 'listPaused'>;
  readonly telegram: Pick<Telegram, 'getSelf'>;
  readonly followUps: Pick<FollowUps, 'begin' | 'end' | 'listGroups'>;
  readonly jobs: Pick<Jobs, 'settleNotices' | 'sweep'>;
  readonly clock: Clock;
}

/** What we ask is dated a little early: Telegram's clock may be behind ours, and an event that follows must count as newer. */
const CLOCK_SKEW_SECONDS = 3;

/** Paused groups of one look: with a look every 30 s, a sixtieth of all look-ups. */
const PROBED_AT_ONCE = 10;

/** What we asked after an update of the same second has seen it. */
const LATER_THAN_ANY_UPDATE = Number.MAX_SAFE_INTEGER;

const ABSENT: GroupRights = { isPresent: false, canDelete: false, canRestrict: false, canInvite: false };

/** What we may do in a group, as one of its members. */
export function toGroupRights({ isPresent, rights }: Pick<ChatMember, 'isPresent' | 'rights'>): GroupRights {
  return {
    isPresent,
    canDelete: rights?.canDelete ?? false,
    canRestrict: rights?.canRestrict ?? false,
    canInvite: rights?.canInvite ?? false,
  };
}

/** Composes it. */
export function createGroupStanding({ groups, telegram, followUps, jobs, clock }: Deps): GroupStanding {
  /** Where an earlier change was not announced, whoever made it may have died after the write. */
  async function keep({ key }: Group, rights: GroupRights, atSeconds: number): Promise<void> {
    const followUp = await followUps.begin({ kind: 'group', key });
    const { group, hasChanged } = await groups.setRights(key, rights, atSeconds, LATER_THAN_ANY_UPDATE);
    if (hasChanged || followUp.wasPending) await announce(group);
    await followUps.end(followUp);
  }

  /** In force again, or off with people still held: everyone is settled. Else the notice tells why not. */
  async function announce(group: Group): Promise<void> {
    const { kind } = readStanding(group);
    await jobs.settleNotices(group.key);
    if (kind === 'on') await jobs.sweep({ groupKey: group.key, over: 'seen', purpose: 'resume', progress: null });
    if (kind !== 'paused') await jobs.sweep({ groupKey: group.key, over: 'held', purpose: 'resume', progress: null });
  }

  async function learn(group: Group, self: ChatMember, { atMs, updateId }: Moment): Promise<void> {
    const { group: known } = await groups.setRights(group.key, toGroupRights(self), Math.floor(atMs / 1000), updateId);
    await announce(known); // whether it changed or not: an earlier run may have died after the write
  }

  async function refresh(group: Group): Promise<void> {
    const reason = await ask(group);
    if (reason !== null) throw reason;
  }

  /** @returns why nothing is known yet; null iff our standing is known now */
  async function ask(group: Group): Promise<AppError | null> {
    const atSeconds = Math.floor(clock.now() / 1000) - CLOCK_SKEW_SECONDS;
    const outcome = await telegram.getSelf(group.chatId);
    if (outcome.kind === 'wait' || outcome.kind === 'again') return waitUntil('own-rights-wait', outcome.untilMs);
    if (outcome.kind === 'done') await keep(group, toGroupRights(outcome.value), atSeconds);
    if (outcome.kind !== 'refused') return null;
    if (outcome.movedTo !== undefined) return move(group, outcome.movedTo);
    if (outcome.why !== 'chat-upgraded') await keep(group, ABSENT, atSeconds);
    return null;
  }

  /** One refusal may be a passing whim of Telegram's, and a group that is paused calls nothing that would correct it. */
  async function learnFromRefusal(
    group: Group,
    { movedTo }: Extract<Acted<unknown>, { kind: 'refused' }>,
  ): Promise<void> {
    if (movedTo !== undefined) throw await move(group, movedTo);
    await refresh(group);
  }

  async function move(group: Group, to: Group['chatId']): Promise<AppError> {
    await upgrade(group.chatId, to);
    return waitUntil('group-upgraded', clock.now());
  }

  async function probe(): Promise<void> {
    for (const key of await followUps.listGroups()) await follow(key);
    for (const group of await groups.listPaused(clock.now(), PROBED_AT_ONCE)) await ask(group);
  }

  async function follow(key: Group['key']): Promise<void> {
    const group = await groups.findByKey(key);
    if (group !== null) return void (await ask(group));
    await followUps.end(await followUps.begin({ kind: 'group', key })); // it became one with another
  }

  async function upgrade(from: Group['chatId'], to: Group['chatId']): Promise<void> {
    const group = await groups.upgrade(from, to);
    if (group !== null) await refreshAfterUpgrade(group);
  }

  /** The rights in the new chat are what Telegram says of the new chat. */
  async function refreshAfterUpgrade(group: Group): Promise<void> {
    await refresh(group);
    await announce(group);
  }

  return { learn, refresh, learnFromRefusal, upgrade, probe };
}
