import type { UserId } from '@gmbot/core/domain/ids';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { Explain, Explanation } from '@gmbot/core/gate/explain';
import type { Ledger } from '@gmbot/core/gate/ports';
import { toChannelUrl } from '@gmbot/core/gate/render-topic';
import type { Button, RichText } from '@gmbot/core/gate/telegram-port';
import { concat, join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from './answer.js';

/** A person who is held in more groups than this sees the first ones. */
const MOST_GROUPS = 10;
const MOST_BUTTONS = 20;

/** What we do, and where a person is held and what is missing. */
export interface RenderPrivateHelp {
  /** @throws AppError until */
  (texts: Texts, userId: UserId): Promise<Answer>;
}

interface Deps {
  readonly ledger: Pick<Ledger, 'listGroupsOf'>;
  readonly explain: Explain;
  readonly links: DeepLinks;
}

/** Composes it. */
export function createRenderPrivateHelp({ ledger, explain, links }: Deps): RenderPrivateHelp {
  return async function render(texts, userId): Promise<Answer> {
    const held = await listHeld(userId);
    const adds: readonly (readonly Button[])[] = [
      [{ text: texts.plain('help.add-button'), url: links.addToGroup }],
      [{ text: texts.plain('help.add-channel-button'), url: links.addToChannel }],
    ];
    const about = texts.rich('help.private');
    if (held.length === 0) return toAnswer(join([about, texts.rich('help.held-nowhere')], '\n\n'), adds);
    const groups = join(
      held.map((one) => renderHeld(texts, one)),
      '\n',
    );
    const waiting = concat([texts.rich('help.held-in'), '\n', groups]);
    return toAnswer(join([waiting, about], '\n\n'), [...listJoinButtons(texts, held), ...adds]);
  };

  async function listHeld(userId: UserId): Promise<readonly Explanation[]> {
    const held: Explanation[] = [];
    for (const groupKey of await ledger.listGroupsOf(userId)) {
      if (held.length === MOST_GROUPS) break;
      const explanation = await explain(groupKey, userId);
      if (explanation?.verdict.wanted === 'held') held.push(explanation);
    }
    return held;
  }
}

function renderHeld(texts: Texts, { group, verdict }: Explanation): RichText {
  const where = texts.title(group.title);
  if (verdict.missing.length === 0) return texts.rich('help.held-by-hand', { group: where });
  const channels = texts.list(verdict.missing.map(({ title }) => texts.title(title)));
  if (verdict.needed < verdict.missing.length)
    return texts.rich('held-for.some', { group: where, channels, needed: verdict.needed });
  return texts.rich('help.held-for', { group: where, channels });
}

/** One for each channel, however many groups require it. */
function listJoinButtons(texts: Texts, held: readonly Explanation[]): readonly (readonly Button[])[] {
  const byUrl = new Map<string, Button>();
  for (const channel of held.flatMap(({ verdict }) => verdict.missing)) {
    const url = toChannelUrl(channel);
    if (url !== null) byUrl.set(url, { text: texts.label(channel.title), url });
  }
  return [...byUrl.values()].slice(0, MOST_BUTTONS).map((button) => [button]);
}
