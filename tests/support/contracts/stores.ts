import { randomInt } from 'node:crypto';
import type { RequiredChannel } from '@gmbot/core/domain/group';
import { type ChatId, type GroupKey, type UserId, parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { LedgerRow } from '@gmbot/core/domain/ledger';
import type {
  AuditLog,
  ChannelSighting,
  Channels,
  ChatLooks,
  ChatSighting,
  Groups,
  HoldClaim,
  Ledger,
  Notices,
  People,
  Stewards,
  Tenants,
  UnsettledList,
  Warnings,
} from '@gmbot/core/gate/ports';

/** Every port of the store, of one bot. */
export interface Stores {
  readonly groups: Groups;
  readonly channels: Channels;
  readonly stewards: Stewards;
  readonly chatLooks: ChatLooks;
  readonly ledger: Ledger;
  readonly warnings: Warnings;
  readonly notices: Notices;
  readonly unsettled: UnsettledList;
  readonly audit: AuditLog;
  readonly tenants: Tenants;
  readonly people: People;
}

/** Opens stores for one suite; `close` ends what it opened. */
export interface OpenStores {
  (): Promise<Stores & { close(): Promise<void> }>;
}

/** A moment all tests count from. */
export const NOW_MS = Date.UTC(2026, 0, 15, 12);
/** Who does what administrators do. */
export const ADMIN = parseUserId(77);

/** A user id that no other test uses. */
export function pickUser(): UserId {
  return parseUserId(randomInt(1_000_000_000, 2 ** 47));
}

/** A chat id that no other test uses. */
export function pickChat(): ChatId {
  return parseChatId(-randomInt(1_000_000_000_000, 1_000_000_000_000 + 2 ** 46));
}

/** A supergroup as an update shows it. */
export function sightGroup(sighting: Partial<ChatSighting> = {}): ChatSighting {
  return { chatId: pickChat(), kind: 'supergroup', title: 'Group', username: null, isForum: false, ...sighting };
}

/** A channel as a look-up shows it. */
export function sightChannel(sighting: Partial<ChannelSighting> = {}): ChannelSighting {
  return { chatId: pickChat(), kind: 'channel', title: 'Channel', username: null, inviteLink: null, ...sighting };
}

/** All the rights we need. */
export const ALL_RIGHTS = Object.freeze({ isPresent: true, canDelete: true, canRestrict: true, canInvite: true });

/** A group in force that requires one channel. */
export async function protect({
  groups,
}: Pick<Stores, 'groups'>): Promise<{ key: GroupKey; channel: RequiredChannel }> {
  const { key } = await groups.ensure(sightGroup());
  await groups.setRights(key, ALL_RIGHTS, 1);
  await groups.link(key, sightChannel(), ADMIN);
  await groups.setEnabled(key, true);
  const [channel] = await groups.listChannels(key);
  if (channel === undefined) throw new Error('the link is not listed');
  return { key, channel };
}

/** The claim of a first hold as settling makes it. */
export async function planHold(
  { groups }: Pick<Stores, 'groups'>,
  groupKey: GroupKey,
  claim: Partial<HoldClaim> = {},
): Promise<HoldClaim> {
  const group = await groups.findByKey(groupKey);
  return {
    groupKey,
    userId: pickUser(),
    groupVersion: group?.version ?? -1,
    rowVersion: null,
    untilDate: 1_800_000_000,
    missing: [],
    reason: 'channel-missing',
    name: 'Ann',
    topicId: 0,
    isQuiet: false,
    isSilent: false,
    nowMs: NOW_MS,
    ...claim,
  };
}

/** A hold that Telegram confirmed. */
export async function hold(
  stores: Pick<Stores, 'groups' | 'ledger'>,
  groupKey: GroupKey,
  claim: Partial<HoldClaim> = {},
): Promise<LedgerRow> {
  const claimed = await stores.ledger.claimHold(await planHold(stores, groupKey, claim));
  if (claimed === null) throw new Error('the claim was lost');
  await stores.ledger.confirm(groupKey, claimed.userId, claimed.version, null);
  const row = await stores.ledger.readRow(groupKey, claimed.userId);
  if (row === null) throw new Error('the row is gone');
  return row;
}
