import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import type { GroupSettings } from '../domain/settings.js';
import { AppError } from '../errors/app-error.js';
import { digestSettings } from './change-setting.js';
import { parseChannelRefs } from './channel-ref.js';
import type { JudgeRefs } from './judge-refs.js';
import type { AuditLog, Groups } from './ports.js';
import type { Protect } from './protect.js';
import { mayChange, type Rank } from './read-rank.js';
import type { SettingsDocument } from './settings-document.js';
import type { TurnGroup } from './turn-group.js';

/** Who puts it in force, and a mark of the settings that they were shown, see `digestSettings`. */
export interface Importer {
  readonly userId: UserId;
  readonly rank: Rank;
  readonly seen: string;
}

/** What came of it. Left: channels that were not linked, as they stand in the document. Stale: nothing was changed. */
export type SettingsImported =
  { readonly kind: 'imported'; readonly left: readonly string[] } | { readonly kind: 'stale'; readonly group: Group };

/** Puts a configuration in force, unless somebody changed the settings meanwhile. Idempotent. */
export interface ImportSettings {
  /** @throws AppError until; backoff: others keep changing the group */
  (group: Group, importer: Importer, document: SettingsDocument): Promise<SettingsImported>;
}

/** Lost races with other changes of the group, after which the job tries again later. */
const MOST_RACES = 10;

interface Deps {
  readonly groups: Pick<Groups, 'findByKey' | 'changeSettingsAt' | 'listChannels'>;
  readonly judge: JudgeRefs;
  readonly protect: Pick<Protect, 'link'>;
  readonly turnGroup: Pick<TurnGroup, 'follow'>;
  readonly audit: AuditLog;
}

/** Composes it. A channel is required only if the actor administers it, as `/protect` has it; who may edit only the owner says. */
export function createImportSettings({ groups, judge, protect, turnGroup, audit }: Deps): ImportSettings {
  return async function importSettings(group, importer, { settings, channels }) {
    const { userId: actorId } = importer;
    const refs = parseChannelRefs(channels.join(' '));
    const linked = await groups.listChannels(group.key);
    const judgements = refs.length === 0 ? [] : await judge({ group, callerId: actorId, kept: linked, refs });
    const { kind, group: changed } = await replaceAll(group, importer, settings);
    if (kind === 'stale') return { kind, group: changed };
    if (judgements.length === 0) return { kind, left: [] };
    const { judgements: done } = await protect.link(changed, actorId, judgements);
    return { kind, left: done.flatMap((one) => (one.kind === 'fault' ? [one.text] : [])) };
  };

  /** A run after one that was cut short finds its own choices in force, and cannot know what was before. */
  async function replaceAll(
    group: Group,
    { userId: actorId, rank, seen }: Importer,
    wanted: GroupSettings,
  ): Promise<{ readonly kind: 'imported' | 'stale'; readonly group: Group }> {
    for (let race = 0; race < MOST_RACES; race += 1) {
      const before = (await groups.findByKey(group.key)) ?? group;
      const settings = { ...wanted, ...keep(before.settings, rank) };
      const isDone = digestSettings(before.settings) === digestSettings(settings);
      if (!isDone && digestSettings(before.settings) !== seen) return { kind: 'stale', group: before };
      const changed = await groups.changeSettingsAt(group.key, before.version, settings);
      if (changed === null) continue;
      await turnGroup.follow(isDone ? null : before.settings, changed);
      if (!isDone)
        await audit.append({
          groupKey: group.key,
          userId: null,
          actorId,
          action: 'settings-import',
          details: { settings },
        });
      return { kind: 'imported', group: changed };
    }
    throw new AppError('settings-contended', { kind: 'backoff' });
  }
}

/** What does not travel, and what is not theirs to say. */
function keep({ logChatId, editors }: GroupSettings, rank: Rank): Partial<GroupSettings> {
  return mayChange(rank, { editors }, 'editors') ? { logChatId } : { logChatId, editors };
}
