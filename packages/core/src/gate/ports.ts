/**
 * What the use cases need from the outside. Adapters live in store, cache, limits, queues and telegram;
 * each port has one contract suite that its adapter and its fake both pass.
 */
import type { ChatMember } from '../domain/chat-member.js';
import type { Entry, Evidence } from '../domain/evidence.js';
import type { Group, GroupPolicy, GroupRights, GroupSettings, RequiredChannel } from '../domain/group.js';
import type { ChannelKey, ChatId, GroupKey, MessageId, UserId } from '../domain/ids.js';
import type { LedgerRow } from '../domain/ledger.js';
import type { CallOutcome, ChatInfo, OutgoingMessage } from './telegram-port.js';

/** Unix time in milliseconds. */
export interface Clock {
  now(): number;
}

/** A chat as an update shows it. */
export interface ChatSighting {
  readonly chatId: ChatId;
  readonly kind: 'basic' | 'supergroup';
  readonly title: string;
  readonly username: string | null;
  readonly isForum: boolean;
}

/** Tenants, for reading and for changing. Every change of what a verdict reads grows the group's version and invalidates caches. */
export interface Groups {
  /** From the process cache: at most a few minutes old, invalidated by every change in the fleet. Null iff unknown. */
  findPolicy(chatId: ChatId): Promise<GroupPolicy | null>;
  findByKey(groupKey: GroupKey): Promise<Group | null>;
  /** Creates the row at first sight and keeps title, username and forum flag up to date; concurrent calls make one row. */
  ensure(sighting: ChatSighting): Promise<Group>;
  /** Writes our standing unless something newer (unix seconds) is known. */
  setRights(
    groupKey: GroupKey,
    rights: GroupRights,
    atSeconds: number,
  ): Promise<{ readonly group: Group; readonly hasChanged: boolean }>;
  setLinkedChat(groupKey: GroupKey, linkedChatId: ChatId | null): Promise<void>;
  setEnabled(groupKey: GroupKey, isEnabled: boolean): Promise<Group>;
  changeSettings(groupKey: GroupKey, patch: Partial<GroupSettings>): Promise<Group>;
  /** Moves the configuration of `from` to the id `to`, whichever of the two rows exist; idempotent. Null iff neither exists. */
  upgrade(from: ChatId, to: ChatId): Promise<Group | null>;
  /** Adds a link. 'full' at ten. */
  link(groupKey: GroupKey, channel: ChannelSighting, by: UserId): Promise<'added' | 'already' | 'full'>;
  /** Removes a link. */
  unlink(groupKey: GroupKey, channelKey: ChannelKey): Promise<boolean>;
  listChannels(groupKey: GroupKey): Promise<readonly RequiredChannel[]>;
  trust(groupKey: GroupKey, person: { readonly userId: UserId; readonly name: string }, by: UserId): Promise<boolean>;
  untrust(groupKey: GroupKey, userId: UserId): Promise<boolean>;
  listTrusted(groupKey: GroupKey): Promise<readonly { readonly userId: UserId; readonly name: string }[]>;
}

/** A required chat as a look-up shows it. */
export interface ChannelSighting {
  readonly chatId: ChatId;
  readonly kind: 'channel' | 'supergroup';
  readonly title: string;
  readonly username: string | null;
  readonly inviteLink: string | null;
}

/** Required channels and who requires them. */
export interface Channels {
  /** Null iff no group ever required it. From a process cache like policies: asked for each `chat_member` update. */
  findByChatId(chatId: ChatId): Promise<RequiredChannel | null>;
  /** Keys of the groups that require it, enforced or not; from the same cache. */
  listGroups(channelKey: ChannelKey): Promise<readonly GroupKey[]>;
  /** Starts a new generation when it was not lost before. */
  markLost(channelKey: ChannelKey, atMs: number): Promise<boolean>;
  /** True iff it was lost. */
  markFound(channelKey: ChannelKey): Promise<boolean>;
  listLost(): Promise<readonly RequiredChannel[]>;
  /** Title, username or link changed. */
  refresh(sighting: ChannelSighting): Promise<void>;
}

/** Everything that settling reads, of one moment: one statement. */
export interface SettleRecord {
  readonly group: Group;
  readonly channels: readonly RequiredChannel[];
  readonly isTrusted: boolean;
  readonly row: LedgerRow | null;
}

/** What a claim of a hold writes beside the intent. */
export interface HoldClaim {
  readonly groupKey: GroupKey;
  readonly userId: UserId;
  /** The claim is lost when the group has moved on from this version. */
  readonly groupVersion: number;
  /** Version of the row that was read; null iff there was none. The claim is lost when it moved on. */
  readonly rowVersion: number | null;
  /** Unix seconds. */
  readonly untilDate: number;
  readonly missing: readonly ChannelKey[];
  readonly reason: string;
  readonly name: string;
  readonly topicId: number;
  readonly isQuiet: boolean;
  readonly nowMs: number;
}

/** When a fact happened, as Telegram orders facts: by (date in whole seconds, update id). */
export interface Moment {
  readonly atMs: number;
  readonly updateId: number;
}

/** Fields of a row that are no intent. */
export type RowPatch = Partial<
  Pick<
    LedgerRow,
    'owner' | 'intent' | 'missing' | 'reason' | 'isPresent' | 'name' | 'topicId' | 'isQuiet' | 'heldSinceMs'
  >
> & { readonly dueAtMs?: number | null; readonly pardon?: Moment | null };

/**
 * The ledger. Every write grows the row's version; a write that names a version and finds another one
 * changes nothing and returns null (or false).
 */
export interface Ledger {
  readSettleRecord(groupKey: GroupKey, userId: UserId): Promise<SettleRecord | null>;
  readRow(groupKey: GroupKey, userId: UserId): Promise<LedgerRow | null>;
  /** owner ours, intent hold; the signature moves to `previousUntilDate` when it changes; heldSince is kept on a renewal. */
  claimHold(claim: HoldClaim): Promise<LedgerRow | null>;
  /** intent free; owner stays ours until confirmed. Conditional on the group's version and the row's. */
  claimFree(claim: {
    readonly groupKey: GroupKey;
    readonly userId: UserId;
    readonly groupVersion: number;
    readonly rowVersion: number;
    readonly nowMs: number;
  }): Promise<LedgerRow | null>;
  /** Hold: intent null, dueAt = when to renew. Free: intent null, owner none, heldSince, missing and dueAt cleared (the signature and warningId stay). */
  confirm(groupKey: GroupKey, userId: UserId, rowVersion: number, dueAtMs: number | null): Promise<boolean>;
  /** Creates the row when there is none. rowVersion null = whatever version stands. */
  patch(groupKey: GroupKey, userId: UserId, rowVersion: number | null, patch: RowPatch): Promise<LedgerRow | null>;
  block(
    groupKey: GroupKey,
    userId: UserId,
    block: { readonly by: UserId; readonly reason: string | null; readonly name: string } | null,
  ): Promise<void>;
  /** Ends the pardons that are older than the leave, in these groups; the groups in which one ended. */
  endPardons(groupKeys: readonly GroupKey[], userId: UserId, leave: Moment): Promise<readonly GroupKey[]>;
  /** Groups in which the person has a row that is ours, theirs, unconfirmed, blocked or pardoned. */
  listGroupsOf(userId: UserId): Promise<readonly GroupKey[]>;
  countHeld(groupKey: GroupKey): Promise<number>;
  /** Members held by us (or with an intent), by user id, after `afterUserId`. */
  listHeld(groupKey: GroupKey, afterUserId: UserId | null, limit: number): Promise<readonly UserId[]>;
  /** For the reconciler: unconfirmed for longer than `unconfirmedBeforeMs`, due by now, or owed a free (group off, link cut). */
  listOverdue(
    nowMs: number,
    unconfirmedBeforeMs: number,
    limit: number,
  ): Promise<readonly { readonly groupKey: GroupKey; readonly userId: UserId }[]>;
}

/** A warning that stands, or whose send is claimed. */
export interface StandingWarning {
  readonly id: number;
  readonly groupKey: GroupKey;
  readonly topicId: number;
  readonly messageId: MessageId | null;
  readonly claimedAtMs: number;
  readonly claims: number;
  readonly rendered: string | null;
  readonly grownAtMs: number;
  readonly editedAtMs: number | null;
  /** True iff it was made for members held in the background. */
  readonly isQuiet: boolean;
}

/** Everything that stands, and should stand, in one topic. */
export interface TopicRecord {
  readonly group: Group;
  readonly channels: readonly RequiredChannel[];
  readonly warnings: readonly StandingWarning[];
  /** Rows of this topic that are ours and present, whether a warning names them or not; and rows that still name a warning. Capped by `limit`, oldest hold first. */
  readonly rows: readonly LedgerRow[];
  /** How many rows there are beyond the limit. */
  readonly beyond: number;
}

/** Warnings: the ledger's half of "what stands in a topic". */
export interface Warnings {
  readTopic(groupKey: GroupKey, topicId: number, limit: number): Promise<TopicRecord | null>;
  /** Claims a send: a row without a message id. */
  create(groupKey: GroupKey, topicId: number, nowMs: number, isQuiet: boolean): Promise<StandingWarning>;
  /** Claims the send once more; false when somebody else did (`claims` moved on). */
  claimAgain(warning: StandingWarning, nowMs: number): Promise<boolean>;
  markSent(id: number, messageId: MessageId, rendered: string, nowMs: number): Promise<void>;
  markEdited(id: number, rendered: string, nowMs: number): Promise<void>;
  /** Rows then name this warning (null = none); `grownAt` moves when members are added. */
  assign(groupKey: GroupKey, userIds: readonly UserId[], warningId: number | null, nowMs: number): Promise<void>;
  remove(id: number): Promise<void>;
  find(id: number): Promise<StandingWarning | null>;
  findByMessage(groupKey: GroupKey, messageId: MessageId): Promise<StandingWarning | null>;
  /** User ids that the warning names. */
  listNamed(id: number): Promise<readonly UserId[]>;
  /** Topics in which something does not agree any more (claims older than 60 s, warnings without members). */
  listStale(
    nowMs: number,
    limit: number,
  ): Promise<readonly { readonly groupKey: GroupKey; readonly topicId: number }[]>;
}

/** A message to administrators that stands until its cause is mended. */
export interface StandingNotice {
  readonly id: number;
  readonly groupKey: GroupKey;
  readonly subject: string;
  readonly messageId: MessageId | null;
  readonly claimedAtMs: number;
  readonly claims: number;
  readonly rendered: string | null;
}

/** Notices, by group and subject. */
export interface Notices {
  list(groupKey: GroupKey): Promise<readonly StandingNotice[]>;
  /** Null iff the subject is claimed already. */
  create(groupKey: GroupKey, subject: string, nowMs: number): Promise<StandingNotice | null>;
  claimAgain(notice: StandingNotice, nowMs: number): Promise<boolean>;
  markSent(id: number, messageId: MessageId, rendered: string): Promise<void>;
  remove(id: number): Promise<void>;
}

/** Members whose settling failed for good. */
export interface UnsettledList {
  /** Adds one failure; the next look is due after an exponential pause of at most an hour. */
  add(groupKey: GroupKey, userId: UserId, reason: string, nowMs: number): Promise<void>;
  remove(groupKey: GroupKey, userId: UserId): Promise<void>;
  /** Due members are looked at now; the next look, if they stay on the list, comes after the next pause. */
  postpone(groupKey: GroupKey, userId: UserId, nowMs: number): Promise<void>;
  listDue(nowMs: number, limit: number): Promise<readonly { readonly groupKey: GroupKey; readonly userId: UserId }[]>;
}

/** What was done, to whom and why. */
export interface AuditLog {
  append(entry: {
    readonly groupKey: GroupKey;
    readonly userId: UserId | null;
    readonly actorId: UserId | null;
    readonly action: string;
    readonly details: Readonly<Record<string, unknown>>;
  }): Promise<void>;
}

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

/** Members seen, in the queue Redis. */
export interface SeenMembers {
  /** Written at most hourly per member; 90 days, 100,000 a group. */
  touch(groupKey: GroupKey, userId: UserId, topicId: number): Promise<void>;
  /** Of these groups, those in which the person was seen. */
  filterSeen(groupKeys: readonly GroupKey[], userId: UserId): Promise<readonly GroupKey[]>;
  /** Most recently active first. */
  page(
    groupKey: GroupKey,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly userIds: readonly UserId[]; readonly cursor: string | null }>;
  readTopic(groupKey: GroupKey, userId: UserId): Promise<number>;
  count(groupKey: GroupKey): Promise<number>;
}

/** Outcome of look-ups of one channel, over the last minute and over distinct people. */
export interface LookUpHealth {
  noteSuccess(channelKey: ChannelKey, userId: UserId): Promise<void>;
  noteFailure(channelKey: ChannelKey, userId: UserId): Promise<void>;
  /** True iff most look-ups of the channel fail: the doubt is Telegram's. */
  isTelegramInDoubt(channelKey: ChannelKey): Promise<boolean>;
}

/** Short claims that make one process of many act. */
export interface Claims {
  /** True iff nobody holds the claim. */
  take(name: string, ttlMs: number): Promise<boolean>;
  isTaken(name: string): Promise<boolean>;
  release(name: string): Promise<void>;
}

/** Asks for work; each is idempotent in the sense of the design's settle rules. */
export interface Jobs {
  settleMember(request: {
    readonly groupKey: GroupKey;
    readonly userId: UserId;
    readonly hints?: SettleHints;
  }): Promise<void>;
  settleWarnings(groupKey: GroupKey, topicId: number): Promise<void>;
  settleNotices(groupKey: GroupKey): Promise<void>;
  /** Settles the member at that time; one timer per (group, member, due time). */
  wakeMember(groupKey: GroupKey, userId: UserId, atMs: number): Promise<void>;
  /** Deletes a message of ours at that time. */
  deleteLater(chatId: ChatId, messageId: MessageId, atMs: number): Promise<void>;
  sweep(request: SweepRequest): Promise<void>;
  /** Frees whom only this lost channel holds, once the grace is over. */
  wakeChannel(channelKey: ChannelKey, atMs: number): Promise<void>;
}

/** What a settle may use when it first holds; never what it decides by. */
export interface SettleHints {
  readonly name?: string;
  readonly topicId?: number;
  readonly isQuiet?: boolean;
  /** They are on the list of the unsettled, and leave it when this settle succeeds. */
  readonly isUnsettled?: boolean;
}

/** Long work in pages. */
export interface SweepRequest {
  readonly groupKey: GroupKey;
  /** seen = everyone seen (after /protect, a new link, our return); held = everyone held (after /unprotect, an unlink). */
  readonly over: 'seen' | 'held';
  readonly purpose: 'protect' | 'unprotect' | 'unlink' | 'resume' | 'recheck' | 'settings' | 'channel-lost';
  /** A message of ours that shows the progress. */
  readonly progress: { readonly chatId: ChatId; readonly messageId: MessageId } | null;
}

/** Where a sweep is. */
export interface SweepState {
  /** Null = at the beginning. */
  readonly cursor: string | null;
  /** True once every page was asked for. */
  readonly isExhausted: boolean;
  /** Members whose settle was asked for and is not known to have ended. */
  readonly outstanding: readonly number[];
  readonly done: number;
  /** How many there were at the beginning. */
  readonly total: number;
  /** When the progress message was last edited (unix ms). */
  readonly reportedAtMs: number;
}

/** Telegram, as the use cases see it. Every call goes through the gateway; none throws for what Telegram answers. */
export interface Telegram {
  /** `asker`: the group that a look-up in a channel is made for; one group gets at most half of all look-ups. */
  getChatMember(chatId: ChatId, userId: UserId, asker?: GroupKey): Promise<CallOutcome<ChatMember>>;
  getSelf(chatId: ChatId): Promise<CallOutcome<ChatMember>>;
  getChat(chat: ChatId | `@${string}`): Promise<CallOutcome<ChatInfo>>;
  getAdministrators(chatId: ChatId): Promise<CallOutcome<readonly ChatMember[]>>;
  restrict(
    chatId: ChatId,
    userId: UserId,
    restriction: { readonly kind: 'hold'; readonly untilDate: number } | { readonly kind: 'free' },
  ): Promise<CallOutcome<true>>;
  deleteMessages(chatId: ChatId, messageIds: readonly MessageId[]): Promise<CallOutcome<true>>;
  send(message: OutgoingMessage): Promise<CallOutcome<MessageId>>;
  edit(messageId: MessageId, message: OutgoingMessage): Promise<CallOutcome<true>>;
  answerPress(
    queryId: string,
    text: string | null,
    options?: { readonly isAlert?: boolean; readonly url?: string },
  ): Promise<CallOutcome<true>>;
}
