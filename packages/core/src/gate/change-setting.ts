import { createHash } from 'node:crypto';
import type { Group } from '../domain/group.js';
import type { GroupKey, UserId } from '../domain/ids.js';
import { type GroupSettings, SETTING_NAMES, type SettingName } from '../domain/settings.js';
import { AppError } from '../errors/app-error.js';
import type { AuditLog, Groups } from './ports.js';
import type { TurnGroup } from './turn-group.js';

/** One choice, by someone who saw what was in force. */
export interface SettingChange {
  readonly groupKey: GroupKey;
  readonly actorId: UserId;
  readonly name: SettingName;
  readonly value: GroupSettings[SettingName];
  /** Of the value that they saw, see `digestSetting`. */
  readonly seen: string;
}

/** What came of it. Stale: somebody else chose meanwhile, and nothing was changed. */
export type SettingChanged = { readonly kind: 'saved' | 'stale'; readonly group: Group } | { readonly kind: 'gone' };

/** Changes one setting and leaves the others as they are, whoever changes them at the same time. Idempotent. */
export interface ChangeSetting {
  /** @throws AppError backoff: others keep changing the group */
  (change: SettingChange): Promise<SettingChanged>;
}

/** Lost races with other changes of the group, after which the job tries again later. */
const MOST_RACES = 10;
const DIGEST_CHARACTERS = 6;

/** A mark of what a setting was when a button was shown; six characters of `[A-Za-z0-9_-]`. */
export function digestSetting(value: GroupSettings[SettingName]): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, DIGEST_CHARACTERS);
}

/** The same of all settings, in whatever order they are listed. */
export function digestSettings(settings: GroupSettings): string {
  return digestSetting(JSON.stringify(SETTING_NAMES.map((name) => settings[name])));
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey' | 'changeSettingsAt'>;
  readonly turnGroup: Pick<TurnGroup, 'follow'>;
  readonly audit: AuditLog;
}

/** Composes it. */
export function createChangeSetting({ groups, turnGroup, audit }: Deps): ChangeSetting {
  return async function change({ groupKey, actorId, name, value, seen }): Promise<SettingChanged> {
    const wanted = digestSetting(value);
    for (let race = 0; race < MOST_RACES; race += 1) {
      const before = await groups.findByKey(groupKey);
      if (before === null) return { kind: 'gone' };
      const current = digestSetting(before.settings[name]);
      if (current !== seen && current !== wanted) return { kind: 'stale', group: before };
      const group = await groups.changeSettingsAt(groupKey, before.version, { [name]: value });
      if (group === null) continue;
      await followUp({ before, group, isNew: current !== wanted, isAgain: seen !== wanted });
      if (current !== wanted)
        await audit.append({ groupKey, userId: null, actorId, action: 'settings', details: { [name]: value } });
      return { kind: 'saved', group };
    }
    throw new AppError('settings-contended', { kind: 'backoff' });
  };

  /** A run after one that was cut short finds its own choice in force, and cannot know what was before. */
  async function followUp(changed: {
    readonly before: Group;
    readonly group: Group;
    readonly isNew: boolean;
    readonly isAgain: boolean;
  }): Promise<void> {
    if (changed.isNew) return turnGroup.follow(changed.before.settings, changed.group);
    if (changed.isAgain) return turnGroup.follow(null, changed.group);
  }
}
