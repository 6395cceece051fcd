import { assertNever } from '@gmbot/core/domain/assert-never';
import { countNeeded } from '@gmbot/core/domain/rule';
import type { RefFault } from '@gmbot/core/gate/judge-refs';
import type { Picked } from '@gmbot/core/gate/link-picked';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderCauses } from '@gmbot/core/i18n/warning-texts';
import { type Answer, toAnswer } from './answer.js';

/** What somebody who picked a chat is told. */
export function renderPicked(texts: Texts, picked: Picked): Answer {
  switch (picked.kind) {
    case 'not-administrator':
      return toAnswer(texts.rich('picker.not-administrator'));
    case 'refused':
      return toAnswer(renderFault(texts, picked.fault));
    case 'linked':
      return toAnswer(renderLinked(texts, picked));
    default:
      return assertNever(picked);
  }
}

function renderLinked(texts: Texts, { group, channels, standing }: Extract<Picked, { kind: 'linked' }>): RichText {
  const named = {
    group: texts.title(group.title),
    channels: texts.list(channels.map(({ title }) => texts.title(title))),
  };
  const needed = countNeeded(group.settings.rule, channels.length);
  if (standing.kind !== 'paused' && needed < channels.length) return texts.rich('linked.on-some', { ...named, needed });
  if (standing.kind !== 'paused') return texts.rich('linked.on', named);
  return texts.rich('linked.waiting', { ...named, causes: renderCauses(texts, standing.causes) });
}

function renderFault(texts: Texts, fault: RefFault): RichText {
  switch (fault) {
    case 'itself':
    case 'full':
      return texts.rich(`picker.${fault}`);
    case 'not-a-channel':
      return texts.rich('picker.basic-group');
    case 'caller-not-administrator':
      return texts.rich('picker.not-of-channel');
    case 'bot-not-administrator':
    case 'id-unknown':
    case 'name-unknown':
      return texts.rich('picker.unknown');
    case 'repeated':
    case 'unreadable':
    case 'invite-link':
    case 'not-forwarded':
      return texts.rich('picker.refused');
    default:
      return assertNever(fault);
  }
}
