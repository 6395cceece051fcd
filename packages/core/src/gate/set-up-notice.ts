/** Words. Set-up notice: the one message that helps through setting a group up, from our coming until all is ready, and says so as long as it is. */
import { type Group, type PauseCause, type RequiredChannel, readStanding } from '../domain/group.js';
import { countNeeded } from '../domain/rule.js';

/** The subject of the notice. */
export const SET_UP = 'set-up';

/** How far a group has come. */
export interface SetUpFacts {
  /** What enforcement lacks, whether it is switched on or not. */
  readonly causes: readonly PauseCause[];
  readonly titles: readonly string[];
  /** How many of them a member needs. */
  readonly needed: number;
  readonly isEnabled: boolean;
  /** Gives us the rights; opens the chat picker. */
  readonly rightsUrl: string;
  readonly pickUrl: string;
}

/** Reads it off the group. */
export function readSetUp(
  group: Group,
  channels: readonly RequiredChannel[],
): Pick<SetUpFacts, 'causes' | 'titles' | 'needed' | 'isEnabled'> {
  const standing = readStanding({ ...group, isEnabled: true });
  return {
    causes: standing.kind === 'paused' ? standing.causes : [],
    titles: channels.map(({ title }) => title),
    needed: countNeeded(group.settings.rule, channels.length),
    isEnabled: group.isEnabled,
  };
}

/** True iff nothing is left to do: the notice says so. */
export function isSetUp({ causes, titles, isEnabled }: Pick<SetUpFacts, 'causes' | 'titles' | 'isEnabled'>): boolean {
  return isEnabled && causes.length === 0 && titles.length > 0;
}
