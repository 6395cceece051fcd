import type { RequiredChannel, Standing } from '@gmbot/core/domain/group';
import type { ChannelRef } from '@gmbot/core/gate/channel-ref';
import type { Judgement } from '@gmbot/core/gate/judge-refs';
import type { Protected, Resumed } from '@gmbot/core/gate/protect';
import { toChannelUrl } from '@gmbot/core/gate/render-topic';
import type { Button, RichText } from '@gmbot/core/gate/telegram-port';
import type { SwitchedOff, Unlinked } from '@gmbot/core/gate/unprotect';
import { renderStopButton } from '@gmbot/core/i18n/progress-texts';
import { concat, join, wrap } from '@gmbot/core/i18n/rich-text';
import { sanitizeName } from '@gmbot/core/i18n/sanitize-name';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderCauses } from '@gmbot/core/i18n/warning-texts';
import { type Answer, toAnswer } from './answer.js';
import { renderRule } from './render-status.js';

/** So many members seen are verified without a word about it. */
export const QUIETLY_CHECKED = 50;

/** `/protect @channel…`: all that is required now, each bad one with what to do, and whether protection is on. */
export function renderProtected(texts: Texts, result: Protected, { consentUrls, pickUrl }: WaysOut): Answer {
  const { judgements, channels, standing } = result;
  const faults = judgements.filter((one) => one.kind === 'fault');
  const isMended = faults.some(({ fault }) => MENDED_BY_PICKING.has(fault));
  const bad = faults.map(({ text, fault }) => renderBad(texts, { text, fault, link: consentUrls.get(text) }));
  const good = channels.map((channel) => renderRequired(texts, channel, { judgements, channels }));
  const answer = toAnswer(
    joinSections([
      standing === null ? null : renderList(renderHead(texts, result), good),
      bad.length > 0 ? renderList(texts.rich('protect.not-added'), bad) : null,
      standing === null ? null : renderWithoutAddress(texts, channels),
      standing === null ? null : renderState(texts, standing, 'protect.on'),
      isMended ? texts.rich('picker.hint') : null,
    ]),
    isMended ? renderPickButton(texts, pickUrl) : [],
  );
  return withChecking(texts, answer, result.seenCount);
}

/** What helps where a channel could not be required. */
interface WaysOut {
  /** Links to forward to an administrator of the channel, by what was typed. */
  readonly consentUrls: ReadonlyMap<string, string>;
  readonly pickUrl: string;
}

const MENDED_BY_PICKING: ReadonlySet<FaultName> = new Set([
  'invite-link',
  'unreadable',
  'not-forwarded',
  'name-unknown',
  'id-unknown',
  'bot-not-administrator',
]);

function renderPickButton(texts: Texts, url: string): readonly (readonly Button[])[] {
  return [[{ text: texts.plain('set-up.channels-button'), url }]];
}

function renderBad(
  texts: Texts,
  { text, fault, link }: { readonly text: string; readonly fault: FaultName; readonly link: string | undefined },
): RichText {
  if (link === undefined) return renderFault(texts, text, fault);
  if (fault === 'caller-not-administrator') return texts.rich('consent.offer', { ref: renderRef(text), address: link });
  return join([renderFault(texts, text, fault), texts.rich('consent.offer-add', { address: link })], ' ');
}

function renderWithoutAddress(texts: Texts, channels: readonly RequiredChannel[]): RichText | null {
  const items = channels
    .filter((channel) => toChannelUrl(channel) === null)
    .map(({ title }) => texts.rich('doctor.cannot-invite', { title: texts.title(title) }));
  return items.length === 0 ? null : join(items, '\n');
}

/** What is new is marked where something is not. */
function renderRequired(
  texts: Texts,
  { chatId, title: rawTitle }: RequiredChannel,
  { judgements, channels }: Pick<Protected, 'judgements' | 'channels'>,
): RichText {
  const title = texts.title(rawTitle);
  const added = judgements.filter(({ kind }) => kind === 'eligible');
  const own = judgements.find((one) => one.kind !== 'fault' && one.channel.chatId === chatId);
  if (own?.kind === 'kept') return texts.rich('protect.item-kept', { title });
  const isMarked = own !== undefined && added.length < channels.length;
  return texts.rich(isMarked ? 'protect.item-new' : 'protect.item', { title });
}

/** How many of them are needed. */
function renderHead(texts: Texts, { channels, settings }: Pick<Protected, 'channels' | 'settings'>): RichText {
  return renderRule(texts, { settings }, channels) ?? texts.rich('protect.required');
}

/** `/protect` alone. */
export function renderResumed(texts: Texts, resumed: Resumed, pickUrl: string | null): Answer {
  if (resumed.kind === 'nothing-kept')
    return toAnswer(texts.rich('protect.how'), pickUrl === null ? [] : renderPickButton(texts, pickUrl));
  const items = resumed.channels.map(({ title }) => texts.rich('protect.item', { title: texts.title(title) }));
  const list = renderList(renderHead(texts, resumed), items);
  const answer = toAnswer(joinSections([list, renderState(texts, resumed.standing, 'protect.on-again')]));
  return withChecking(texts, answer, resumed.seenCount);
}

/** What an anonymous administrator is asked to do. */
export function renderConfirm(texts: Texts, refs: readonly ChannelRef[], press: string): Answer {
  const named = texts.list(refs.map(({ text }) => renderRef(text)));
  const content = texts.rich('confirm.ask', { count: refs.length, refs: named });
  return toAnswer(content, [[{ text: texts.plain('confirm.button'), press }]]);
}

/** `/unprotect` alone: the message shows the progress while people are freed. */
export function renderUnprotected(texts: Texts, { heldCount, version }: SwitchedOff): Answer {
  if (heldCount === 0) return toAnswer(texts.rich('unprotect.off'));
  const content = texts.rich('unprotect.freeing', { count: heldCount });
  const answer = toAnswer(content, [[renderStopButton('unprotect', texts.language)]]);
  return { ...answer, sweep: { over: 'held', purpose: 'unprotect', version } };
}

/** `/unprotect @channel…`. */
export function renderUnlinked(texts: Texts, { removed, faults, isOff, heldCount, version }: Unlinked): Answer {
  const items = removed.map(({ title }) => texts.rich('protect.item', { title: texts.title(title) }));
  const bad = faults.map(({ text, fault }) => renderFault(texts, text, fault));
  const content = joinSections([
    items.length > 0 ? renderList(texts.rich('unprotect.removed'), items) : null,
    bad.length > 0 ? renderList(texts.rich('unprotect.not-removed'), bad) : null,
    renderAfterUnlink(texts, { removed, isOff, heldCount }),
  ]);
  if (!isOff || heldCount === 0) return toAnswer(content);
  return { ...toAnswer(content), sweep: { over: 'held', purpose: 'unprotect', version, isStoppable: false } };
}

function renderAfterUnlink(
  texts: Texts,
  { removed, isOff, heldCount }: Pick<Unlinked, 'removed' | 'isOff' | 'heldCount'>,
): RichText | null {
  if (isOff) {
    return heldCount > 0 ? texts.rich('unprotect.last-freeing', { count: heldCount }) : texts.rich('unprotect.last');
  }
  const isFreeing = removed.length > 0 && heldCount > 0;
  return isFreeing ? texts.rich('unprotect.removed-freeing', { count: removed.length }) : null;
}

/** Where many were seen before, the answer shows how far they are verified; a few are seen to before anybody looks. */
function withChecking(texts: Texts, { content, buttons }: Answer, seenCount: number): Answer {
  if (seenCount <= QUIETLY_CHECKED) return { content, buttons };
  const checking = texts.rich('sweep.checking', { done: 0, total: seenCount });
  const stop = [renderStopButton('protect', texts.language)];
  return {
    ...toAnswer(joinSections([content, checking]), [...buttons, stop]),
    sweep: { over: 'seen', purpose: 'protect', beside: { content, buttons } },
  };
}

type FaultName = Extract<Judgement, { kind: 'fault' }>['fault'] | Unlinked['faults'][number]['fault'];

function renderFault(texts: Texts, text: string, fault: FaultName): RichText {
  return fault === 'not-forwarded'
    ? texts.rich('ref.not-forwarded')
    : texts.rich(`ref.${fault}`, { ref: renderRef(text) });
}

/** What was typed, as code: it opens nothing and cannot be mistaken for our words. */
function renderRef(text: string): RichText {
  return wrap(sanitizeName(text, '?'), 'code');
}

function renderState(texts: Texts, standing: Standing, key: 'protect.on' | 'protect.on-again'): RichText {
  if (standing.kind !== 'paused') return texts.rich(key);
  return texts.rich('protect.waiting', { causes: renderCauses(texts, standing.causes) });
}

function renderList(head: RichText, items: readonly RichText[]): RichText {
  return concat([head, '\n', join(items, '\n')]);
}

function joinSections(sections: readonly (RichText | null)[]): RichText {
  return join(
    sections.filter((section) => section !== null),
    '\n\n',
  );
}
