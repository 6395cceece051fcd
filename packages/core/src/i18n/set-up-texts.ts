import type { PauseCause } from '../domain/group.js';
import { isSetUp, type SetUpFacts } from '../gate/set-up-notice.js';
import type { Button, RichText } from '../gate/telegram-port.js';
import type { RenderedMessage } from '../gate/texts-port.js';
import { DEFAULT_LANGUAGE, type Language } from './catalogs.js';
import { cut, join, wrap } from './rich-text.js';
import { getTexts, type Texts } from './texts.js';

/** One line for each step, done or not, and a button for each that is left; "ready" once none is. */
export function noticeSetUp(facts: SetUpFacts, language: Language = DEFAULT_LANGUAGE): RenderedMessage {
  const texts = getTexts(language);
  const channels = texts.list(facts.titles.map((title) => texts.title(title)));
  const more: Button = { text: texts.plain('set-up.more-button'), url: facts.pickUrl };
  if (isSetUp(facts)) return { content: cut(renderReady(texts, facts, channels)), buttons: [[more]] };
  const left = [...listCauseSteps(texts, facts), ...listChannelSteps(texts, facts)];
  const done = [
    ...(facts.causes.length === 0 ? [texts.rich('set-up.rights-done')] : []),
    ...(facts.titles.length > 0 ? [texts.rich('set-up.channels-done', { channels })] : []),
  ];
  const head = texts.rich('set-up.head', { left: left.length });
  const lines = join([...done, ...left.map(({ line }) => line)], '\n');
  const buttons = left.flatMap(({ button }) => (button === null ? [] : [[button]]));
  return { content: cut(join([head, lines], '\n\n')), buttons };
}

function renderReady(texts: Texts, { needed, titles }: SetUpFacts, channels: RichText): RichText {
  if (needed >= titles.length) return texts.rich('set-up.ready', { channels });
  return texts.rich('set-up.ready-some', { needed, channels });
}

interface Step {
  readonly line: RichText;
  readonly button: Button | null;
}

function listCauseSteps(texts: Texts, { causes, rightsUrl }: SetUpFacts): readonly Step[] {
  const cause = texts.rich('cause.basic-group');
  const upgrade: Step = { line: texts.rich('set-up.basic-group', { cause }), button: null };
  const rights = listRights(texts, causes);
  const step: Step = {
    line: texts.rich('set-up.rights-missing', { count: rights.length, rights: texts.list(rights) }),
    button: { text: texts.plain('set-up.rights-button'), url: rightsUrl },
  };
  return [...(causes.includes('basic-group') ? [upgrade] : []), ...(rights.length > 0 ? [step] : [])];
}

function listRights(texts: Texts, causes: readonly PauseCause[]): readonly RichText[] {
  const rights: RichText[] = [];
  if (causes.includes('cannot-delete')) rights.push(wrap(texts.plain('set-up.right-delete'), 'bold'));
  if (causes.includes('cannot-restrict')) rights.push(wrap(texts.plain('set-up.right-restrict'), 'bold'));
  return rights;
}

function listChannelSteps(texts: Texts, { titles, isEnabled, pickUrl }: SetUpFacts): readonly Step[] {
  const choose: Step = {
    line: texts.rich('set-up.channels-missing'),
    button: { text: texts.plain('set-up.channels-button'), url: pickUrl },
  };
  if (titles.length === 0) return [choose];
  return isEnabled ? [] : [{ line: texts.rich('set-up.off'), button: null }];
}
