import { createHash } from 'node:crypto';
import type { RequiredChannel } from '../domain/group.js';
import { readStanding } from '../domain/group.js';
import type { LedgerRow } from '../domain/ledger.js';
import { countNeeded } from '../domain/rule.js';
import type { StandingWarning, TopicRecord } from './ports.js';
import type { NamedPeople, RenderedMessage, WarningFacts } from './texts-port.js';

/** A warning names at most this many. */
export const NAMES_PER_WARNING = 20;

const MINUTE_MS = 60 * 1000;

/** True iff the ledger owes the member a warning: confirmed held by us or warned, in the group, with something to be told. */
export function isToBeNamed(row: LedgerRow, record: Pick<TopicRecord, 'group'>): boolean {
  if (readStanding(record.group).kind === 'off' || !row.isPresent) return false;
  return isOnlyWarned(row) || (row.owner === 'ours' && row.intent !== 'free' && row.heldSinceMs !== null);
}

function isOnlyWarned({ owner, isWarned }: LedgerRow): boolean {
  return owner === 'none' && isWarned;
}

/** When a warning's time is up (unix ms); null = it stands as long as it names somebody. */
export function findEndMs(
  { grownAtMs }: Pick<StandingWarning, 'grownAtMs'>,
  { settings: { warningMinutes } }: Pick<TopicRecord['group'], 'settings'>,
): number | null {
  return warningMinutes === 0 ? null : grownAtMs + warningMinutes * MINUTE_MS;
}

/** True iff the member was held after the time of the warning that names them was up. */
export function isToldAnew(
  { warningId, heldSinceMs }: LedgerRow,
  { warnings }: Pick<TopicRecord, 'warnings'>,
): boolean {
  const expiredAtMs = warnings.find(({ id }) => id === warningId)?.expiredAtMs ?? null;
  return expiredAtMs !== null && heldSinceMs !== null && heldSinceMs > expiredAtMs;
}

/** What the "I have joined" button of a warning carries. */
export function toPressData(warningId: number): string {
  return `w:${warningId}`;
}

/** The warning's id, or null when the press is none of ours. */
export function readPressData(data: string): number | null {
  const match = /^w:(\d{1,15})$/.exec(data);
  return match === null ? null : Number(match[1]);
}

/** Where a person joins a channel; null iff there is no way that we know. */
export function toChannelUrl({
  username,
  inviteLink,
}: Pick<RequiredChannel, 'username' | 'inviteLink'>): string | null {
  return username === null ? inviteLink : `https://t.me/${username}`;
}

/** What one warning says, from the rows that name it, oldest hold first. `beyond` = members that the record left out. */
export function toWarningFacts(
  warning: Pick<StandingWarning, 'id'>,
  rows: readonly LedgerRow[],
  { group, channels, beyond }: Pick<TopicRecord, 'group' | 'channels' | 'beyond'>,
): WarningFacts {
  const byHand = rows.filter(({ isBlocked }) => isBlocked);
  const toJoin = rows.filter(({ isBlocked }) => !isBlocked);
  const asked = listAsked(toJoin, channels);
  const missing = new Set(asked.flat());
  const isByHandAlone = missing.size === 0;
  return {
    ...namePeople(isByHandAlone ? rows : toJoin, NAMES_PER_WARNING, beyond),
    byHand: isByHandAlone || byHand.length === 0 ? null : namePeople(byHand, NAMES_PER_WARNING - toJoin.length, 0),
    missing: channels
      .filter(({ key }) => missing.has(key))
      .map((channel) => ({ title: channel.title, url: toChannelUrl(channel) })),
    joined: listJoined(toJoin, channels),
    needed: countToJoin(asked, missing.size, { group, channels }),
    warned: readWarned(toJoin, group),
    template: group.settings.warningText,
    pressData: toPressData(warning.id),
  };
}

function namePeople(rows: readonly LedgerRow[], most: number, beyond: number): NamedPeople {
  const shown = rows.slice(0, Math.max(0, most));
  return {
    people: shown.map(({ userId, name }) => ({ userId, name })),
    othersCount: rows.length - shown.length + beyond,
  };
}

/** For each what they are asked to join: channels that we lost only where nothing else holds anybody. */
function listAsked(
  rows: readonly LedgerRow[],
  channels: TopicRecord['channels'],
): readonly (readonly RequiredChannel['key'][])[] {
  const lost = new Set(channels.filter(({ lostAtMs }) => lostAtMs !== null).map(({ key }) => key));
  const inForce = rows.map((row) => row.missing.filter((key) => !lost.has(key)));
  return inForce.flat().length > 0 ? inForce : rows.map((row) => row.missing);
}

/** Only the warning of one person ticks off: what others have joined is nobody's business. */
function listJoined(rows: readonly LedgerRow[], channels: TopicRecord['channels']): readonly string[] {
  const [only] = rows.length === 1 ? rows : [];
  if (only === undefined) return [];
  return channels
    .filter(({ key }) => only.joined.includes(key) && !only.missing.includes(key))
    .map(({ title }) => title);
}

/** Whoever lacks the most tells how many of the channels must be joined. */
function countToJoin(
  asked: readonly (readonly RequiredChannel['key'][])[],
  listed: number,
  { group, channels }: Pick<TopicRecord, 'group' | 'channels'>,
): number {
  const inForce = channels.filter(({ lostAtMs }) => lostAtMs === null).length;
  const spare = inForce - countNeeded(group.settings.rule, inForce);
  const most = Math.max(0, ...asked.map((keys) => keys.length - spare));
  return spare === 0 ? listed : Math.min(Math.max(1, most), listed);
}

/** Null where nobody is only warned, or where no hold follows. */
function readWarned(
  rows: readonly LedgerRow[],
  { settings }: TopicRecord['group'],
): NonNullable<WarningFacts['warned']> | null {
  const warned = rows.filter(isOnlyWarned);
  if (settings.action !== 'warn' || warned.length === 0) return null;
  const [only] = rows.length === 1 ? warned : [];
  return {
    times: settings.warnTimes,
    left: only === undefined ? null : Math.max(0, settings.warnTimes - only.offences.length),
  };
}

/** Tells whether what stands is what should stand. */
export function toDigest(rendered: RenderedMessage): string {
  return createHash('sha256').update(JSON.stringify(rendered)).digest('base64url');
}
