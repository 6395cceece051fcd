/**
 * Consent: somebody who does not administer a channel asks that their group require it, and one of its administrators agrees.
 * Whoever opens the link and is none learns nothing of the channel.
 */
import type { Group } from '../domain/group.js';
import { parseGroupKey, parseUserId, type UserId } from '../domain/ids.js';
import type { ReadAuthority } from './authority.js';
import { parseChannelRefs } from './channel-ref.js';
import type { DeepLinks } from './deep-links.js';
import type { Judgement, JudgeRefs } from './judge-refs.js';
import { CONSENT_WITHIN_MS, type PendingConsents } from './pending-consents.js';
import type { Groups } from './ports.js';
import type { Protect } from './protect.js';

/** A wish as whoever may grant it sees it. */
export interface Wish {
  readonly group: Group;
  readonly title: string;
  readonly judgements: readonly Judgement[];
}

/** What a link comes to for the person who opened it. */
export type ConsentReading =
  | { readonly kind: 'asked'; readonly wish: Wish }
  | { readonly kind: 'expired' }
  /** They do not administer the channel; or we do not any more. */
  | { readonly kind: 'not-yours' }
  /** Whoever asked does not administer the group any more. */
  | { readonly kind: 'withdrawn' };

/** Asks for consent, and takes it. */
export interface Consent {
  /** For each channel that the caller does not administer, the address to forward; by what was typed. @throws AppError until */
  offer(group: Group, callerId: UserId, judgements: readonly Judgement[]): Promise<ReadonlyMap<string, string>>;
  /** Everyone's rights are asked for afresh. @throws AppError until */
  read(token: string, userId: UserId): Promise<ConsentReading>;
  /** As `read`; links if it may. The token goes with `end`. @throws AppError until */
  grant(token: string, userId: UserId): Promise<ConsentReading>;
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
      if (one.kind !== 'fault' || one.fault !== 'caller-not-administrator') continue;
      const token = await consents.put({ groupKey: group.key, callerId, ref: one.text }, CONSENT_WITHIN_MS);
      offers.set(one.text, links.consentTo(token));
    }
    return offers;
  }

  async function read(token: string, userId: UserId): Promise<ConsentReading> {
    const waiting = await consents.peek(token);
    const group = waiting === null ? null : await groups.findByKey(parseGroupKey(waiting.groupKey));
    if (waiting === null || group === null) return { kind: 'expired' };
    const kept = await groups.listChannels(group.key);
    const refs = parseChannelRefs(waiting.ref);
    const judgements = await judge({ group, callerId: userId, kept, refs });
    const [judged] = judgements;
    if (judged === undefined || judged.kind === 'fault') return { kind: 'not-yours' };
    const { chatId, title } = judged.channel;
    if (!(await isAdministrator(chatId, userId))) return { kind: 'not-yours' }; // of what is kept nobody was asked
    if (!(await isAdministrator(group.chatId, parseUserId(waiting.callerId)))) return { kind: 'withdrawn' };
    return { kind: 'asked', wish: { group, title, judgements } };
  }

  async function isAdministrator(chatId: Group['chatId'], userId: UserId): Promise<boolean> {
    return (await readAuthority({ chatId, userId, senderChatId: null })) === 'administrator';
  }

  async function grant(token: string, userId: UserId): Promise<ConsentReading> {
    const reading = await read(token, userId);
    if (reading.kind === 'asked') await protect.link(reading.wish.group, userId, reading.wish.judgements);
    return reading;
  }

  async function end(token: string): Promise<void> {
    await consents.take(token);
  }

  return { offer, read, grant, end };
}
