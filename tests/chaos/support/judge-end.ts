/** What must hold once all is quiet. */
import { readMember } from '@gmbot/sandbox/world/members';
import type { World } from '@gmbot/sandbox/world/world';
import type { Facts, GroupFacts } from './facts.js';
import { wasAround } from './judge-acts.js';
import type { Window } from './troubles.js';
import { findWarnings } from './warnings.js';
import { isHeldByBot, type Said, type Violation, type Witness } from './witness.js';

/** A send of which the answer may have reached nobody: its process was killed, frozen, or without its stores around then. */
const SEND_UNDER_WAY_MS = 3000;
/** A message is judged within this long, and a fact known. */
const JUDGED_WITHIN_MS = 45 * 1000;
/** Likewise where nothing is in the way. */
const SOON_MS = 15 * 1000;
/** With one of these around a message may be judged later, or be denied on doubt. */
const IN_THE_WAY = ['look-ups', 'updates', 'queues', 'cache', 'postgres', 'rights', 'process'] as const;

interface Parts {
  readonly world: World;
  readonly facts: Facts;
  readonly witness: Witness;
  readonly windows: readonly Window[];
  /** Channel answers may be this old where an update was lost. */
  readonly memberTtlMs: number;
}

/** What the end was checked on. */
export interface EndFindings {
  readonly violations: readonly Violation[];
  readonly pairs: Readonly<Record<string, number>>;
  readonly messages: { readonly gone: number; readonly standing: number };
  readonly lostSends: number;
  readonly extraWarnings: number;
}

/** True iff everyone is held, free or left alone as they should be. */
export function isRight(world: World, facts: Facts): boolean {
  return facts.groups.every((group) => judgeMembers({ world, facts }, group, {}).length === 0);
}

/** Judges the world as it stands. */
export function judgeEnd(parts: Parts): EndFindings {
  const pairs: Record<string, number> = {};
  const violations: Violation[] = [];
  let extraWarnings = 0;
  let lostSends = 0;
  for (const group of parts.facts.groups) {
    violations.push(...judgeMembers(parts, group, pairs));
    const warned = judgeWarnings(parts, group);
    violations.push(...warned.violations, ...judgeUntold(parts, group));
    extraWarnings += warned.extra;
    lostSends += warned.lost;
  }
  const messages = judgeMessages(parts);
  violations.push(...messages.violations);
  return { violations, pairs, messages: messages.counts, lostSends, extraWarnings };
}

function judgeMembers(
  { world, facts }: Pick<Parts, 'world' | 'facts'>,
  group: GroupFacts,
  pairs: Record<string, number>,
): readonly Violation[] {
  const violations: Violation[] = [];
  for (const userId of listMembers(world, facts, group)) {
    const owed = facts.owedTo(group, userId);
    pairs[owed] = (pairs[owed] ?? 0) + 1;
    const { status } = readMember(world, facts.chatOf(group.chatId), userId);
    const isHeld = isHeldByBot(world, facts, { chatId: group.chatId, userId });
    const pair = `${userId} in ${group.chatId}`;
    if (owed === 'held' && !isHeld) report('held where a channel is missing', `${pair} is ${status}`);
    if (owed === 'free' && status === 'restricted') report('free where nothing is missing', `${pair} is ${status}`);
    if (owed === 'theirs' && facts.foreignRestriction(group.chatId, userId) === null)
      report('what an administrator restricted stays theirs', `${pair} is ${status}`);
  }
  return violations;

  function report(invariant: string, detail: string): void {
    violations.push({ invariant, detail });
  }
}

function judgeWarnings(
  { world, facts, witness, windows }: Parts,
  { chatId, ...group }: GroupFacts,
): { readonly violations: readonly Violation[]; readonly extra: number; readonly lost: number } {
  const standing = findWarnings(world, facts.chatOf(chatId));
  const counts = new Map<number, number>();
  for (const { names } of standing) for (const userId of names) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  const excess = standing.filter(({ names }) =>
    names.some((userId) => {
      const owed = facts.owedTo({ chatId, ...group }, userId);
      return (owed !== 'held' && owed !== 'either') || (counts.get(userId) ?? 0) > 1;
    }),
  );
  // Of two that name one person one is right.
  const doubled = [...counts.values()].filter((count) => count > 1).length;
  const extra = Math.max(0, excess.length - Math.min(doubled, 1));
  const lost = witness.calls.filter(
    (call) =>
      call.method === 'sendMessage' &&
      call.chatId === chatId &&
      call.hasEffect &&
      (call.outcome !== 'ok' || wasAround(windows, ['process'], call.endMs + SEND_UNDER_WAY_MS, SEND_UNDER_WAY_MS * 2)),
  ).length;
  const names = excess.map((warning) => `${warning.messageId} (${warning.names.join(', ')})`).join('; ');
  const violations =
    extra > lost
      ? [
          {
            invariant: 'one warning stands for a hold and none for the free',
            detail: `in ${chatId}: ${names}; ${lost} sends may be lost`,
          },
        ]
      : [];
  return { violations, extra, lost };
}

/** Nobody is held without a word: a warning names them, or counts them among others. */
function judgeUntold({ world, facts }: Pick<Parts, 'world' | 'facts'>, group: GroupFacts): readonly Violation[] {
  const { chatId } = group;
  const standing = findWarnings(world, facts.chatOf(chatId));
  const named = new Set(standing.flatMap(({ names }) => names));
  const counted = standing.reduce((sum, { others }) => sum + others, 0);
  const untold = listMembers(world, facts, group).filter(
    (userId) =>
      !named.has(userId) && facts.owedTo(group, userId) === 'held' && isHeldByBot(world, facts, { chatId, userId }),
  );
  if (untold.length <= counted) return [];
  return [
    {
      invariant: 'whoever is held is told',
      detail: `in ${chatId}: ${untold.join(', ')} are in no warning, and ${counted} are counted`,
    },
  ];
}

/** What was said while something was missing is gone; what was said by the free stands. */
function judgeMessages({ world, facts, witness, windows, memberTtlMs }: Parts): {
  readonly violations: readonly Violation[];
  readonly counts: { readonly gone: number; readonly standing: number };
} {
  const violations: Violation[] = [];
  const counts = { gone: 0, standing: 0 };
  for (const message of witness.said.values()) {
    const verdict = findVerdict(message);
    if (verdict === null) continue;
    counts[verdict] += 1;
    if ((verdict === 'gone') !== (message.deletedAtMs !== null))
      violations.push({
        invariant:
          verdict === 'gone' ? 'what those who are missing a channel say is deleted' : 'what the free say stands',
        detail: `message ${message.messageId} of ${message.userId} in ${message.chatId} at ${message.atMs}, deleted at ${message.deletedAtMs}`,
      });
  }
  return { violations, counts };

  function findVerdict({ chatId, userId, atMs }: Said): 'gone' | 'standing' | null {
    const isFlooded = windows.some(
      (window) =>
        window.name === 'one chat flooded' && window.chatId === chatId && window.fromMs <= atMs && window.toMs > atMs,
    );
    const afterMs = isFlooded ? JUDGED_WITHIN_MS : SOON_MS;
    const oldMs = facts.lastLossMs(userId) > atMs - memberTtlMs * 1.2 ? memberTtlMs * 1.2 : 0;
    if (wasAround(windows, IN_THE_WAY, atMs + afterMs, afterMs + SOON_MS)) return null;
    const toMs = Math.min(atMs + afterMs, world.now());
    const owed = facts.owedThroughout(chatId, userId, atMs - JUDGED_WITHIN_MS - oldMs, toMs);
    return owed === 'held' ? 'gone' : owed === 'free' ? 'standing' : null;
  }
}

function listMembers(world: World, facts: Facts, { chatId }: GroupFacts): readonly number[] {
  return Object.keys(facts.chatOf(chatId).members)
    .map(Number)
    .filter((userId) => userId !== world.data.botId);
}
