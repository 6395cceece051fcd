import type { RequiredChannel } from '../domain/group.js';
import type { Channels, ChannelSighting, Jobs, Warnings } from './ports.js';
import { settleTopics } from './settle-topics.js';

/** Takes in how a required channel looks now. */
export interface LearnChannel {
  /** Keeps a new title or name, and a link where none was known; brings the warnings that show it up to date. Idempotent. */
  (known: RequiredChannel, seen: ChannelSighting): Promise<void>;
}

interface Deps {
  readonly channels: Pick<Channels, 'refresh' | 'listGroups'>;
  readonly warnings: Pick<Warnings, 'listTopics'>;
  readonly jobs: Pick<Jobs, 'settleWarnings' | 'settleNotices'>;
}

/** Composes it. A channel that looks as we know it costs nothing. */
export function createLearnChannel({ channels, warnings, jobs }: Deps): LearnChannel {
  return async function learn(known, seen) {
    const { kind, title, username } = seen;
    const inviteLink = known.inviteLink ?? seen.inviteLink;
    const isLinkKnown = inviteLink === known.inviteLink;
    if (kind === known.kind && title === known.title && username === known.username && isLinkKnown) return;
    await channels.refresh({ ...seen, inviteLink });
    for (const groupKey of await channels.listGroups(known.key)) {
      await settleTopics(groupKey, { warnings, jobs });
      await jobs.settleNotices(groupKey);
    }
  };
}
