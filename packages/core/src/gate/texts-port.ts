/** The words of what members meet, as the use cases ask for them; i18n has them. */
import type { PauseCause } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import type { SetUpFacts } from './set-up-notice.js';
import type { Button, RichText } from './telegram-port.js';

/** What a message shows. */
export interface RenderedMessage {
  readonly content: RichText;
  readonly buttons: readonly (readonly Button[])[];
}

/** People as one sentence names them. */
export interface NamedPeople {
  readonly people: readonly { readonly userId: UserId; readonly name: string }[];
  /** How many more it stands for. */
  readonly othersCount: number;
}

/** What one warning says; it names at most 20. The people of its own are those whom joining frees, if there are any. */
export interface WarningFacts extends NamedPeople {
  /** Held by hand beside them: no joining frees these. @defaultValue nobody */
  readonly byHand?: NamedPeople | null;
  /** Channels that any of them misses; none = they are held by hand. A null url: nobody can be sent there. */
  readonly missing: readonly { readonly title: string; readonly url: string | null }[];
  /** Titles of what the one person it names has joined meanwhile; none where it names several. @defaultValue [] */
  readonly joined?: readonly string[];
  /** How many of `missing` must be joined. @defaultValue all */
  readonly needed?: number;
  /** Somebody is only warned, and held after so many messages: `left` more, null where that differs between people. */
  readonly warned?: { readonly times: number; readonly left: number | null } | null | undefined;
  /** The group's own words in place of ours, see `domain/warning-template`. */
  readonly template?: string | null;
  /** 1–64 bytes. */
  readonly pressData: string;
}

/** Speaks the language of a code, or ours where it is none: a group's own in public, a person's in what they alone see. */
export type SpeakTexts = (languageCode: string | null) => MemberTexts;

/** Alerts are at most 200 characters. */
export interface MemberTexts {
  renderWarning(facts: WarningFacts): RenderedMessage;
  alertFreed(): string;
  /** `needed` = how many of them must be joined. @defaultValue all */
  alertStillMissing(facts: { readonly titles: readonly string[]; readonly needed?: number }): string;
  alertBlocked(): string;
  alertNotForYou(): string;
  alertCannotTell(): string;
  /** Only a channel that we lost holds them, and not for long. */
  alertChannelLost(): string;
  alertProtectionOff(): string;
  /** How far the group has come, and a button for each thing that is left to do. */
  noticeSetUp(facts: SetUpFacts): RenderedMessage;
  noticePaused(facts: { readonly causes: readonly PauseCause[] }): RichText;
  /** `reference` is what `/unprotect` takes. */
  noticeChannelLost(facts: { readonly title: string; readonly reference: string }): RichText;
}
