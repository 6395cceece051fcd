import { type GroupKey, parseGroupKey, parseUserId, type UserId } from '../domain/ids.js';

const UNDOINGS = ['free', 'trust', 'hold'] as const;

/** What a button under the log does about one person: free or trust whoever was held; let the rules hold again whoever was let off. */
export type Undoing = (typeof UNDOINGS)[number];

/** A press on such a button. */
export interface LogPress {
  readonly undoing: Undoing;
  readonly groupKey: GroupKey;
  readonly userId: UserId;
}

/** What the button carries. */
export function toLogPress({ undoing, groupKey, userId }: LogPress): string {
  return `l:${undoing}:${groupKey}:${userId}`;
}

/** Null iff the press is on another button. */
export function readLogPress(data: string): LogPress | null {
  const [, name, groupKey, userId] = /^l:([a-z]+):(\d{1,10}):(\d{1,16})$/.exec(data) ?? [];
  const undoing = UNDOINGS.find((one) => one === name);
  if (undoing === undefined) return null;
  return { undoing, groupKey: parseGroupKey(Number(groupKey)), userId: parseUserId(Number(userId)) };
}
