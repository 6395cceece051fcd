import { createHash } from 'node:crypto';
import type { RequiredChannel } from '../domain/group.js';
import { readStanding } from '../domain/group.js';
import type { LedgerRow } from '../domain/ledger.js';
import type { StandingWarning, TopicRecord } from './ports.js';
import type { RenderedMessage, WarningFacts } from './texts-port.js';

/** A warning names at most this many. */
export const NAMES_PER_WARNING = 20;

/** True iff the ledger owes the member a warning: confirmed held by us, in the group, with something to be told. */
export function isToBeNamed(row: LedgerRow, record: Pick<TopicRecord, 'group'>): boolean {
  return (
    readStanding(record.group).kind !== 'off' &&
    row.owner === 'ours' &&
    row.intent !== 'free' &&
    row.isPresent &&
    row.heldSinceMs !== null
  );
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
  { channels, beyond }: { readonly channels: readonly RequiredChannel[]; readonly beyond: number },
): WarningFacts {
  const missing = new Set(rows.flatMap((row) => row.missing));
  const shown = rows.slice(0, NAMES_PER_WARNING);
  return {
    people: shown.map(({ userId, name }) => ({ userId, name })),
    othersCount: rows.length - shown.length + beyond,
    missing: channels
      .filter(({ key }) => missing.has(key))
      .map((channel) => ({ title: channel.title, url: toChannelUrl(channel) })),
    pressData: toPressData(warning.id),
  };
}

/** Tells whether what stands is what should stand. */
export function toDigest(rendered: RenderedMessage): string {
  return createHash('sha256').update(JSON.stringify(rendered)).digest('base64url');
}
