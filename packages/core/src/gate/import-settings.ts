import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { parseChannelRefs } from './channel-ref.js';
import type { JudgeRefs } from './judge-refs.js';
import type { AuditLog, Groups } from './ports.js';
import type { Protect } from './protect.js';
import { mayChange, type Rank } from './read-rank.js';
import type { SettingsDocument } from './settings-document.js';
import type { TurnGroup } from './turn-group.js';

/** Puts a configuration in force. Idempotent. */
export interface ImportSettings {
  /** Channels that were not linked, as they stand in the document. @throws AppError until */
  (
    group: Group,
    actor: { readonly userId: UserId; readonly rank: Rank },
    document: SettingsDocument,
  ): Promise<readonly string[]>;
}

interface Deps {
  readonly groups: Pick<Groups, 'changeSettings' | 'listChannels'>;
  readonly judge: JudgeRefs;
  readonly protect: Pick<Protect, 'link'>;
  readonly turnGroup: Pick<TurnGroup, 'follow'>;
  readonly audit: AuditLog;
}

/** Composes it. A channel is required only if the actor administers it, as `/protect` has it; who may edit only the owner says. */
export function createImportSettings({ groups, judge, protect, turnGroup, audit }: Deps): ImportSettings {
  return async function importSettings(group, { userId: actorId, rank }, { settings, channels }) {
    const { logChatId, editors } = group.settings;
    const kept = mayChange(rank, group.settings, 'editors') ? { logChatId } : { logChatId, editors };
    const refs = parseChannelRefs(channels.join(' '));
    const linked = await groups.listChannels(group.key);
    const judgements = refs.length === 0 ? [] : await judge({ group, callerId: actorId, kept: linked, refs });
    const changed = await groups.changeSettings(group.key, { ...settings, ...kept });
    await turnGroup.follow(group.settings, changed);
    const details = { settings: { ...settings, ...kept } };
    await audit.append({ groupKey: group.key, userId: null, actorId, action: 'settings-import', details });
    if (judgements.length === 0) return [];
    const { judgements: done } = await protect.link(changed, actorId, judgements);
    return done.flatMap((one) => (one.kind === 'fault' ? [one.text] : []));
  };
}
