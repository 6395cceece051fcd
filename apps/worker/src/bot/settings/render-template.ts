import { LONGEST_TEMPLATE, type TemplateFault } from '@gmbot/core/domain/warning-template';
import { parseUserId } from '@gmbot/core/domain/ids';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderWarning, type WarningInput } from '@gmbot/core/i18n/warning-texts';

/** What keeps a text from being a template, and how to mend it. */
export function renderTemplateFault(texts: Texts, fault: TemplateFault): RichText {
  const people = '{people}';
  switch (fault.kind) {
    case 'empty':
      return texts.rich('text.empty');
    case 'too-long':
      return texts.rich('text.too-long', { characters: fault.characters, most: LONGEST_TEMPLATE });
    case 'names-nobody':
      return texts.rich('text.names-nobody', { people });
    case 'unknown-placeholder':
      return texts.rich('text.unknown-placeholder', { name: `{${fault.name}}`, people, channels: '{channels}' });
  }
}

/** What a preview is made for. */
export interface PreviewedChannels {
  readonly missing: WarningInput['missing'];
  readonly needed: number;
}

/** The warning as somebody would see it who lacks these channels; null = an example. */
export function renderPreview(texts: Texts, template: string, channels: PreviewedChannels | null): RichText {
  const person = { userId: parseUserId(1), name: texts.plain('text.example-person') };
  const { content } = renderWarning({
    language: texts.language,
    people: [person],
    othersCount: 0,
    missing: channels?.missing ?? [{ title: texts.plain('text.example-channel'), url: 'https://t.me/telegram' }],
    needed: channels?.needed ?? 1,
    pressData: 'preview',
    template,
  });
  return { text: content.text, entities: content.entities.filter(({ type }) => type !== 'text_mention') };
}
