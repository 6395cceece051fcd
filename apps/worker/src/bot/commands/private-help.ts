import type { UserId } from '@gmbot/core/domain/ids';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { Explain, Explanation } from '@gmbot/core/gate/explain';
import type { Ledger } from '@gmbot/core/gate/ports';
import { toChannelUrl } from '@gmbot/core/gate/render-topic';
import type { Button, RichText } from '@gmbot/core/gate/telegram-port';
import { concat, join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from './answer.js';

/** A person who may not write in more groups than this sees the first ones. */
const MOST_GROUPS = 10;
const MOST_BUTTONS = 20;

/** What we do, and where a person may not write, why, and what is missing. */
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
    const refused = await listRefused(userId);
    const adds: readonly (readonly Button[])[] = [
      [{ text: texts.plain('help.add-button'), url: links.addToGroup }],
      [{ text: texts.plain('help.add-channel-button'), url: links.addToChannel }],
    ];
    const about = texts.rich('help.private');
    if (refused.length === 0) return toAnswer(join([about, texts.rich('help.held-nowhere')], '\n\n'), adds);
    const groups = join(
      refused.map((one) => renderRefused(texts, one)),
      '\n',
    );
    const waiting = concat([texts.rich('help.held-in'), '\n', groups]);
    return toAnswer(join([waiting, about], '\n\n'), [...listJoinButtons(texts, refused), ...adds]);
  };

  async function listRefused(userId: UserId): Promise<readonly Explanation[]> {
    const refused: Explanation[] = [];
    for (const groupKey of await ledger.listGroupsOf(userId)) {
      if (refused.length === MOST_GROUPS) break;
      const explanation = await explain(groupKey, userId);
      if (explanation?.verdict.speech === 'refused') refused.push(explanation);
    }
    return refused;
  }
}

/** Joining helps nobody whom an administrator keeps from writing. Whoever is not held can write, and loses what they write. */
function renderRefused(texts: Texts, { group, verdict }: Explanation): RichText {
  const { missing, wanted } = verdict;
  if (missing.length === 0 || wanted === 'as-is')
    return texts.rich('help.held-by-hand', { group: texts.title(group.title) });
  const way = renderWay(texts, group.title, verdict);
  return wanted === 'held' ? way : join([way, texts.rich('help.deleted-until')], ' ');
}

function renderWay(texts: Texts, title: string, { missing, needed }: Explanation['verdict']): RichText {
  const [group, channels] = [texts.title(title), texts.list(missing.map((channel) => texts.title(channel.title)))];
  return needed < missing.length
    ? texts.rich('held-for.some', { group, channels, needed })
    : texts.rich('help.held-for', { group, channels });
}

/** One for each channel, however many groups require it. */
function listJoinButtons(texts: Texts, refused: readonly Explanation[]): readonly (readonly Button[])[] {
  const byUrl = new Map<string, Button>();
  for (const channel of refused.flatMap(({ verdict }) => verdict.missing)) {
    const url = toChannelUrl(channel);
    if (url !== null) byUrl.set(url, { text: texts.label(channel.title), url });
  }
  return [...byUrl.values()].slice(0, MOST_BUTTONS).map((button) => [button]);
}
