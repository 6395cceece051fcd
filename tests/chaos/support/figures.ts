/** The figures of a run. */
import type { Window } from './troubles.js';
import type { Said, Seen } from './witness.js';

/** A distribution (ms). */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** The median and the slowest hundredth. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { count: sorted.length, p50: Math.round(at(0.5)), p99: Math.round(at(0.99)) };
}

/** From message to deletion, by what Telegram held when the message was said: its chat, only others, or nothing at all. */
export function spreadDeletions(
  said: Iterable<Said>,
  windows: readonly Window[],
): { readonly held: Spread; readonly othersHeld: Spread; readonly untroubled: Spread } {
  const held: number[] = [];
  const othersHeld: number[] = [];
  const untroubled: number[] = [];
  for (const { chatId, atMs, deletedAtMs } of said) {
    if (deletedAtMs === null) continue;
    const standing = windows.filter(({ fromMs, toMs }) => fromMs <= atMs && toMs >= atMs);
    if (standing.some((window) => window.name === 'bot flooded' || window.chatId === chatId))
      held.push(deletedAtMs - atMs);
    else if (standing.length === 0) untroubled.push(deletedAtMs - atMs);
    else if (standing.every(({ name }) => name === 'one chat flooded')) othersHeld.push(deletedAtMs - atMs);
  }
  return { held: spread(held), othersHeld: spread(othersHeld), untroubled: spread(untroubled) };
}

/** How often each thing was. */
export function count<Name extends string>(names: Iterable<Name>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Calls by method, and how many of them failed. */
export function countCalls(calls: readonly Seen[]): Readonly<Record<string, number>> {
  return {
    ...count(calls.map(({ method }) => method)),
    'not ok': calls.filter(({ outcome }) => outcome !== 'ok').length,
  };
}
