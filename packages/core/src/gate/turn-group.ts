/** What a change of a group's settings or of its hours means: everyone whom it may concern is settled, and what stands says what counts now. */
import { type Group, readStandingAt } from '../domain/group.js';
import { readHours } from '../domain/hours.js';
import type { GroupKey } from '../domain/ids.js';
import type { GroupSettings, SettingName } from '../domain/settings.js';
import type { Claims, Clock, Groups, Jobs, Warnings } from './ports.js';
import { settleTopics } from './settle-topics.js';

/** A turn comes this much later than its minute, so that no worker's clock still shows the minute before. */
const TURN_MARGIN_MS = 2 * 1000;
/** That a group was turned is remembered this much longer than it counts. */
const REMEMBER_MS = 60 * 60 * 1000;

/** Settings that a verdict reads. */
const DECISIVE = [
  'rule',
  'joinRequests',
  'gateMessages',
  'gateJoins',
  'action',
  'warnTimes',
  'graceMinutes',
  'holdDays',
  'schedule',
] as const satisfies readonly SettingName[];

/** Settings that standing warnings are made of. */
const SPOKEN = [
  'language',
  'warningText',
  'warningMinutes',
  'rule',
  'action',
  'warnTimes',
] as const satisfies readonly SettingName[];

/** Settings that standing notices are made of. */
const NOTICED = ['language', 'rule'] as const satisfies readonly SettingName[];

/** Follows hours and settings; every act is idempotent. */
export interface TurnGroup {
  /** The group's hours began or ended. */
  turn(groupKey: GroupKey): Promise<void>;
  /** Its settings were changed: members, warnings and notices follow what they are made of. `before` null = not known any more. */
  follow(before: GroupSettings | null, group: Group): Promise<void>;
  /** Sets the timer of every group with hours, and turns those that were not turned: a timer may have been lost. */
  planAll(): Promise<void>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey' | 'listScheduled'>;
  readonly warnings: Pick<Warnings, 'listTopics'>;
  readonly jobs: Pick<Jobs, 'sweep' | 'turnGroup' | 'settleWarnings' | 'settleNotices'>;
  readonly claims: Pick<Claims, 'take' | 'isTaken'>;
  readonly clock: Clock;
}

/** Composes it. */
export function createTurnGroup({ groups, warnings, jobs, claims, clock }: Deps): TurnGroup {
  async function turn(groupKey: GroupKey): Promise<void> {
    const group = await groups.findByKey(groupKey);
    if (group === null) return;
    await plan(group);
    await turnNow(group);
  }

  /** Marked last: who dies before is followed by the next plan. */
  async function turnNow(group: Group): Promise<void> {
    const stretch = readStretch(group);
    if (stretch === null) return;
    await settleAll(group);
    await claims.take(stretch.claim, stretch.endsAtMs - clock.now() + REMEMBER_MS);
  }

  async function follow(before: GroupSettings | null, group: Group): Promise<void> {
    const hasChanged = (names: readonly SettingName[]): boolean =>
      before === null || names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(group.settings[name]));
    if (hasChanged(SPOKEN)) await settleTopics(group.key, { warnings, jobs });
    if (hasChanged(NOTICED)) await jobs.settleNotices(group.key);
    if (!hasChanged(DECISIVE)) return;
    await plan(group);
    await settleAll(group);
  }

  async function plan({ key, settings: { schedule } }: Group): Promise<void> {
    const changesAtMs = schedule === null ? null : readHours(schedule, clock.now()).changesAtMs;
    if (changesAtMs !== null) await jobs.turnGroup(key, changesAtMs + TURN_MARGIN_MS);
  }

  /** The stretch of hours, or the time between two of them, that it is now; null iff the group has no hours. */
  function readStretch({ key, settings: { schedule } }: Group): { claim: string; endsAtMs: number } | null {
    const endsAtMs = schedule === null ? null : readHours(schedule, clock.now()).changesAtMs;
    return endsAtMs === null ? null : { claim: `turned-${key}-${endsAtMs}`, endsAtMs };
  }

  /** Closed, only those are concerned whom something of ours stands on. */
  async function settleAll(group: Group): Promise<void> {
    const { kind } = readStandingAt(group, clock.now());
    if (kind === 'off' || kind === 'paused') return;
    const request = { groupKey: group.key, purpose: 'settings', progress: null } as const;
    await jobs.sweep({ ...request, over: 'held' });
    if (kind === 'on') await jobs.sweep({ ...request, over: 'seen' });
  }

  async function planAll(): Promise<void> {
    for (const group of await groups.listScheduled()) {
      await plan(group);
      const stretch = readStretch(group);
      if (stretch !== null && !(await claims.isTaken(stretch.claim))) await turnNow(group);
    }
  }

  return { turn, follow, planAll };
}
