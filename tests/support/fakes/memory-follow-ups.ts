import type { FollowUps, FollowUpSubject } from '@gmbot/core/gate/ports';

/** What is still to follow, in memory. */
export function createMemoryFollowUps(): FollowUps {
  const pending = new Map<string, { readonly subject: FollowUpSubject; readonly token: string }>();
  const toName = ({ kind, key }: FollowUpSubject): string => `${kind}-${key}`;
  let begun = 0;
  return {
    async begin(subject) {
      begun += 1;
      const followUp = { subject, token: String(begun), wasPending: pending.has(toName(subject)) };
      pending.set(toName(subject), followUp);
      return followUp;
    },
    async end({ subject, token }) {
      if (pending.get(toName(subject))?.token === token) pending.delete(toName(subject));
    },
    listChannels: async () =>
      [...pending.values()].flatMap(({ subject }) => (subject.kind === 'channel' ? [subject.key] : [])),
    listGroups: async () =>
      [...pending.values()].flatMap(({ subject }) => (subject.kind === 'group' ? [subject.key] : [])),
  };
}
