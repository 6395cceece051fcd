/** What must hold of the journal: no call inside a hold, no two restrictions of one member at once. */
import { wasAround } from './judge-acts.js';
import type { Window } from './troubles.js';
import type { Seen, Violation } from './witness.js';

/** Calls that set out before the whole fleet could know of a 429. */
const UNDER_WAY_MS = 1500;
/** A process that is gone, frozen or without Redis told nobody of its 429, or had lost its lock. */
const LOCK_LOST_MS = 30 * 1000;

/** The classes that a `retry_after` holds. @see rates of the governor */
const CLASSES: Readonly<Record<string, string>> = {
  deleteMessage: 'delete',
  deleteMessages: 'delete',
  restrictChatMember: 'restrict',
  answerCallbackQuery: 'answer',
  sendMessage: 'send',
  sendPhoto: 'send',
  editMessageText: 'send',
  createChatInviteLink: 'send',
  getChat: 'look-up',
  getChatMember: 'look-up',
  getChatAdministrators: 'look-up',
};

/** Judges the calls of a run, oldest first. */
export function judgeCalls(calls: readonly Seen[], windows: readonly Window[]): readonly Violation[] {
  return [...judgeHolds(calls, windows), ...judgeOverlaps(calls, windows)];
}

function judgeHolds(calls: readonly Seen[], windows: readonly Window[]): readonly Violation[] {
  const holds = new Map<string, { readonly fromMs: number; readonly untilMs: number }[]>();
  const violations: Violation[] = [];
  for (const call of [...calls].sort((left, right) => left.at - right.at)) {
    const key = `${CLASSES[call.method] ?? call.method}:${call.chatId}`;
    const known = holds.get(key) ?? [];
    const met = known.find(({ fromMs, untilMs }) => call.at > fromMs + UNDER_WAY_MS && call.at < untilMs);
    if (met !== undefined && !wasAround(windows, ['queues', 'process'], call.at, LOCK_LOST_MS))
      violations.push({
        invariant: 'no call is made inside a hold',
        detail: `call ${call.n} ${call.method} in ${call.chatId} at ${call.at}: held from ${met.fromMs} to ${met.untilMs}`,
      });
    const [, seconds] = /retry after (\d+)/.exec(call.outcome) ?? [];
    if (seconds !== undefined) known.push({ fromMs: call.endMs, untilMs: call.endMs + Number(seconds) * 1000 });
    holds.set(
      key,
      known.filter(({ untilMs }) => untilMs > call.at),
    );
  }
  return violations;
}

function judgeOverlaps(calls: readonly Seen[], windows: readonly Window[]): readonly Violation[] {
  const last = new Map<string, Seen>();
  const violations: Violation[] = [];
  const restrictions = calls.filter(({ method }) => method === 'restrictChatMember');
  for (const call of restrictions.sort((left, right) => left.at - right.at)) {
    const key = `${call.chatId}:${call.userId}`;
    const before = last.get(key);
    last.set(key, call);
    if (before === undefined || before.endMs <= call.at) continue;
    if (!wasAround(windows, ['queues', 'process'], call.at, LOCK_LOST_MS))
      violations.push({
        invariant: 'no two restrictions of one member are made at once',
        detail: `calls ${before.n} and ${call.n} on ${call.userId} in ${call.chatId}`,
      });
  }
  return violations;
}
