/**
 * What a group's administrators may choose. One line of `SPECS` a setting: its default, and how any value that comes from
 * outside (the store, a button, an import) is read. A value that this version does not know counts as not chosen.
 */
import type { ChatId } from './ids.js';
import { readSchedule, type Schedule } from './schedule.js';
import { readChatIds, readInteger, readOneOf, readTextOf } from './setting-values.js';

/** The choices of one group. */
export interface GroupSettings {
  /** How many of the channels in force a member needs: each of them, one of them, or at least this many (1 to 10). @defaultValue 'all' */
  readonly rule: 'all' | 'any' | number;
  /** Whether a pending join request to a private channel counts as joined. @defaultValue 'ignore' */
  readonly joinRequests: 'ignore' | 'count';
  /** Whether messages of members who lack a channel are gated. @defaultValue 'on' */
  readonly gateMessages: 'on' | 'off';
  /** Whether edited messages are gated like new ones. @defaultValue 'on' */
  readonly gateEdits: 'on' | 'off';
  /** Whether somebody who joins the group while lacking a channel is gated at once, before they say anything. @defaultValue 'on' */
  readonly gateJoins: 'on' | 'off';
  /** Posts "as a channel" that is neither the group nor its linked channel; 'listed' = only those of `allowedPosters` stand. @defaultValue 'delete' */
  readonly channelPosts: 'delete' | 'allow' | 'listed';
  /** Chats that may post as themselves, 20 at most. @defaultValue [] */
  readonly allowedPosters: readonly ChatId[];
  /**
   * What happens to a member who lacks a channel: held and deleted; warned `warnTimes` times and then held; only deleted; or
   * nothing but a report. @defaultValue 'hold'
   */
  readonly action: 'hold' | 'warn' | 'delete' | 'observe';
  /** How many messages are answered with a warning before the hold, if `action` is 'warn' (1 to 10). @defaultValue 3 */
  readonly warnTimes: number;
  /** How long after joining the group a newcomer is not gated (minutes, 0 to 7 days). @defaultValue 0 */
  readonly graceMinutes: number;
  /** How long a hold lasts at most (days, 0 to 365); 0 = as long as it is owed. @defaultValue 0 */
  readonly holdDays: number;
  /** How long a warning stands after it last named somebody new (minutes, 0 to 30 days); 0 = as long as it names somebody. @defaultValue 0 */
  readonly warningMinutes: number;
  /** What is said while a membership stays unknown for 30 s. @defaultValue 'deny' */
  readonly inDoubt: 'deny' | 'allow';
  /** A language code of ours; null = the default language. @defaultValue null */
  readonly language: string | null;
  /** The group's own words of the warning, a template with placeholders (at most 1,000 characters); null = ours. @defaultValue null */
  readonly warningText: string | null;
  /** Whether the warning that greets a newcomer notifies: 'quiet' = sent without sound. @defaultValue 'loud' */
  readonly welcomes: 'loud' | 'quiet';
  /** A chat that is told of what is done; null = none. @defaultValue null */
  readonly logChatId: ChatId | null;
  /** Who may change settings. @defaultValue 'administrators' */
  readonly editors: 'administrators' | 'owner';
  /** Hours in which the gate is enforced; null = always. @defaultValue null */
  readonly schedule: Schedule | null;
  /** Service messages "X joined", "X left". @defaultValue 'keep' */
  readonly serviceMessages: 'keep' | 'delete';
}

/** Names a setting. */
export type SettingName = keyof GroupSettings;

/** One setting. `read` gives null for a value that is none of it; `isOptional` settings may also be null. */
export interface SettingSpec<Value> {
  readonly initial: Value;
  readonly isOptional?: true;
  readonly read: (value: unknown) => Value | null;
}

/** Every setting, in the order in which they are exported. */
export const SPECS: { readonly [Name in SettingName]: SettingSpec<GroupSettings[Name]> } = {
  rule: { initial: 'all', read: (value) => readOneOf(['all', 'any'])(value) ?? readInteger(1, 10)(value) },
  joinRequests: { initial: 'ignore', read: readOneOf(['ignore', 'count']) },
  gateMessages: { initial: 'on', read: readOneOf(['on', 'off']) },
  gateEdits: { initial: 'on', read: readOneOf(['on', 'off']) },
  gateJoins: { initial: 'on', read: readOneOf(['on', 'off']) },
  channelPosts: { initial: 'delete', read: readOneOf(['delete', 'allow', 'listed']) },
  allowedPosters: { initial: [], read: readChatIds(20) },
  action: { initial: 'hold', read: readOneOf(['hold', 'warn', 'delete', 'observe']) },
  warnTimes: { initial: 3, read: readInteger(1, 10) },
  graceMinutes: { initial: 0, read: readInteger(0, 7 * 24 * 60) },
  holdDays: { initial: 0, read: readInteger(0, 365) },
  warningMinutes: { initial: 0, read: readInteger(0, 30 * 24 * 60) },
  inDoubt: { initial: 'deny', read: readOneOf(['deny', 'allow']) },
  language: { initial: null, isOptional: true, read: readTextOf(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/) },
  warningText: { initial: null, isOptional: true, read: readTextOf(/^.{1,1000}$/su) },
  welcomes: { initial: 'loud', read: readOneOf(['loud', 'quiet']) },
  logChatId: { initial: null, isOptional: true, read: (value) => readChatIds(1)([value])?.[0] ?? null },
  editors: { initial: 'administrators', read: readOneOf(['administrators', 'owner']) },
  schedule: { initial: null, isOptional: true, read: readSchedule },
  serviceMessages: { initial: 'keep', read: readOneOf(['keep', 'delete']) },
};

/** Names of all settings, in the order of `SPECS`. */
export const SETTING_NAMES = Object.keys(SPECS) as readonly SettingName[];

/** The settings of a group that never chose. */
export const DEFAULT_SETTINGS: GroupSettings = Object.freeze(readSettings({}));

/** What was chosen; a choice that this version does not know counts as none. */
export function readSettings(chosen: Readonly<Record<string, unknown>>): GroupSettings {
  return {
    rule: readChoice('rule', chosen),
    joinRequests: readChoice('joinRequests', chosen),
    gateMessages: readChoice('gateMessages', chosen),
    gateEdits: readChoice('gateEdits', chosen),
    gateJoins: readChoice('gateJoins', chosen),
    channelPosts: readChoice('channelPosts', chosen),
    allowedPosters: readChoice('allowedPosters', chosen),
    action: readChoice('action', chosen),
    warnTimes: readChoice('warnTimes', chosen),
    graceMinutes: readChoice('graceMinutes', chosen),
    holdDays: readChoice('holdDays', chosen),
    warningMinutes: readChoice('warningMinutes', chosen),
    inDoubt: readChoice('inDoubt', chosen),
    language: readChoice('language', chosen),
    warningText: readChoice('warningText', chosen),
    welcomes: readChoice('welcomes', chosen),
    logChatId: readChoice('logChatId', chosen),
    editors: readChoice('editors', chosen),
    schedule: readChoice('schedule', chosen),
    serviceMessages: readChoice('serviceMessages', chosen),
  };
}

function readChoice<Name extends SettingName>(
  name: Name,
  chosen: Readonly<Record<string, unknown>>,
): GroupSettings[Name] {
  const spec: SettingSpec<GroupSettings[Name]> = SPECS[name];
  const value = Object.hasOwn(chosen, name) ? chosen[name] : undefined;
  return (value === undefined ? null : spec.read(value)) ?? spec.initial;
}
