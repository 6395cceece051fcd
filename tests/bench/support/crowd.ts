/** Who speaks where: the people of a group are its own, so that each is known in one group. */
import type { GroupPolicy } from '@gmbot/core/domain/group';
import type { Membership } from './seed.js';
import { toPersonId } from './seed.js';
import { type Said, writeMessage } from './updates.js';

/** People spread over groups. */
export function spreadPeople(policies: readonly GroupPolicy[], people: number, first = 0): readonly Membership[] {
  return policies.map((policy, index) => ({
    policy,
    userIds: Array.from({ length: Math.ceil((people - index) / policies.length) }, (_, turn) =>
      toPersonId(first + index + turn * policies.length),
    ),
  }));
}

/** The first of each list, then the second of each, and so on. */
export function interleave<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

/** Messages of theirs, in turn. Ids go on from `firstId`. */
export function writeMessages(crowd: readonly Membership[], count: number, firstId: number): readonly string[] {
  const speakers = crowd.flatMap(({ policy, userIds }) =>
    userIds.map((userId): Omit<Said, 'updateId'> => ({ chatId: policy.group.chatId, userId })),
  );
  return Array.from({ length: count }, (_, index) => {
    const speaker = speakers[index % speakers.length];
    if (speaker === undefined) throw new Error('Nobody is there to speak');
    return writeMessage({ updateId: firstId + index, ...speaker });
  });
}

/** Of every twenty messages, nineteen are of the first crowd. */
export function mixMessages(
  [many, few]: readonly [readonly Membership[], readonly Membership[]],
  count: number,
  firstId: number,
): readonly string[] {
  const [ofMany, ofFew] = [writeMessages(many, count, firstId), writeMessages(few, count, firstId)];
  return ofMany.map((message, index) => (index % 20 === 19 ? (ofFew[index] ?? message) : message));
}
