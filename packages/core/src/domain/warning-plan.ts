/**
 * Who is named by which warning. Words. Member: a held member of one topic who must be named. Warning: a message of ours that
 * stands in the topic. Raid: the third send within ten seconds; from then on new names join the newest warning, so that
 * fifty offenders in ten seconds cost two sends. Home: a warning that takes new names. One whose send has failed to be answered
 * more than once is none: it may wait long.
 */
import type { MessageId, UserId } from './ids.js';

/** More sends than this within the window are a raid. */
export const CALM_SENDS = 2;
/** The window that tells a raid (ms). */
export const RAID_WINDOW_MS = 10 * 1000;
/** A warning that already names several takes more names while it grows at least this often (ms). */
export const RAID_PAUSE_MS = 60 * 1000;

/** A warning, as far as planning goes. */
export interface PlannedWarning {
  readonly id: number;
  readonly claimedAtMs: number;
  readonly grownAtMs: number;
  readonly isQuiet: boolean;
  /** Null = its send is claimed, and not known to be made. */
  readonly messageId: MessageId | null;
  /** How often its send was claimed. */
  readonly claims: number;
}

/** A held member, as far as planning goes. */
export interface PlannedMember {
  readonly userId: UserId;
  /** The warning that names them; null = none yet. */
  readonly warningId: number | null;
  /** Held in the background: they share one silent warning. */
  readonly isQuiet: boolean;
}

/** Members that a warning is to name; `warningId` null = a new one. */
export interface Assignment {
  readonly warningId: number | null;
  readonly isQuiet: boolean;
  readonly userIds: readonly UserId[];
}

/** Gives every member without a warning a place. Members who have one keep it. */
export function planWarnings(
  warnings: readonly PlannedWarning[],
  members: readonly PlannedMember[],
  nowMs: number,
): readonly Assignment[] {
  const homeless = members.filter(({ warningId }) => warningId === null);
  const quiet = homeless.filter(({ isQuiet }) => isQuiet).map(({ userId }) => userId);
  const spoken = homeless.filter(({ isQuiet }) => !isQuiet).map(({ userId }) => userId);
  return [...planQuiet(warnings, quiet), ...planSpoken(warnings, members, spoken, nowMs)];
}

function planQuiet(warnings: readonly PlannedWarning[], userIds: readonly UserId[]): readonly Assignment[] {
  if (userIds.length === 0) return [];
  return [
    { warningId: newest(warnings.filter((one) => one.isQuiet && isHome(one)))?.id ?? null, isQuiet: true, userIds },
  ];
}

function planSpoken(
  warnings: readonly PlannedWarning[],
  members: readonly PlannedMember[],
  userIds: readonly UserId[],
  nowMs: number,
): readonly Assignment[] {
  if (userIds.length === 0) return [];
  const loud = warnings.filter(({ isQuiet }) => !isQuiet);
  const recent = loud.filter(({ claimedAtMs }) => nowMs - claimedAtMs <= RAID_WINDOW_MS);
  const homes = loud.filter(isHome);
  const growing = homes.filter(
    ({ id, grownAtMs }) => nowMs - grownAtMs <= RAID_PAUSE_MS && countNamed(members, id) > 1,
  );
  const home = newest(growing) ?? (recent.length >= CALM_SENDS ? newest(recent.filter(isHome)) : undefined);
  if (home !== undefined) return [{ warningId: home.id, isQuiet: false, userIds }];
  if (recent.length + userIds.length <= CALM_SENDS) {
    return userIds.map((userId) => ({ warningId: null, isQuiet: false, userIds: [userId] }));
  }
  return [{ warningId: null, isQuiet: false, userIds }];
}

function isHome({ messageId, claims }: PlannedWarning): boolean {
  return messageId !== null || claims <= 1;
}

function countNamed(members: readonly PlannedMember[], id: number): number {
  return members.filter(({ warningId }) => warningId === id).length;
}

function newest(warnings: readonly PlannedWarning[]): PlannedWarning | undefined {
  return warnings.reduce<PlannedWarning | undefined>(
    (best, one) => (best === undefined || one.claimedAtMs >= best.claimedAtMs ? one : best),
    undefined,
  );
}
