/** Whom a sweep asks for next. */
import { isFresh } from '../domain/evidence.js';
import type { Group, RequiredChannel } from '../domain/group.js';
import { parseUserId, type UserId } from '../domain/ids.js';
import { toWelcome } from './group-events.js';
import type {
  Clock,
  EvidenceCache,
  Groups,
  Jobs,
  Ledger,
  Newcomers,
  SeenMembers,
  SettleHints,
  SpareLookUps,
  SweepRequest,
  SweepState,
} from './ports.js';

/** Settles that one sweep has outstanding. */
export const MOST_OUTSTANDING = 50;
/** What was known before the cache was emptied would have run out by now: who speaks is looked up as ever. */
export const WARM_FOR_MS = 10 * 60 * 1000;

/** Asks for settles, page by page. */
export interface SweepPages {
  countAll(request: SweepRequest): Promise<number>;
  /** Asks for as many as may be outstanding. What it asks for is idempotent. */
  askForPage(request: SweepRequest, state: SweepState, group: Group | null): Promise<SweepState>;
}

/** What pages are made of. */
export interface SweepPagesDeps {
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly seen: Pick<SeenMembers, 'page' | 'count'>;
  readonly ledger: Pick<Ledger, 'listHeld' | 'countHeld'>;
  readonly newcomers: Pick<Newcomers, 'list' | 'remove' | 'count'>;
  /** Its reads are counted nowhere. */
  readonly evidence: Pick<EvidenceCache, 'read'>;
  readonly spare: SpareLookUps;
  readonly jobs: Pick<Jobs, 'settleMember'>;
  readonly clock: Clock;
  /** Told of members who are looked up ahead. */
  readonly onWarmed?: ((members: number) => void) | undefined;
}

/** A page, and the place after it. */
interface Page {
  readonly userIds: readonly UserId[];
  readonly cursor: string | null;
  readonly isLast: boolean;
}

/** Composes them. */
export function createSweepPages(deps: SweepPagesDeps): SweepPages {
  const { groups, seen, ledger, newcomers, evidence, spare, jobs, clock, onWarmed } = deps;

  async function countAll({ groupKey, over }: SweepRequest): Promise<number> {
    switch (over) {
      case 'seen':
        return seen.count(groupKey);
      case 'held':
        return ledger.countHeld(groupKey);
      case 'newcomers':
        return newcomers.count(groupKey);
    }
  }

  /** A newcomer leaves the line once their settle was asked for: whoever is cut short in between asks once more. */
  async function askForPage(request: SweepRequest, state: SweepState, group: Group | null): Promise<SweepState> {
    const { groupKey, over } = request;
    const room = MOST_OUTSTANDING - state.outstanding.length;
    if (state.isExhausted || room <= 0) return state;
    const { userIds, cursor, isLast } = await readPage(request, state, room);
    for (const userId of userIds) await jobs.settleMember({ groupKey, userId, hints: toHints(request, group) });
    if (over === 'newcomers') await newcomers.remove(groupKey, userIds);
    return {
      ...state,
      cursor,
      isExhausted: isLast,
      outstanding: [...state.outstanding, ...userIds],
      ...(userIds.length > 0 ? { movedAtMs: clock.now() } : {}),
    };
  }

  async function readPage(request: SweepRequest, state: SweepState, limit: number): Promise<Page> {
    const { groupKey, over, purpose } = request;
    if (purpose === 'warm') return readUnknown(request, state, limit);
    if (over === 'seen') return readSeen(request, state, limit);
    if (over === 'newcomers') {
      const userIds = await newcomers.list(groupKey, limit);
      return { userIds, cursor: null, isLast: userIds.length + state.outstanding.length === 0 }; // more may come meanwhile
    }
    const after = state.cursor === null ? null : parseUserId(Number(state.cursor));
    const userIds = await ledger.listHeld(groupKey, after, limit);
    const last = userIds.at(-1);
    return { userIds, cursor: last === undefined ? state.cursor : String(last), isLast: userIds.length < limit };
  }

  async function readSeen({ groupKey }: SweepRequest, state: SweepState, limit: number): Promise<Page> {
    const { userIds, cursor } = await seen.page(groupKey, state.cursor, limit);
    return { userIds, cursor: cursor ?? state.cursor, isLast: cursor === null };
  }

  /** Of a page, those of whom the cache knows too little, as far as look-ups can be spared; the page is left once none remains. */
  async function readUnknown(request: SweepRequest, state: SweepState, limit: number): Promise<Page> {
    const { cursor, outstanding, startedAtMs = 0 } = state;
    if (clock.now() - startedAtMs > WARM_FOR_MS) return { userIds: [], cursor, isLast: true };
    const page = await readSeen(request, state, limit);
    const channels = await groups.listChannels(request.groupKey);
    const known = await Promise.all(page.userIds.map((userId) => isKnown(channels, userId)));
    const unknown = page.userIds.filter((userId, index) => known[index] !== true && !outstanding.includes(userId));
    const spared = unknown.length === 0 ? 0 : await spare.take(unknown.length);
    onWarmed?.(spared);
    return spared < unknown.length
      ? { userIds: unknown.slice(0, spared), cursor, isLast: false }
      : { ...page, userIds: unknown };
  }

  async function isKnown(channels: readonly RequiredChannel[], userId: UserId): Promise<boolean> {
    const entries = await evidence.read(channels, userId);
    return channels.every(({ key }) => {
      const entry = entries.get(key);
      return entry !== undefined && isFresh(entry, clock.now());
    });
  }

  return { countAll, askForPage };
}

function toHints({ over }: SweepRequest, group: Group | null): SettleHints {
  if (over === 'newcomers') return group === null ? {} : toWelcome(group, {});
  return over === 'seen' ? { isQuiet: true } : {};
}
