/**
 * Where a walk through the members of a group stands. It goes from the latest to the longest silent; whoever speaks while it
 * is under way moves to the front, so a second round takes those who spoke since it began.
 */

/** A place in the walk. */
export interface SeenCursor {
  readonly round: 'all' | 'since';
  /** When the walk began (unix seconds). */
  readonly startedAt: number;
  /** Score of the last member that was taken; means nothing while there is none. */
  readonly score: number;
  /** The last member that was taken; null = nobody yet in this round. */
  readonly userId: string | null;
}

const CURSOR = /^(all|since):(\d+):(\d+):(-?\d*)$/;

/** A short text. */
export function writeCursor({ round, startedAt, score, userId }: SeenCursor): string {
  return `${round}:${startedAt}:${score}:${userId ?? ''}`;
}

/** @throws TypeError when the text is no cursor of ours */
export function parseCursor(text: string): SeenCursor {
  const match = CURSOR.exec(text);
  if (match === null) throw new TypeError('Not a cursor of members seen');
  const [, round, startedAt, score, userId = ''] = match;
  return {
    round: round === 'all' ? 'all' : 'since',
    startedAt: Number(startedAt),
    score: Number(score),
    userId: userId === '' ? null : userId,
  };
}
