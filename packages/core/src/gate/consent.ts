/**
 * Consent: somebody who does not administer a channel asks that their group require it, and one of its administrators agrees.
 * Whoever opens the link and is none learns nothing of the channel but the public name by which it was asked for.
 */
import type { Group } from '../domain/group.js';
import { parseGroupKey, parseUserId, type UserId } from '../domain/ids.js';
import type { ReadAuthority } from './authority.js';
import { parseChannelRefs } from './channel-ref.js';
import type { DeepLinks } from './deep-links.js';
import { type Judgement, type JudgeRefs, MOST_CHANNELS, type RefFault } from './judge-refs.js';
import { CONSENT_WITHIN_MS, type PendingConsents } from './pending-consents.js';
import type { ChannelSighting, Groups } from './ports.js';
import type { Protect, Protected } from './protect.js';

/** A wish as whoever may grant it sees it. */
export interface Wish {
  readonly group: Group;
  readonly title: string;
  readonly judgement: Extract<Judgement, { readonly kind: 'eligible' }>;
}

/** Why a link comes to nothing, or to nothing yet. */
type Hindrance =
  | { readonly kind: 'expired' }
  /** They do not administer the channel. */
  | { readonly kind: 'not-yours' }
  /** Whoever asked does not administer the group any more. */
  | { readonly kind: 'withdrawn' }
  /** The group requires as many channels as it may. */
  | { readonly kind: 'full'; readonly group: Group }
  /**
   * We are no administrator there, so that nobody can be told for one: they see what was asked for and how to add us, and
   * the link goes on working. `name` is null iff the channel was not named by its public name.
   */
  | {
      readonly kind: 'bot-absent';
      readonly group: Group;
      readonly name: string | null;
      readonly chatKind: ChannelSighting['kind'];
    };

/** What a link comes to for the person who opened it. */
export type ConsentReading = Hindrance | { readonly kind: 'asked'; readonly wish: Wish };

/** What came of their agreeing. */
export type ConsentGrant =
  Hindrance | { readonly kind: 'granted'; readonly wish: Wish; readonly standing: NonNullable<Protected['standing']> };

/** Asks for consent, and takes it. */
export interface Consent {
  /**
   * For each channel that the caller does not administer, or may not, since we do not: the address to forward; by what was
   * typed. @throws AppError until
   */
  offer(group: Group, callerId: UserId, judgements: readonly Judgement[]): Promise<ReadonlyMap<string, string>>;
  /** Everyone's rights are asked for afresh. @throws AppError until */
  read(token: string, userId: UserId): Promise<ConsentReading>;
  /** As `read`; links if it may. The token goes with `end`. @throws AppError until */
  grant(token: string, userId: UserId): Promise<ConsentGrant>;
  /** The link works no more. */
  end(token: string): Promise<void>;
}

interface Deps {
  readonly consents: PendingConsents;
  readonly links: Pick<DeepLinks, 'consentTo'>;
  readonly groups: Pick<Groups, 'findByKey' | 'listChannels'>;
  readonly readAuthority: ReadAuthority;
  readonly judge: JudgeRefs;
  readonly protect: Pick<Protect, 'link'>;
}

/** Composes it. */
export function createConsent({ consents, links, groups, readAuthority, judge, protect }: Deps): Consent {
  async function offer(group: Group, callerId: UserId, judgements: readonly Judgement[]): ReturnType<Consent['offer']> {
    const offers = new Map<string, string>();
    for (const one of judgements) {
      if (!isForOthersToGrant(one)) continue;
      const token = await consents.put({ groupKey: group.key, callerId, ref: one.text }, CONSENT_WITHIN_MS);
      offers.set(one.text, links.consentTo(token));
    }
    return offers;
  }

  async function read(token: string, userId: UserId): Promise<ConsentReading> {
    const waiting = await consents.peek(token);
    const group = waiting === null ? null : await groups.findByKey(parseGroupKey(waiting.groupKey));
    if (waiting === null || group === null) return { kind: 'expired' };
    const [judgement] = await judge({ group, callerId: userId, kept: [], refs: parseChannelRefs(waiting.ref) });
    const isAbsent = judgement?.kind === 'fault' && BOT_ABSENT.has(judgement.fault);
    if (!isAbsent && judgement?.kind !== 'eligible') return { kind: 'not-yours' };
    if (!(await isAdministrator(group.chatId, parseUserId(waiting.callerId)))) return { kind: 'withdrawn' };
    if (judgement.kind !== 'eligible')
      return {
        kind: 'bot-absent',
        group,
        name: readPublicName(waiting.ref),
        chatKind: judgement.chatKind ?? 'channel',
      };
    const { chatId, title } = judgement.channel;
    const kept = await groups.listChannels(group.key);
    if (kept.length >= MOST_CHANNELS && kept.every((channel) => channel.chatId !== chatId))
      return { kind: 'full', group };
    return { kind: 'asked', wish: { group, title, judgement } };
  }

  async function isAdministrator(chatId: Group['chatId'], userId: UserId): Promise<boolean> {
    return (await readAuthority({ chatId, userId, senderChatId: null })) === 'administrator';
  }

  async function grant(token: string, userId: UserId): Promise<ConsentGrant> {
    const reading = await read(token, userId);
    if (reading.kind !== 'asked') return reading;
    const { wish } = reading;
    const { standing } = await protect.link(wish.group, userId, [wish.judgement]);
    return standing === null ? { kind: 'full', group: wish.group } : { kind: 'granted', wish, standing };
  }

  async function end(token: string): Promise<void> {
    await consents.take(token);
  }

  return { offer, read, grant, end };
}

/** What Telegram shows of a channel that we were in, and are not any more. */
const BOT_ABSENT: ReadonlySet<RefFault> = new Set<RefFault>(['bot-not-administrator', 'id-unknown']);

/** Only a public name can be told to somebody whom we do not know for an administrator. */
function readPublicName(ref: string): string | null {
  const [named] = parseChannelRefs(ref);
  return named?.kind === 'name' ? named.name : null;
}

/** Where we are no administrator, nobody can tell whether the caller is one: then both ways are open. */
function isForOthersToGrant(judgement: Judgement): boolean {
  if (judgement.kind !== 'fault') return false;
  if (judgement.fault === 'caller-not-administrator') return true;
  return judgement.fault === 'bot-not-administrator' && readPublicName(judgement.text) !== null;
}
