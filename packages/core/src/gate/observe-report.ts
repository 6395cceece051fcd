/**
 * Who would be held if the group only chose to. Nothing is held or deleted, so nothing is asked while people write: the report
 * looks at whoever wrote or joined last, with a bounded number of questions.
 */
import type { Group, RequiredChannel } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { waitUntil } from '../errors/app-error.js';
import type { Administrators } from './administrators.js';
import type { Clock, Ledger, SeenMembers, Telegram } from './ports.js';
import { toDecideInput, type WeighMember } from './weigh-member.js';

/** Members looked at. */
export const MOST_CHECKED = 100;
/** Members named. */
export const MOST_NAMED = 20;
const AT_ONCE = 10;
/** Somebody waits for the answer. */
const LONGEST_MS = 6 * 1000;

/** One member who would be held. */
export interface WouldBeHeld {
  readonly userId: UserId;
  readonly name: string;
  readonly missing: readonly RequiredChannel[];
}

/** What a report says; the counts are of the members that were looked at. */
export interface ObserveReport {
  readonly checked: number;
  readonly wouldBeHeld: number;
  /** Telegram did not tell yet. */
  readonly unsure: number;
  /** At most 20, those who wrote or joined last. */
  readonly people: readonly WouldBeHeld[];
}

/** Makes reports. */
export interface ReadObserveReport {
  /** Takes some seconds at most; what could not be asked in that time is unsure. @throws AppError until */
  (group: Group): Promise<ObserveReport>;
}

interface Deps {
  readonly seen: Pick<SeenMembers, 'page'>;
  readonly ledger: Pick<Ledger, 'readSettleRecord'>;
  readonly weigh: WeighMember;
  readonly administrators: Administrators;
  readonly telegram: Pick<Telegram, 'getChatMember'>;
  readonly clock: Clock;
}

type Found = 'free' | 'unsure' | WouldBeHeld;

/** Composes it. */
export function createObserveReport(deps: Deps): ReadObserveReport {
  const { seen, ledger, weigh, administrators, telegram, clock } = deps;

  return async function report(group): Promise<ObserveReport> {
    const untilMs = clock.now() + LONGEST_MS;
    const { userIds } = await seen.page(group.key, null, MOST_CHECKED);
    const found: Found[] = [];
    while (found.length < userIds.length && clock.now() < untilMs) {
      const next = userIds.slice(found.length, found.length + AT_ONCE);
      found.push(...(await Promise.all(next.map((userId) => look(group, userId)))));
    }
    const late = userIds.length - found.length;
    const lacking = found.filter((one) => typeof one === 'object');
    const named = await Promise.all(lacking.slice(0, MOST_NAMED).map((one) => name(group, one)));
    const people = named.filter((one) => one !== null);
    return {
      checked: userIds.length,
      wouldBeHeld: lacking.length - (named.length - people.length),
      unsure: found.filter((one) => one === 'unsure').length + late,
      people,
    };
  };

  /** The verdict that holding would bring. */
  async function look({ key }: Group, userId: UserId): Promise<Found> {
    const record = await ledger.readSettleRecord(key, userId);
    if (record === null || (await administrators.includes(record.group, userId)) !== false) return 'free';
    const { channels, row, isTrusted } = record;
    const group: Group = { ...record.group, settings: { ...record.group.settings, action: 'hold', schedule: null } };
    const input = toDecideInput(group, channels, { row, isTrusted, nowMs: clock.now() });
    const { verdict } = await weigh(group, userId, input);
    if (verdict.reason === 'unsure') return 'unsure';
    return verdict.wanted === 'held' ? { userId, name: row?.name ?? '', missing: verdict.missing } : 'free';
  }

  /** Null iff they are not in the group any more. A name whose turn has not come is waited for, not left out. */
  async function name({ chatId }: Group, one: WouldBeHeld): Promise<WouldBeHeld | null> {
    const outcome = await telegram.getChatMember(chatId, one.userId);
    if (outcome.kind === 'wait' && !outcome.isHold) throw waitUntil('name-waits', outcome.untilMs);
    if (outcome.kind !== 'done') return one;
    return outcome.value.isPresent && !outcome.value.isBot ? { ...one, name: outcome.value.name } : null;
  }
}
